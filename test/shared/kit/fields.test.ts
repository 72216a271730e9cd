import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { plainDate } from '#shared/kit/date.ts';
import { fieldLabel, parseInput } from '#shared/kit/fields.ts';
import { idField } from '#shared/kit/id.ts';
import { money } from '#shared/kit/money.ts';
import { lineField, optionalLineField } from '#shared/kit/text.ts';

const SEED = 2020;

const agendaItem = z.strictObject({
  title: lineField({ label: 'Nội dung' }),
  minutes: z.int().min(5).max(480).meta({ title: 'Thời lượng' }),
  presenter: z.string().nullable().default(null).meta({ title: 'Người trình bày' }),
});
const meeting = z.strictObject({
  id: idField(),
  day: plainDate('Ngày họp'),
  kind: z.enum(['sixMonthly', 'extraordinary']).meta({ title: 'Loại cuộc họp' }),
  items: z.array(agendaItem).max(20).meta({ title: 'Chương trình' }),
  guests: z.array(z.string()).optional().meta({ title: 'Khách mời' }),
  cost: money('Kinh phí').optional(),
  note: optionalLineField({ label: 'Ghi chú' }),
});
const good = { id: 'hop-01', day: '2026-11-23', kind: 'sixMonthly', items: [{ title: 'Báo cáo', minutes: 30 }] };

const refusalOf = (schema: z.ZodType, value: unknown) => {
  const outcome = parseInput(schema, value);
  if (outcome.ok) throw new Error('the input was accepted');
  return outcome.refusal;
};
const messageOf = (schema: z.ZodType, value: unknown): string => refusalOf(schema, value).message;

describe('the name of a field', () => {
  it('is found through objects, lists, optional, nullable and default fields', () => {
    expect(fieldLabel(meeting, ['day'])).toBe('Ngày họp');
    expect(fieldLabel(meeting, ['cost'])).toBe('Kinh phí');
    expect(fieldLabel(meeting, ['note'])).toBe('Ghi chú');
    expect(fieldLabel(meeting, ['items'])).toBe('Chương trình');
    expect(fieldLabel(meeting, ['items', 2, 'minutes'])).toBe('Thời lượng');
    expect(fieldLabel(meeting, ['items', 2, 'presenter'])).toBe('Người trình bày');
  });

  it('is that of the list around where the item has none', () => {
    expect(fieldLabel(meeting, ['guests', 3])).toBe('Khách mời');
    expect(fieldLabel(meeting, ['items', 0])).toBe('Chương trình');
    expect(fieldLabel(meeting, ['items', 0, 'unknown'])).toBe('Chương trình');
  });

  it('is found through unions, pipes, records, tuples, maps, intersections and lazy schemas', () => {
    const inner = z.strictObject({ name: z.string().meta({ title: 'Tên' }) });
    const union = z.union([
      z.string(),
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('a'), left: z.string().meta({ title: 'Bên trái' }) }),
        z.strictObject({ kind: z.literal('b'), right: z.string().meta({ title: 'Bên phải' }) }),
      ]),
    ]);
    expect(fieldLabel(z.strictObject({ of: union }), ['of', 'right'])).toBe('Bên phải');
    expect(fieldLabel(inner.transform((value) => value.name).pipe(z.string()), ['name'])).toBe('Tên');
    expect(fieldLabel(z.record(z.string(), inner), ['any', 'name'])).toBe('Tên');
    expect(fieldLabel(z.map(z.string(), inner), ['any', 'name'])).toBe('Tên');
    expect(fieldLabel(z.tuple([z.string(), inner], inner), [1, 'name'])).toBe('Tên');
    expect(fieldLabel(z.tuple([z.string()], inner), [4, 'name'])).toBe('Tên');
    expect(fieldLabel(z.intersection(inner, z.looseObject({})), ['name'])).toBe('Tên');
    expect(fieldLabel(inner.readonly().catch({ name: '' }), ['name'])).toBe('Tên');
    expect(fieldLabel(z.looseObject({}).catchall(inner), ['x', 'name'])).toBe('Tên');
    const tree: z.ZodType = z.lazy(() =>
      z.union([tree, z.strictObject({ kids: z.array(tree).meta({ title: 'Nhánh' }) })]),
    );
    expect(fieldLabel(tree, ['kids', 0, 'kids'])).toBe('Nhánh');
  });

  it('is missing where nothing has one', () => {
    expect(fieldLabel(z.strictObject({ a: z.string() }), ['a'])).toBeUndefined();
    expect(fieldLabel(meeting, ['constructor'])).toBeUndefined();
    expect(fieldLabel(meeting, ['__proto__', 'day'])).toBeUndefined();
    expect(fieldLabel(meeting, [])).toBeUndefined();
  });
});

describe('an input', () => {
  it('that is right comes back parsed', () => {
    const outcome = parseInput(meeting, { ...good, note: '  a  b ' });
    expect(outcome).toEqual({
      ok: true,
      value: { ...good, note: 'a b', items: [{ title: 'Báo cáo', minutes: 30, presenter: null }] },
    });
  });

  it('is refused with the field, its name and what to do', () => {
    expect(
      refusalOf(meeting, {
        ...good,
        items: [
          { title: 'Báo cáo', minutes: 30 },
          { title: 'Hai', minutes: 3 },
        ],
      }),
    ).toEqual({
      code: 'invalid',
      message: 'Thời lượng (dòng 2): nhỏ nhất là 5; hãy nhập lại.',
      field: 'items.1.minutes',
      label: 'Thời lượng',
    });
    expect(refusalOf(meeting, { ...good, day: '2026-02-31' })).toEqual({
      code: 'invalid',
      message: 'Ngày họp: không có ngày 31/02/2026 trong lịch; hãy kiểm tra lại ngày, tháng, năm',
      field: 'day',
      label: 'Ngày họp',
    });
  });

  it('that lacks a field or has an unknown one is refused by name', () => {
    expect(messageOf(meeting, { ...good, kind: undefined })).toBe(
      'Loại cuộc họp: chưa chọn; hãy chọn một giá trị trong danh sách.',
    );
    expect(messageOf(meeting, { ...good, items: undefined })).toBe('Chương trình: chưa có; hãy nhập.');
    expect(refusalOf(meeting, { ...good, colour: 1, b: 2 })).toEqual({
      code: 'invalid',
      message: 'Không có trường “colour”, “b” trong dữ liệu gửi vào; hãy bỏ trường đó.',
      field: 'colour',
    });
    expect(refusalOf(meeting, { ...good, items: [{ title: 'a', minutes: 5, x: 1 }] })).toEqual({
      code: 'invalid',
      message: 'Không có trường “x” trong “Chương trình (dòng 1)”; hãy bỏ trường đó.',
      field: 'items.0.x',
      label: 'Chương trình',
    });
    expect(messageOf(meeting, { ...good, ['k'.repeat(500)]: 1 }).length).toBeLessThan(150);
  });

  it('that is nothing of the kind is refused as a whole', () => {
    for (const value of ['text', 5, [], true]) {
      expect(refusalOf(meeting, value)).toEqual({
        code: 'invalid',
        message: 'Dữ liệu gửi vào: phải là nhóm thông tin; hãy nhập lại.',
      });
    }
    expect(messageOf(meeting, null)).toBe('Dữ liệu gửi vào: chưa có; hãy nhập.');
    expect(messageOf(z.strictObject({ a: z.strictObject({ b: z.string() }) }), { a: { b: 1 } })).toBe(
      'Trường “a.b”: phải là chữ; hãy nhập lại.',
    );
  });

  it('keeps the sentence a rule of its own wrote', () => {
    const period = z
      .strictObject({ from: plainDate('Từ ngày'), to: plainDate('Đến ngày') })
      .refine(({ from, to }) => from <= to, { error: 'Đến ngày: không được trước Từ ngày', path: ['to'] });
    expect(refusalOf(period, { from: '2026-02-01', to: '2026-01-01' })).toEqual({
      code: 'invalid',
      message: 'Đến ngày: không được trước Từ ngày',
      field: 'to',
      label: 'Đến ngày',
    });
  });

  it('of two shapes is judged by the one it comes nearest to', () => {
    const origin = z.union([
      z.string(),
      z.strictObject({ day: plainDate('Ngày giao'), count: z.number().meta({ title: 'Số lượng' }) }),
    ]);
    const form = z.strictObject({ origin: origin.meta({ title: 'Nguồn giao' }) });
    expect(refusalOf(form, { origin: { day: '2026-01-01', count: 'hai' } })).toEqual({
      code: 'invalid',
      message: 'Số lượng: phải là số; hãy nhập lại.',
      field: 'origin.count',
      label: 'Số lượng',
    });
    expect(messageOf(form, { origin: { day: '2026-02-31', count: 'x' } })).toMatch(
      /^Ngày giao: không có ngày 31\/02\/2026/,
    );
    expect(messageOf(form, { origin: 5 })).toBe('Nguồn giao: phải là chữ hoặc nhóm thông tin; hãy nhập lại.');
    expect(messageOf(form, {})).toBe('Nguồn giao: chưa có; hãy nhập.');
  });
});

/** One input for every code zod 4 raises and every kind of thing it can be raised about. */
const titled = <S extends z.ZodType>(schema: S): S => schema.meta({ title: 'Mục thử' }) as S;
const variants = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('a') }),
  z.strictObject({ kind: z.literal('b') }),
]);
const CASES: readonly (readonly [string, z.ZodType, unknown, string])[] = [
  ['text', z.string(), 1, 'phải là chữ; hãy nhập lại.'],
  ['text missing', z.string(), undefined, 'chưa có; hãy nhập.'],
  ['number', z.number(), '1', 'phải là số; hãy nhập lại.'],
  ['no number', z.number(), Number.NaN, 'phải là số; hãy nhập lại.'],
  ['endless number', z.number(), Number.POSITIVE_INFINITY, 'phải là số; hãy nhập lại.'],
  ['whole number', z.int(), 1.5, 'phải là số nguyên; hãy nhập lại.'],
  ['huge number', z.int(), 1e300, 'lớn nhất là 9.007.199.254.740.991; hãy nhập lại.'],
  ['big integer', z.bigint(), 1, 'phải là số nguyên; hãy nhập lại.'],
  ['yes or no', z.boolean(), 'x', 'phải là có hoặc không; hãy nhập lại.'],
  ['list', z.array(z.string()), {}, 'phải là danh sách; hãy nhập lại.'],
  ['group', z.strictObject({}), [], 'phải là nhóm thông tin; hãy nhập lại.'],
  ['record', z.record(z.string(), z.number()), 5, 'phải là nhóm thông tin; hãy nhập lại.'],
  ['map', z.map(z.string(), z.number()), 5, 'phải là nhóm thông tin; hãy nhập lại.'],
  ['set', z.set(z.number()), 5, 'phải là danh sách; hãy nhập lại.'],
  ['tuple', z.tuple([z.string()]), 5, 'phải là danh sách; hãy nhập lại.'],
  ['JavaScript date', z.date(), 5, 'phải là ngày; hãy nhập lại.'],
  ['invalid date', z.date(), new Date(Number.NaN), 'phải là ngày; hãy nhập lại.'],
  ['nothing', z.null(), 5, 'phải để trống; hãy bỏ giá trị này.'],
  ['undefined', z.undefined(), 5, 'phải để trống; hãy bỏ giá trị này.'],
  ['never', z.never(), 5, 'phải để trống; hãy bỏ giá trị này.'],
  ['not optional', z.nonoptional(z.string().optional()), undefined, 'chưa có; hãy nhập.'],
  ['class', z.instanceof(Map), 5, 'chưa hợp lệ; hãy kiểm tra và nhập lại.'],
  ['symbol', z.symbol(), 5, 'chưa hợp lệ; hãy kiểm tra và nhập lại.'],
  ['choice', z.enum(['a']), 'b', 'giá trị không có trong danh sách; hãy chọn lại.'],
  ['choice missing', z.enum(['a']), null, 'chưa chọn; hãy chọn một giá trị trong danh sách.'],
  ['literal', z.literal('a'), 'b', 'giá trị không có trong danh sách; hãy chọn lại.'],
  ['text too long', z.string().max(1200), 'x'.repeat(1201), 'nhiều nhất 1.200 ký tự; hãy bớt đi.'],
  ['text too short', z.string().min(3), 'x', 'ít nhất 3 ký tự; hãy thêm vào.'],
  ['text of a length, short', z.string().length(3), 'x', 'phải có đúng 3 ký tự; hãy thêm vào.'],
  ['text of a length, long', z.string().length(3), 'xxxx', 'phải có đúng 3 ký tự; hãy bớt đi.'],
  ['number too big', z.number().max(12.5), 13, 'lớn nhất là 12,5; hãy nhập lại.'],
  ['number not below', z.number().lt(1000), 1000, 'phải nhỏ hơn 1.000; hãy nhập lại.'],
  ['number too small', z.number().min(-1), -2, 'nhỏ nhất là -1; hãy nhập lại.'],
  ['number not above', z.number().gt(0), 0, 'phải lớn hơn 0; hãy nhập lại.'],
  ['big integer too big', z.bigint().max(1000n), 1001n, 'lớn nhất là 1.000; hãy nhập lại.'],
  ['list too long', z.array(z.string()).max(1), ['a', 'b'], 'nhiều nhất 1 dòng; hãy bớt đi.'],
  ['list too short', z.array(z.string()).min(1), [], 'ít nhất 1 dòng; hãy thêm vào.'],
  ['set too big', z.set(z.string()).max(1), new Set(['a', 'b']), 'nhiều nhất 1 dòng; hãy bớt đi.'],
  ['map too small', z.map(z.string(), z.string()).min(1), new Map(), 'ít nhất 1 mục; hãy thêm vào.'],
  ['tuple too short', z.tuple([z.string(), z.string()]), ['a'], 'ít nhất 2 dòng; hãy thêm vào.'],
  ['date too late', z.date().max(new Date(0)), new Date(1), 'muộn hơn ngày cho phép; hãy nhập lại.'],
  ['date too early', z.date().min(new Date(1)), new Date(0), 'sớm hơn ngày cho phép; hãy nhập lại.'],
  ['file too big', z.file().max(1), new File(['abc'], 'a'), 'tệp quá lớn; hãy chọn tệp nhỏ hơn.'],
  ['file too small', z.file().min(1), new File([], 'a'), 'tệp trống; hãy chọn tệp khác.'],
  ['file kind', z.file().mime('text/plain'), new File(['abc'], 'a'), 'giá trị không có trong danh sách; hãy chọn lại.'],
  ['multiple', z.number().multipleOf(1000), 5, 'phải chia hết cho 1.000; hãy nhập lại.'],
  ['mail address', z.email(), 'x', 'chưa đúng dạng địa chỉ thư điện tử, ví dụ vanthu@coquan.gov.vn; hãy nhập lại.'],
  ['web address', z.url(), 'x', 'chưa đúng dạng địa chỉ trang tin; hãy nhập lại.'],
  ['ISO date', z.iso.date(), 'x', 'chưa đúng dạng ngày, ví dụ 05/01/2026; hãy nhập lại.'],
  ['ISO time', z.iso.time(), 'x', 'chưa đúng dạng giờ, ví dụ 08:00; hãy nhập lại.'],
  ['ISO instant', z.iso.datetime(), 'x', 'chưa đúng dạng ngày và giờ; hãy nhập lại.'],
  ['pattern', z.string().regex(/^a$/), 'x', 'chưa đúng dạng; hãy kiểm tra và nhập lại.'],
  ['beginning', z.string().startsWith('a'), 'x', 'chưa đúng dạng; hãy kiểm tra và nhập lại.'],
  ['template', z.templateLiteral(['a', z.number()]), 'x', 'chưa đúng dạng; hãy kiểm tra và nhập lại.'],
  ['unlike shapes', z.union([z.string(), z.number()]), true, 'phải là chữ hoặc số; hãy nhập lại.'],
  ['shapes beside choices', z.union([z.literal('a'), z.number()]), true, 'chưa hợp lệ; hãy kiểm tra và nhập lại.'],
  ['two shapes at once', z.xor([z.string(), z.string()]), 'x', 'chưa hợp lệ; hãy kiểm tra và nhập lại.'],
  ['no shapes', z.union([]), 'x', 'chưa hợp lệ; hãy kiểm tra và nhập lại.'],
  ['unknown variant', variants, { kind: 'c' }, 'giá trị không có trong danh sách; hãy chọn lại.'],
  [
    'key of a record',
    z.record(z.string().min(3), z.number()),
    { a: 1 },
    'có tên mục chưa hợp lệ; hãy kiểm tra lại tên mục.',
  ],
  [
    'key of a map',
    z.map(z.string().min(3), z.number()),
    new Map([[{}, 1]]),
    'có tên mục chưa hợp lệ; hãy kiểm tra lại tên mục.',
  ],
  [
    'element of a map',
    z.map(z.object({}), z.number()),
    new Map([[{}, 'x']]),
    'có mục chưa hợp lệ; hãy kiểm tra lại từng mục.',
  ],
  ['rule without a sentence', z.string().refine(() => false), 'x', 'chưa hợp lệ; hãy kiểm tra và nhập lại.'],
  ['rule with an empty sentence', z.string().refine(() => false, ''), 'x', 'chưa hợp lệ; hãy kiểm tra và nhập lại.'],
];

describe('every kind of mistake', () => {
  it.each(CASES)('%s', (_what, schema, value, sentence) => {
    const { message } = refusalOf(titled(z.strictObject({ field: titled(schema) })), { field: value });
    expect(message).toBe(`Mục thử: ${sentence}`);
  });

  it('shows the sentence of a key where the rule of the key has one', () => {
    const byAgency = z.record(z.string().min(3, 'Mã cơ quan: quá ngắn'), z.number());
    expect(messageOf(byAgency, { a: 1 })).toBe('Mã cơ quan: quá ngắn');
  });

  it('never lets a word of English through', () => {
    const schemas = CASES.map(([, schema]) => titled(schema));
    const english =
      /invalid|expected|received|required|too (big|small)|unrecognized|must|input\b|string|number|object/i;
    fc.assert(
      fc.property(fc.constantFrom(...schemas), fc.anything(), (schema, value) => {
        const outcome = parseInput(z.strictObject({ field: schema }), { field: value });
        if (outcome.ok) return;
        expect(outcome.refusal.message).toMatch(/^Mục thử|^Không có trường/);
        expect(outcome.refusal.message.replace(/“[^”]*”/g, '')).not.toMatch(english);
      }),
      { seed: SEED, numRuns: 3000 },
    );
  });
});

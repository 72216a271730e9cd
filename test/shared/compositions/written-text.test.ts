import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { blocksOfText, textOfBlocks } from '#shared/compositions/written-text.ts';
import { textBlocks } from '#shared/documents/text-blocks.ts';
import { trainingOffice } from '#test/helpers/training-office.ts';

const TEXT = `Chương I. Quy định chung
Điều 1. Phạm vi điều chỉnh
1. Quy chế này quy định nguyên tắc làm việc.
2. Áp dụng với **mọi thành viên**.
a) Thành viên Ban Chỉ đạo;
b) Thành viên Tổ công tác.
Điều 2. Quyết định này có hiệu lực kể từ ngày ký.
- Một việc
- Hai việc
| STT | Nội dung |
| 1 | Số hóa hồ sơ |`;

describe('a text typed line by line', () => {
  it('becomes chapters, articles, clauses, points, a list and a table, numbered by their places', () => {
    expect(blocksOfText(TEXT, [])).toEqual([
      { kind: 'heading', level: 'chapter', number: null, title: 'Quy định chung' },
      { kind: 'article', number: null, title: 'Phạm vi điều chỉnh' },
      { kind: 'clause', number: null, content: 'Quy chế này quy định nguyên tắc làm việc.' },
      { kind: 'clause', number: null, content: ['Áp dụng với ', { text: 'mọi thành viên', bold: true }, '.'] },
      { kind: 'point', number: null, content: 'Thành viên Ban Chỉ đạo;' },
      { kind: 'point', number: null, content: 'Thành viên Tổ công tác.' },
      { kind: 'article', number: null, title: '' },
      { kind: 'paragraph', content: 'Quyết định này có hiệu lực kể từ ngày ký.' },
      { kind: 'list', items: ['Một việc', 'Hai việc'] },
      {
        kind: 'table',
        columns: [
          { header: 'STT', width: { mm: 12 }, align: 'center' },
          { header: 'Nội dung', width: { share: 3 }, align: 'left' },
        ],
        rows: [{ kind: 'cells', cells: ['1', 'Số hóa hồ sơ'] }],
      },
    ]);
  });
  it('reads back as it was typed', () => {
    expect(textOfBlocks(blocksOfText(TEXT, []))).toBe(TEXT);
  });
  it('keeps a number that its place would not give', () => {
    expect(blocksOfText('3. Làm tiếp việc này.', [])).toEqual([
      { kind: 'clause', number: 3, content: 'Làm tiếp việc này.' },
    ]);
  });
  it('takes a table pasted from a sheet, cells divided by tabs, and an empty line ends nothing but a table', () => {
    const [table, paragraph] = blocksOfText('STT\tViệc\n1\tSố hóa\n\nHết.', []);
    expect(table).toMatchObject({ kind: 'table', rows: [{ kind: 'cells', cells: ['1', 'Số hóa'] }] });
    expect(paragraph).toEqual({ kind: 'paragraph', content: 'Hết.' });
  });
  it('leaves widths and sides of a table alone while its words change', () => {
    const before = blocksOfText('| A | B |\n| 1 | 2 |', []).map((block) =>
      block.kind === 'table'
        ? { ...block, unit: 'đồng', columns: block.columns.map((c) => ({ ...c, width: { mm: 30 } })) }
        : block,
    );
    const [table] = blocksOfText('| A | C |\n| 1 | 3 |', before);
    expect(table).toMatchObject({ unit: 'đồng', columns: [{ width: { mm: 30 } }, { header: 'C', width: { mm: 30 } }] });
  });
});

describe('every text of the office', () => {
  const lines = JSON.parse(
    readFileSync(new URL('../../../resources/decision-4145.json', import.meta.url), 'utf8'),
  ) as readonly { readonly input: { readonly body: unknown; readonly enclosure: { readonly body: unknown } } }[];
  const founding = lines
    .flatMap(({ input }) => [input.body, input.enclosure.body])
    .map((body) => textBlocks.parse(body));
  const written = [...trainingOffice().read.all('compositions').values()].flatMap(({ body, enclosure, appendices }) => [
    body,
    ...(enclosure === null ? [] : [enclosure.body]),
    ...appendices.map((one) => one.body),
  ]);
  it.each([...founding, ...written].map((body, i) => [i + 1, body] as const))(
    'is the same after it was opened for typing and closed again: text %i',
    (_, body) => {
      const again = blocksOfText(textOfBlocks(body), body);
      expect(textOfBlocks(again)).toBe(textOfBlocks(body));
    },
  );
});

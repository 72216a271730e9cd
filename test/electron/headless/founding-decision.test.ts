import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { desk, pdfText } from '../../helpers/headless.ts';

/** The founding decision of 2022 goes its whole way through the desk without a window, told by files of commands. */
const folder = mkdtempSync(join(tmpdir(), 'so-tay-4145-'));
const workspace = join(folder, 'du-lieu');
const DAY = '2022-08-19';
const ID = 'qd-4145';
const MADE_OF = 'decision-4145';

type Line = { readonly command: string; readonly input: Readonly<Record<string, unknown>> };
const runFile = (name: string, lines: readonly Line[], day = DAY) => {
  const path = join(folder, `${name}.jsonl`);
  writeFileSync(path, lines.map((line) => JSON.stringify(line)).join('\n'));
  return desk('run', workspace, path, '--at', day);
};
const check = (day = DAY) => desk('check', workspace, ID, '--at', day);
const rulesOf = (out: string): readonly string[] =>
  out.split('\n').flatMap((line) => (line.includes('\t') ? [line.split('\t').slice(0, 2).join(' ')] : []));

const setUp = JSON.parse(
  readFileSync(join(import.meta.dirname, 'committee.jsonl'), 'utf8').split('\n')[0] ?? '',
) as Line;
const head: Line = {
  command: 'roster.enrolMember',
  input: {
    person: { id: 'nguoi-01', name: 'Huỳnh Quang Hưng', address: 'mr' },
    position: { title: 'Chủ tịch UBND thành phố', agencyId: 'ubnd', from: '2022-07-21' },
    seat: { id: 'ghe-01', bodyId: 'steering-committee', role: 'head', from: '2022-07-21' },
  },
};
const office: readonly Line[] = [
  setUp,
  { command: 'roster.addAgency', input: { id: 'ubnd', name: 'UBND thành phố Phú Quốc', abbreviation: 'UBND' } },
  head,
];

const [right] = JSON.parse(
  readFileSync(new URL('../../../resources/decision-4145.json', import.meta.url), 'utf8'),
) as readonly Line[];
if (right === undefined) throw new Error('no founding text');
const enclosure = right.input.enclosure as { readonly body: readonly object[] };
/** As the paper of 2022 has it: its annex names another day and the number beforehand; two laws stand in one basis. */
const found: Line = {
  ...right,
  input: {
    ...right.input,
    legalBases: [
      'Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015; Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22 tháng 11 năm 2019',
      'Căn cứ Quyết định số 3828/QĐ-UBND ngày 21 tháng 7 năm 2022 của Chủ tịch UBND thành phố Phú Quốc về việc thành lập Ban Chỉ đạo và Tổ công tác giúp việc Ban Chỉ đạo Chuyển đổi số thành phố Phú Quốc',
    ],
    enclosure: {
      ...enclosure,
      body: [
        {
          kind: 'paragraph',
          content:
            '(kèm theo Quyết định số 4145/QĐ-BCĐ ngày 19 tháng 7 năm 2022 của Trưởng Ban Chỉ đạo Chuyển đổi số thành phố Phú Quốc)',
        },
        ...enclosure.body,
      ],
    },
  },
};
const { form: _, ...words } = right.input;
const title = `Quyết định - ${right.input.subject}`;
const draft: Line = { command: 'documents.draft', input: { id: ID, kind: 'decision', subjectId: MADE_OF, title } };
const submit: Line = { command: 'documents.submit', input: { id: ID } };

beforeAll(() => {
  expect(runFile('to-chuc', office, '2022-08-18').err).toContain('Đã thực hiện 3 lệnh.');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the founding decision through Trình ký, by files of commands', () => {
  it('typed in as it was found, it is stopped: the date of its annex, its number, two laws in one basis', () => {
    const done = runFile('nhu-ban-2022', [found, draft, submit]);
    expect(done.code).toBe(1);
    expect(done.err).toContain('Dòng 3:');
    expect(done.err).toContain('Dòng “Kèm theo” ghi ngày 19 tháng 7 năm 2022, văn bản chính tháng 8 năm 2022.');
    const { code, out } = check();
    expect(code).toBe(1);
    expect(rulesOf(out)).toEqual([
      'LỖI bases.one-each',
      'LỖI annexes.date',
      'LỖI annexes.number',
      'LƯU Ý record.series',
    ]);
    expect(out).toContain(
      'Số 4145/QĐ-BCĐ không nối tiếp dãy số riêng của ký hiệu này (chưa có số nào trong năm 2022).',
    );
  });

  it('corrected by that advice, it is submitted, signed, numbered, issued and filed', () => {
    writeFileSync(
      join(folder, 'da-ky.png'),
      Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
        'base64',
      ),
    );
    const done = runFile('sua-va-ban-hanh', [
      { command: 'compositions.change', input: words },
      submit,
      { command: 'documents.sign', input: { id: ID, signedOn: DAY } },
      { command: 'documents.assignNumber', input: { id: ID, serial: 4145, symbol: 'QĐ-BCĐ', issuedOn: DAY } },
      { command: 'documents.issue', input: { id: ID, sentOn: DAY } },
      { command: 'documents.fileScan', input: { id: ID, scan: { path: join(folder, 'da-ky.png') } } },
    ]);
    expect(done.err).toContain('Đã thực hiện 6 lệnh.');
    expect(done.code).toBe(0);
  });

  it('as kept it has no error; its number beside the series is still told', () => {
    const { code, out } = check();
    expect(rulesOf(out)).toEqual(['LƯU Ý record.series']);
    expect(code).toBe(0);
  });

  it('prints with one date on decision and regulation, and stands in the register with its signer', () => {
    const page = join(folder, 'qd.pdf');
    expect(desk('print', workspace, 'issued', ID, '--out', page)).toMatchObject({ code: 0 });
    const printed = pdfText(page).replace(/\s+/g, ' ');
    expect(printed).toContain('Số: 4145/QĐ-BCĐ');
    expect(printed).toContain('(Kèm theo Quyết định số 4145/QĐ-BCĐ ngày 19 tháng 8 năm 2022 của Trưởng Ban Chỉ đạo');
    expect(printed).not.toContain('tháng 7 năm 2022 của Trưởng');
    expect(printed.match(/Điều 13\. /g)).toHaveLength(1);
    const register = join(folder, 'so.pdf');
    const options = JSON.stringify({ from: '2022-01-01', to: '2022-12-31' });
    const asked = ['print', workspace, 'D29', 'steering-committee', '--out', register, '--options', options];
    expect(desk(...asked, '--at', DAY), 'sổ').toMatchObject({ code: 0 });
    expect(pdfText(register).replace(/\s+/g, ' ')).toMatch(/4145\/QĐ-BCĐ .*Huỳnh .*Quang Hưng/);
    expect(desk('verify', workspace)).toMatchObject({ code: 0 });
  });

  it('its words are held: what went out is changed by no command', () => {
    const again = runFile('sua-sau', [{ command: 'compositions.change', input: { id: MADE_OF, subject: 'Khác' } }]);
    expect(again.code).toBe(1);
    expect(again.err).toContain('đã phát hành');
    expect(runFile('rut-sau', [{ command: 'documents.withdraw', input: { id: ID, reason: 'Sửa' } }]).code).toBe(1);
  });
});

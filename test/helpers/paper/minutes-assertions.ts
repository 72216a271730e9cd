import { type Assertion, assertion, bodyLines, closingOf, near, type Sheet, words } from './sheet.ts';

/** A40, A46, A57, A87, A106: minutes, and the code of the notice. */
const unless = (good: boolean, what: string): readonly string[] => (good ? [] : [what]);

const whole = (sheet: Sheet): string =>
  words(
    bodyLines(sheet)
      .map((line) => line.text)
      .join(' '),
  );
const minutes = (id: string, check: (sheet: Sheet) => readonly string[]): Assertion =>
  assertion(id, (sheet) => (sheet.appendix === null && sheet.paper.paperClass === 'minutes' ? check(sheet) : []));

const FIELDS = [
  'Thời gian bắt đầu:',
  'Địa điểm:',
  'Thành phần tham dự:',
  'Chủ trì (chủ tọa):',
  'Thư ký (người ghi biên bản):',
  'Nội dung (theo diễn biến',
];
const END = /kết thúc vào \d{2} giờ \d{2}, ngày \d{2} tháng \d{1,2} năm \d{4}\.\/\.$/;
const CODES: Readonly<Record<string, string>> = { 'BIÊN BẢN': '/BB-', 'THÔNG BÁO': '/TB-' };

export const minutesAssertions: readonly Assertion[] = [
  assertion('A40', ({ paper, appendix, pages: [page] }) => {
    const code = CODES[paper.documentType ?? ''];
    if (appendix !== null || code === undefined) return [];
    return unless(page?.lines.some((line) => line.text.includes(code)) === true, `no number with ${code}`);
  }),
  minutes('A46', (sheet) => {
    const head = sheet.pages[0]?.lines.filter((line) => line.italic && /ngày .* tháng/.test(line.text)) ?? [];
    return unless(head.length === 0, 'place and date in minutes');
  }),
  minutes('A57', (sheet) => {
    const text = whole(sheet);
    const places = FIELDS.map((field) => text.indexOf(field));
    return [
      ...FIELDS.filter((_, i) => (places[i] ?? -1) < 0).map((field) => `no “${field}”`),
      ...unless(
        places.every((place, i) => i === 0 || place > (places[i - 1] ?? 0)),
        'fields in another order',
      ),
      ...unless(END.test(text), `ends “${text.slice(-80)}”`),
    ];
  }),
  minutes('A87', (sheet) => {
    const end = closingOf(sheet);
    if (end === null) return ['THƯ KÝ and CHỦ TỌA not on one line'];
    const line = end.page.lines.find((l) => l.y === end.y);
    const [left, right] = [line?.runs[0], line?.runs.at(-1)];
    const middle = (sheet.job.layout.marginLeft + end.page.width - sheet.job.layout.marginRight) / 2;
    const below = end.page.lines.filter((l) => l.y > end.y + 25);
    const names = sheet.paper.signatures.map(({ name }) => name).filter((name) => name !== '');
    const under = words(below.map((l) => l.text).join(' '));
    const recipients = end.page.lines.find((l) => l.text.startsWith('Nơi nhận:'));
    const last = end.page.lines.filter((l) => recipients !== undefined && l.y > recipients.y).at(-1);
    return [
      ...unless(line !== undefined && near(line.size, sheet.job.layout.bodySize, 0.1), 'size of the titles'),
      ...unless(left !== undefined && right !== undefined && left.x2 < middle && right.x1 > middle, 'sides'),
      ...names
        .filter((name) => !name.split(' ').every((word) => under.includes(word)))
        .map((name) => `no name “${name}” at least 25 mm under the titles`),
      ...unless(recipients?.bold === true && recipients.italic && near(recipients.size, 12, 0.1), 'Nơi nhận'),
      ...unless(last?.text === '- Lưu: VT, Hồ sơ.', `ends “${last?.text}”`),
    ];
  }),
  minutes('A106', (sheet) => {
    const text = whole(sheet);
    const part = (title: string) =>
      new RegExp(`${title} \\((\\d+)\\):(.*?)(?= [a-zđ]\\) |Chủ trì \\(chủ tọa\\))`, 'u').exec(text);
    const every = (title: string, wanted: RegExp) => {
      const found = part(title);
      if (found === null) return [];
      const count = [...(found[2] ?? '').matchAll(wanted)].length;
      return unless(count === Number(found[1]), `${title}: ${found[1]} people, ${count} with what is asked`);
    };
    return [
      ...every('Thành viên cử người dự thay', /ý kiến bằng văn bản: (có|không)/gu),
      ...every('Thành viên vắng mặt được đồng ý', /lý do: .+? đồng ý ngày/gu),
      ...every('Thành viên vắng mặt không phép', /lý do: /gu),
    ];
  }),
];

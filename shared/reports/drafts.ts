import { tenthsOfPercent } from '../budget/amounts.ts';
import { formatDate } from '../kit/date.ts';
import { formatMoney } from '../kit/money.ts';
import { obstacleOn } from '../tasks/rules.ts';
import { countsOf, type FigureCounts, previousCounts, sharesOf, shareText } from './figures.ts';
import { nextQuarter, type Quarter, quarterWords } from './periods.ts';
import type { ReportChapter, ReportSnapshot } from './schema.ts';

/** Works and obstacles named one by one in the text; the annex has them all. */
const MOST_NAMED = 30;

const stopped = (text: string): string => text.replaceAll('\n', ' ').replace(/[\s.;,:]+$/, '');
/** Items a line each, ";" after all but the last. */
const listed = (items: readonly string[], rest = 0): readonly string[] => {
  const all = rest === 0 ? items : [...items, `và ${rest} nội dung khác tại phụ lục`];
  return all.map((item, i) => `- ${stopped(item)}${i === all.length - 1 ? '.' : ';'}`);
};
const few = (items: readonly string[]): readonly string[] =>
  listed(items.slice(0, MOST_NAMED), Math.max(0, items.length - MOST_NAMED));

/** "đúng hạn 11, quá hạn 4": only what there is. */
const parts = (counted: readonly (readonly [count: number, words: string])[]): string => {
  const said = counted.filter(([count]) => count > 0).map(([count, words]) => `${words} ${count}`);
  return said.length === 0 ? '' : ` (${said.join(', ')})`;
};

const general = ({ meetings, documents }: ReportSnapshot): readonly string[] => [
  meetings.length === 0
    ? 'Trong kỳ báo cáo không tổ chức cuộc họp nào.'
    : `Trong kỳ báo cáo đã tổ chức ${meetings.length} cuộc họp: ${meetings
        .map(({ title, date }) => `${stopped(title)} (ngày ${formatDate(date)})`)
        .join('; ')}.`,
  documents.length === 0
    ? 'Trong kỳ báo cáo không phát hành văn bản nào.'
    : `Đã phát hành ${documents.length} văn bản phục vụ công tác chỉ đạo, điều hành.`,
];

const change = (now: number, before: number): string =>
  now === before ? 'không đổi' : now > before ? `tăng ${now - before}` : `giảm ${before - now}`;

const compared = (snapshot: ReportSnapshot, c: FigureCounts): readonly string[] => {
  const before = previousCounts(snapshot);
  if (before === null || snapshot.previous === null) return [];
  return [
    `So với ${quarterWords(snapshot.previous)}: tổng số nhiệm vụ ${change(c.total, before.total)}; đã hoàn thành ${change(c.done, before.done)}; ` +
      `quá hạn, chưa hoàn thành ${change(c.overdue, before.overdue)}.`,
  ];
};

const byField = ({ groups, figures }: ReportSnapshot): readonly string[] => {
  const fields = groups.filter(({ by }) => by === 'field');
  if (fields.length === 0) return [];
  const within = (ids: readonly string[], of: readonly string[]) => ids.filter((id) => of.includes(id)).length;
  const done = [...figures.doneInTime, ...figures.doneLate, ...figures.doneNoDeadline];
  return [
    'Kết quả theo lĩnh vực:',
    ...few(
      fields.map(({ title, taskIds }) => {
        const late = within(taskIds, figures.overdue);
        const finished = within(taskIds, done);
        const said = finished === 0 ? 'chưa có nhiệm vụ hoàn thành' : `hoàn thành ${finished}`;
        return `${title}: ${taskIds.length} nhiệm vụ, ${said}${late === 0 ? '' : `, quá hạn ${late}`}`;
      }),
    ),
  ];
};

const results = (snapshot: ReportSnapshot): readonly string[] => {
  const c = countsOf(snapshot.figures);
  if (c.total === 0) return ['Trong kỳ báo cáo không có nhiệm vụ nào được theo dõi.'];
  const shares = sharesOf(c);
  const onTime =
    shares.onTime[1] === 0 ? '' : `; tỷ lệ đúng hạn trong số nhiệm vụ đã hoàn thành là ${shareText(shares.onTime)}`;
  const completion = shares.completion[1] === 0 ? '' : `, đạt ${shareText(shares.completion)}`;
  return [
    `Tổng số nhiệm vụ theo dõi trong kỳ là ${c.total}, gồm ${c.carriedOver} nhiệm vụ kỳ trước chuyển sang và ${c.newlyAssigned} nhiệm vụ giao mới.`,
    `Đã hoàn thành ${c.done} nhiệm vụ${parts([
      [c.doneInTime, 'đúng hạn'],
      [c.doneLate, 'quá hạn'],
      [c.doneNoDeadline, 'không có hạn'],
    ])}${completion}${onTime}.`,
    `Chưa hoàn thành ${c.open} nhiệm vụ${parts([
      [c.openInTime, 'trong hạn'],
      [c.overdue, 'quá hạn'],
      [c.openNoDeadline, 'không quy định thời hạn'],
    ])}.`,
    ...(c.stopped === 0 ? [] : [`Đã dừng, thu hồi, gộp ${c.stopped} nhiệm vụ (không tính vào tỷ lệ hoàn thành).`]),
    `${c.extended === 0 ? 'Không có' : `Có ${c.extended}`} nhiệm vụ được gia hạn; ${c.updated}/${c.total} nhiệm vụ có cập nhật tiến độ, đạt ${shareText(shares.updating)}.`,
    ...compared(snapshot, c),
    ...byField(snapshot),
  ];
};

const nameOf = ({ agencies }: ReportSnapshot, id: string): string =>
  agencies.find((agency) => agency.id === id)?.name ?? '';

/** "Phòng Tư pháp (2), Công an đặc khu (1)": who leads the overdue tasks. */
const overdueAgencies = (snapshot: ReportSnapshot): string => {
  const counts = new Map<string, number>();
  for (const { task } of snapshot.tasks) {
    if (!snapshot.figures.overdue.includes(task.id)) continue;
    const name = nameOf(snapshot, task.leadAgencyId);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([name, count]) => `${name} (${count})`)
    .join(', ');
};

const shortcomings = (snapshot: ReportSnapshot): readonly string[] => {
  const c = countsOf(snapshot.figures);
  const obstacles = snapshot.tasks.flatMap(({ task }) => {
    const obstacle = obstacleOn(task, snapshot.cutOff);
    return obstacle === '' ? [] : [`${nameOf(snapshot, task.leadAgencyId)}: ${stopped(obstacle)}`];
  });
  const late =
    c.overdue === 0
      ? []
      : [
          `Đến hết ngày ${formatDate(snapshot.cutOff)} còn ${c.overdue} nhiệm vụ quá hạn, chưa hoàn thành; cơ quan chủ trì: ${overdueAgencies(snapshot)}.`,
        ];
  const silent = c.total - c.updated;
  const lines = [
    ...late,
    ...(silent === 0 ? [] : [`Có ${silent} nhiệm vụ chưa được cập nhật tiến độ trong kỳ.`]),
    ...(obstacles.length === 0 ? [] : ['Khó khăn, vướng mắc do cơ quan chủ trì nêu:', ...few([...new Set(obstacles)])]),
  ];
  return lines.length === 0 ? ['Trong kỳ báo cáo không ghi nhận tồn tại, vướng mắc.'] : lines;
};

const coming = (snapshot: ReportSnapshot, quarter: Quarter): readonly string[] => {
  const c = countsOf(snapshot.figures);
  const next = quarterWords(nextQuarter(quarter));
  const late = c.overdue === 0 ? '' : `, trong đó ${c.overdue} nhiệm vụ đã quá hạn`;
  const work = snapshot.coming.map(({ text, agency, due }) => `${stopped(text)} (${agency}; hạn ${formatDate(due)})`);
  return [
    ...(c.open === 0 ? [] : [`Tiếp tục thực hiện ${c.open} nhiệm vụ chưa hoàn thành${late}.`]),
    ...(work.length === 0
      ? [`Không có nhiệm vụ đến hạn trong ${next}.`]
      : [`Nội dung đến hạn trong ${next}:`, ...few(work)]),
  ];
};

const money = ({ money: m, cutOff }: ReportSnapshot): readonly string[] => {
  if (m === null) return [`Chưa có dự toán kinh phí được giao tính đến ngày ${formatDate(cutOff)}.`];
  const share = tenthsOfPercent(m.used, m.available);
  return [
    `Kinh phí năm ${m.year} được sử dụng ${formatMoney(m.available)} đồng. Đến hết ngày ${formatDate(cutOff)} đã sử dụng ${formatMoney(m.used)} đồng ` +
      `(trong kỳ ${formatMoney(m.usedInPeriod)} đồng), đạt ${Math.trunc(share / 10)},${share % 10}%; còn lại ${formatMoney(m.available - m.used)} đồng.`,
  ];
};

const recommendations = (snapshot: ReportSnapshot): readonly string[] =>
  snapshot.figures.overdue.length === 0
    ? ['Trong kỳ báo cáo không có kiến nghị, đề xuất.']
    : [
        `Đề nghị các cơ quan chủ trì nhiệm vụ quá hạn, gồm ${overdueAgencies(snapshot)}, khẩn trương hoàn thành, báo cáo rõ nguyên nhân và thời gian hoàn thành.`,
      ];

/** What the frozen data say for a chapter, one paragraph a line, list items after "- "; nothing in it is invented. */
export const chapterDraft = (snapshot: ReportSnapshot, chapter: ReportChapter, quarter: Quarter): string => {
  const lines = {
    general: () => general(snapshot),
    results: () => results(snapshot),
    shortcomings: () => shortcomings(snapshot),
    coming: () => coming(snapshot, quarter),
    money: () => money(snapshot),
    recommendations: () => recommendations(snapshot),
  } satisfies Record<ReportChapter, () => readonly string[]>;
  return lines[chapter]().join('\n');
};

import type { Appendix, Column, Row } from '#shared/documents/paper.ts';
import { formatDate } from '#shared/kit/date.ts';
import { ALL_FIGURES, figureRows } from '#shared/reports/figure-rows.ts';
import { countsOf, countText, identityOf, quarterShort, quarterWords, shareText } from '#shared/reports/rules.ts';
import type { FrozenGroup, ReportSnapshot } from '#shared/reports/schema.ts';
import { roman } from './layout/heading-words.ts';
import type { ReportRecords } from './quarterly-report-records.ts';

export type ReportAnnex = Omit<Appendix, 'number'>;

export const column = (header: string, width: Column['width'], align: Column['align'] = 'left'): Column => ({
  header,
  width,
  align,
});

export const enclosedWith = ({ profile }: ReportRecords): ReportAnnex['enclosedWith'] => ({
  documentType: 'Báo cáo',
  issuer: profile.fullName,
});

const upper = (text: string): string => text.toLocaleUpperCase('vi');

/** Every figure of the quarter with the quarter before and the change, closed by the identity of the totals. */
export const figuresAnnex = (records: ReportRecords): ReportAnnex => {
  const { report, snapshot } = records;
  const rows = figureRows(snapshot, ALL_FIGURES).map(
    ({ label, now, before, change, main }, i): Row => ({
      kind: 'cells',
      cells: [String(i + 1), label, now, before, change],
      bold: main,
    }),
  );
  return {
    title: upper(`Số liệu thực hiện nhiệm vụ ${quarterWords(report)}`),
    enclosedWith: enclosedWith(records),
    orientation: 'portrait',
    body: [
      {
        kind: 'table',
        columns: [
          column('STT', { mm: 12 }, 'center'),
          column('Chỉ tiêu', { share: 1 }),
          column(quarterShort(report), { mm: 28 }, 'right'),
          column(snapshot.previous === null ? 'Quý trước' : quarterShort(snapshot.previous), { mm: 28 }, 'right'),
          column('Tăng, giảm', { mm: 29 }, 'right'),
        ],
        rows: [...rows, { kind: 'group', text: identityOf(countsOf(snapshot.figures)) }],
      },
    ],
  };
};

const GROUP_TITLES: Record<FrozenGroup['by'], string> = {
  field: 'Theo lĩnh vực',
  leader: 'Theo lãnh đạo chỉ đạo',
};

const groupCells = (
  { title, taskIds }: FrozenGroup,
  { figures }: ReportSnapshot,
  serial: number,
): readonly string[] => {
  const count = (of: readonly string[]) => taskIds.filter((id) => of.includes(id)).length;
  const done = count([...figures.doneInTime, ...figures.doneLate, ...figures.doneNoDeadline]);
  const open = count([...figures.openInTime, ...figures.openNoDeadline]);
  return [
    String(serial),
    title,
    countText(taskIds.length),
    countText(done),
    countText(open),
    countText(count(figures.overdue)),
    countText(count(figures.stopped)),
    shareText([done, taskIds.length - count(figures.stopped)]),
  ];
};

/** Results by field of work (Article 2.2) and by the leader who directs (Article 5.4). */
export const groupsAnnex = (records: ReportRecords): ReportAnnex => {
  const { report, snapshot } = records;
  const kinds = (['field', 'leader'] as const)
    .map((by) => ({ by, groups: snapshot.groups.filter((group) => group.by === by) }))
    .filter(({ groups }) => groups.length > 0);
  return {
    title: upper(`Kết quả theo lĩnh vực, lãnh đạo chỉ đạo ${quarterWords(report)}`),
    enclosedWith: enclosedWith(records),
    orientation: 'portrait',
    body: [
      {
        kind: 'table',
        size: 11,
        columns: [
          column('STT', { mm: 12 }, 'center'),
          column('Nội dung', { share: 1 }),
          column('Tổng số', { mm: 14 }, 'right'),
          column('Hoàn thành', { mm: 17 }, 'right'),
          column('Chưa đến hạn', { mm: 17 }, 'right'),
          column('Quá hạn', { mm: 14 }, 'right'),
          column('Dừng, gộp', { mm: 15 }, 'right'),
          column('Tỷ lệ hoàn thành', { mm: 18 }, 'right'),
        ],
        rows: kinds.flatMap(({ by, groups }, i): readonly Row[] => [
          { kind: 'group', text: `${roman(i + 1)}. ${GROUP_TITLES[by]}` },
          ...groups.map((group, k): Row => ({ kind: 'cells', cells: groupCells(group, snapshot, k + 1) })),
        ]),
      },
    ],
  };
};

/** Papers that went out in the period. */
export const documentsAnnex = (records: ReportRecords): ReportAnnex => ({
  title: upper(`Danh mục văn bản phát hành ${quarterWords(records.report)}`),
  enclosedWith: enclosedWith(records),
  orientation: 'portrait',
  body: [
    {
      kind: 'table',
      columns: [
        column('STT', { mm: 12 }, 'center'),
        column('Số, ký hiệu', { mm: 36 }),
        column('Ngày', { mm: 25 }, 'center'),
        column('Trích yếu', { share: 1 }),
      ],
      rows: records.snapshot.documents.map(({ number, issuedOn, title }, i) => ({
        kind: 'cells',
        cells: [String(i + 1), number, formatDate(issuedOn), title],
      })),
    },
  ],
});

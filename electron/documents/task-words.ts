import { dateParts, formatDateLong, type PlainDate } from '#shared/kit/date.ts';
import type { Conclusion } from '#shared/meetings/schema.ts';
import type { Deadline, Task } from '#shared/tasks/schema.ts';
import type { Read } from '#shared/workspace.ts';
import { stopped } from './sitting-papers.ts';

const agencyName = (read: Read, id: string): string => read.get('agencies', id)?.name ?? '';

const QUARTERS = ['I', 'II', 'III', 'IV'] as const;

const within = (date: PlainDate, kind: 'month' | 'quarter'): string => {
  const { year, month } = dateParts(date);
  if (kind === 'quarter') return `hoàn thành trong quý ${QUARTERS[Math.ceil(month / 3) - 1]} năm ${year}`;
  return `hoàn thành trong tháng ${month <= 2 ? `0${month}` : month} năm ${year}`;
};

/** "hoàn thành chậm nhất ngày 31 tháng 3 năm 2027"; empty where no deadline was given. */
export const deadlineWords = ({ kind, date }: Deadline): string => {
  if (kind === 'ongoing') return 'thực hiện thường xuyên';
  if (date === null || kind === 'none') return '';
  return kind === 'date' ? `hoàn thành chậm nhất ${formatDateLong(date)}` : within(date, kind);
};

const same = (a: string, b: string): boolean => stopped(a).toLowerCase() === stopped(b).toLowerCase();

/**
 * Who does what by when: "Giao Phòng Kinh tế chủ trì, phối hợp với Phòng Nội vụ: …; hoàn thành chậm nhất ngày …". The
 * content is left out where it is the conclusion itself; a task given before is carried on.
 */
export const taskWords = (read: Read, task: Task, conclusion: Conclusion): string => {
  const before = task.origin.kind !== 'conclusion' || task.origin.id !== conclusion.id;
  const helpers = task.coordinatingAgencyIds.map((id) => agencyName(read, id)).join(', ');
  const who = `Giao ${agencyName(read, task.leadAgencyId)} ${before ? 'tiếp tục ' : ''}chủ trì${helpers === '' ? '' : `, phối hợp với ${helpers}`}`;
  const what = same(task.content, conclusion.text) ? '' : `: ${stopped(task.content).replaceAll('\n', ' ')}`;
  const when = deadlineWords(task.deadline);
  const product = task.deliverable === '' ? '' : `sản phẩm: ${stopped(task.deliverable)}`;
  return [`${who}${what}`, when, product].filter((part) => part !== '').join('; ');
};

import type { z } from 'zod';
import { notAhead, notBefore } from '../documents/checks.ts';
import type { scanInput } from '../documents/input.ts';
import { twoDigits } from '../documents/numbering.ts';
import type { ScanFile } from '../documents/schema.ts';
import type { AnyRecord } from '../kit/command.ts';
import type { PlainDate } from '../kit/date.ts';
import { type Outcome, ok, refuse } from '../kit/outcome.ts';
import type { Read } from '../workspace.ts';
import { arrivalHolder } from './rules.ts';
import type { Assignment, IncomingDocument, OutgoingEntry, Remark } from './schema.ts';

export type Kept<T> = T & AnyRecord;
type Struck = { readonly cancelled: Remark | null; readonly content: string };

const standing = <T extends Struck>(found: T | undefined, id: string): Outcome<T> => {
  if (found === undefined)
    return refuse('missing', `Không tìm thấy dòng sổ có mã “${id}”. Hãy chọn lại.`, 'id', 'Dòng sổ');
  if (found.cancelled === null) return ok(found);
  const sentence = `“${found.content}” đã hủy trong sổ: ${found.cancelled.reason}. Dòng đã hủy giữ nguyên, không sửa được.`;
  return refuse('rule', sentence, 'id', 'Dòng sổ');
};

/** The line of the register of outgoing documents entered by hand, where it still stands. */
export const findEntry = (read: Read, id: string): Outcome<Kept<OutgoingEntry>> =>
  standing(read.get('outgoingEntries', id), id);

/** The incoming document, where it still stands. */
export const findIncoming = (read: Read, id: string): Outcome<Kept<IncomingDocument>> =>
  standing(read.get('incomingDocuments', id), id);

const dated = (date: PlainDate, field: string, label: string) => ({ date, field, label });

/** The days of an outgoing paper in their order, none ahead of today. */
export const outgoingStop = (entry: OutgoingEntry, today: PlainDate): Outcome<null> => {
  const written = notAhead(dated(entry.date, 'date', 'Ngày văn bản'), today);
  if (!written.ok || entry.sentOn === null) return written;
  const sent = dated(entry.sentOn, 'sentOn', 'Ngày chuyển');
  const order = notBefore(sent, { date: entry.date, words: 'ngày văn bản' });
  return order.ok ? notAhead(sent, today) : order;
};

const handedStop = (
  one: IncomingDocument,
  { handedOn, deadline, agencyId, personId }: Assignment,
  today: PlainDate,
) => {
  if (agencyId === null && personId === null) {
    return refuse('invalid', 'Đơn vị, người nhận: chọn đơn vị hoặc người nhận văn bản.', 'agencyId', 'Đơn vị nhận');
  }
  const handed = dated(handedOn, 'handedOn', 'Ngày chuyển');
  const order = notBefore(handed, { date: one.arrivedOn, words: 'ngày đến' });
  const come = order.ok ? notAhead(handed, today) : order;
  if (!come.ok || deadline === null) return come;
  return notBefore(dated(deadline, 'deadline', 'Thời hạn giải quyết'), { date: one.arrivedOn, words: 'ngày đến' });
};

/** What cannot be of an incoming document: days out of order, a number of arrival in use. */
export const incomingStop = (read: Read, one: IncomingDocument, today: PlainDate): Outcome<null> => {
  const arrived = dated(one.arrivedOn, 'arrivedOn', 'Ngày đến');
  const order = notBefore(arrived, { date: one.date, words: 'ngày của văn bản' });
  const come = order.ok ? notAhead(arrived, today) : order;
  if (!come.ok) return come;
  const holder = arrivalHolder(read, one, one.id);
  if (holder !== undefined) {
    const sentence = `Số đến ${twoDigits(one.serial)} đã dùng cho “${holder.content}” của ${holder.author}. Hãy nhập số khác.`;
    return refuse('taken', sentence, 'serial', 'Số đến');
  }
  const handed = one.assignment === null ? ok(null) : handedStop(one, one.assignment, today);
  if (!handed.ok || one.resolution === null) return handed;
  const resolved = dated(one.resolution.on, 'on', 'Ngày giải quyết xong');
  const after = notBefore(resolved, { date: one.arrivedOn, words: 'ngày đến' });
  return after.ok ? notAhead(resolved, today) : after;
};

const isKept = (scan: z.output<typeof scanInput>): scan is ScanFile => 'sha256' in scan;

/** The scan as the program kept it; null where none was given. */
export const keptScan = (scan: z.output<typeof scanInput> | null | undefined): Outcome<ScanFile | null> => {
  if (scan == null) return ok(null);
  return isKept(scan) ? ok(scan) : refuse('rule', 'Chưa đọc được bản scan. Hãy chọn lại tệp.', 'scan', 'Bản scan');
};

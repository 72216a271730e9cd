import { z } from 'zod';
import { replace } from '../kit/command.ts';
import { plainDate, plainDateTime } from '../kit/date.ts';
import { idField } from '../kit/id.ts';
import { ok, refuse } from '../kit/outcome.ts';
import { command, type Read } from '../workspace.ts';
import { meetingDate } from './agenda-rules.ts';
import { sittingTimesStop } from './attendance-checks.ts';
import { lastDay } from './attendance-rules.ts';
import { given, mustBeInOffice, nothingGiven, type Stop } from './checks.ts';
import { findBegunMeeting } from './minutes-commands.ts';
import { type Meeting, noticeSigning } from './schema.ts';

/** A sitting that seems to last longer is a slip of the day. */
const endStop = ({ startedAt, endedAt }: Meeting): Stop =>
  startedAt != null && endedAt != null && endedAt <= startedAt
    ? refuse(
        'rule',
        'Kết thúc thực tế: phải sau giờ bắt đầu thực tế. Hãy kiểm tra lại giờ và ngày.',
        'endedAt',
        'Kết thúc thực tế',
      )
    : null;

/** Stops real times that contradict each other or someone's coming and leaving. */
export const sittingStop = (read: Read, meeting: Meeting): Stop => endStop(meeting) ?? sittingTimesStop(read, meeting);

/** Keeps when the meeting really began and ended and who writes the minutes; also after it was closed. */
export const changeSitting = command({
  name: 'meetings.changeSitting',
  title: 'Ghi giờ họp, thư ký',
  input: z.strictObject({
    id: idField('Cuộc họp'),
    startedAt: plainDateTime('Bắt đầu thực tế').optional(),
    endedAt: plainDateTime('Kết thúc thực tế').optional(),
    secretaryId: idField('Thư ký cuộc họp').nullable().optional().meta({ title: 'Thư ký cuộc họp' }),
  }),
  run: (read, { id, ...patch }) => {
    const found = findBegunMeeting(read, id, 'id');
    if (!found.ok) return found;
    if (patch.endedAt !== undefined && found.value.state === 'running') {
      const sentence = 'Cuộc họp đang diễn ra; giờ kết thúc được ghi khi bấm “Kết thúc họp”.';
      return refuse('rule', sentence, 'endedAt', 'Kết thúc thực tế');
    }
    return (
      nothingGiven(patch) ??
      sittingStop(read, { ...found.value, ...given(patch) }) ??
      (patch.secretaryId == null
        ? null
        : mustBeInOffice(read, patch.secretaryId, meetingDate(found.value), 'secretaryId', 'Thư ký cuộc họp')) ??
      ok([replace('meetings', found.value, given(patch))])
    );
  },
});

/** Under whose signature the notice of conclusions goes out, its month, its recipients. */
export const changeNotice = command({
  name: 'meetings.changeNotice',
  title: 'Sửa người ký thông báo kết luận',
  input: z.strictObject({
    id: idField('Cuộc họp'),
    signatoryId: idField('Người ký thông báo').meta({ title: 'Người ký' }),
    signingCapacity: noticeSigning.shape.signingCapacity,
    date: plainDate('Ngày soạn thông báo'),
    recipients: noticeSigning.shape.recipients,
  }),
  run: (read, { id, ...notice }) => {
    const found = findBegunMeeting(read, id, 'id');
    if (!found.ok) return found;
    if (notice.date < lastDay(found.value)) {
      const sentence = 'Ngày soạn thông báo: phải từ ngày họp trở đi. Hãy nhập lại ngày.';
      return refuse('rule', sentence, 'date', 'Ngày soạn thông báo');
    }
    return (
      mustBeInOffice(read, notice.signatoryId, notice.date, 'signatoryId', 'Người ký') ??
      ok([replace('meetings', found.value, { notice })])
    );
  },
});

export const sittingCommands = [changeSitting, changeNotice] as const;

import { z } from 'zod';
import { create, replace } from '../kit/command.ts';
import { formatInstant } from '../kit/date.ts';
import { idField } from '../kit/id.ts';
import { ok, refuse } from '../kit/outcome.ts';
import { command } from '../workspace.ts';
import { findFrozenReport, findOpenReport, notOverStop } from './checks.ts';
import { reportName, snapshotOf } from './rules.ts';
import { takeSnapshot } from './snapshot.ts';

/** Freezes the figures of a quarter that is over; from then on they no longer follow the data. */
export const freezeReport = command({
  name: 'reports.freeze',
  title: 'Chốt số liệu báo cáo',
  input: z.strictObject({ id: idField('Báo cáo') }),
  run: (read, { id }, moment) => {
    const found = findOpenReport(read, id);
    if (!found.ok) return found;
    const taken = snapshotOf(read, id);
    if (taken !== undefined) {
      const sentence = `${reportName(found.value)} đã chốt số liệu lúc ${formatInstant(taken.takenAt)}. Muốn lấy số liệu mới, hãy dùng “Chốt lại số liệu”.`;
      return refuse('rule', sentence, 'id', 'Báo cáo');
    }
    const stop = notOverStop(found.value, moment.today);
    if (stop !== null) return stop;
    const snapshot = takeSnapshot(read, found.value, moment);
    const created = create(read.all('reportSnapshots'), 'reportSnapshots', snapshot);
    return created.ok ? ok([created.value]) : created;
  },
});

/** Freezes anew, knowingly: figures of today take the place of those frozen before. Words already rewritten stay. */
export const refreezeReport = command({
  name: 'reports.refreeze',
  title: 'Chốt lại số liệu báo cáo',
  input: z.strictObject({
    id: idField('Báo cáo'),
    confirmed: z
      .literal(true, { error: 'Xác nhận chốt lại: cần xác nhận vì số liệu đã chốt sẽ được thay' })
      .meta({ title: 'Xác nhận chốt lại' }),
  }),
  run: (read, { id }, moment) => {
    const found = findFrozenReport(read, id);
    if (!found.ok) return found;
    const { report, snapshot } = found.value;
    return ok([replace('reportSnapshots', snapshot, takeSnapshot(read, report, moment))]);
  },
});

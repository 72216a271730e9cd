import { z } from 'zod';
import { create, remove, replace } from '../kit/command.ts';
import { formatDate, weekdayName } from '../kit/date.ts';
import { idField } from '../kit/id.ts';
import { type Outcome, ok, refuse } from '../kit/outcome.ts';
import { command, type Read } from '../workspace.ts';
import { FIRST_HOLIDAY_YEAR, isWeekend, LAST_HOLIDAY_YEAR, missingHolidays } from './holiday-rules.ts';
import { atLeastOne, given } from './patch.ts';
import { type HolidayRecord, holidayFields } from './schema.ts';

type Day = Pick<HolidayRecord, 'id' | 'date' | 'kind'>;

const fields = {
  ...holidayFields,
  enabled: holidayFields.enabled.default(true).meta({ title: 'Áp dụng' }),
  source: holidayFields.source.default('').meta({ title: 'Căn cứ' }),
} as const;

const dayOf = (read: Read, id: string): Outcome<HolidayRecord> => {
  const found = read.get('holidays', id);
  return found === undefined
    ? refuse('missing', 'Không tìm thấy ngày này trong bảng ngày nghỉ; có thể đã bị xóa. Hãy chọn lại.', 'id', 'Mã')
    : ok(found);
};

/** One row a day, a day off in lieu on a working day, a day worked instead on a Saturday or Sunday. */
const fits = (read: Read, { id, date, kind }: Day): Outcome<null> => {
  const other = [...read.all('holidays').values()].find((day) => day.date === date && day.id !== id);
  if (other !== undefined) {
    const sentence = `Ngày ${formatDate(date)} đã có trong bảng (${other.name}). Hãy sửa dòng đó.`;
    return refuse('taken', sentence, 'date', 'Ngày');
  }
  const shown = `Ngày ${formatDate(date)} là ${weekdayName(date)}`;
  if (kind === 'workingDay' && !isWeekend(date)) {
    return refuse('rule', `${shown}, vốn là ngày làm việc. Ngày làm bù phải là thứ Bảy hoặc Chủ nhật.`, 'date', 'Ngày');
  }
  if (kind === 'compensation' && isWeekend(date)) {
    return refuse('rule', `${shown}, vốn là ngày nghỉ. Ngày nghỉ bù phải từ thứ Hai đến thứ Sáu.`, 'date', 'Ngày');
  }
  return ok(null);
};

/** A day off, a day off in lieu or a day worked instead, as announced. */
export const addHoliday = command({
  name: 'settings.addHoliday',
  title: 'Thêm ngày nghỉ',
  input: z.strictObject({ id: idField(), ...fields }),
  run: (read, input) => {
    const problem = fits(read, input);
    if (!problem.ok) return problem;
    const created = create(read.all('holidays'), 'holidays', input);
    return created.ok ? ok([created.value]) : created;
  },
});

/** Corrects a row or switches it on or off; a row switched off counts for nothing but is remembered. */
export const changeHoliday = command({
  name: 'settings.changeHoliday',
  title: 'Sửa ngày nghỉ',
  input: atLeastOne(z.strictObject({ id: idField(), ...z.strictObject(holidayFields).partial().shape })),
  run: (read, input) => {
    const found = dayOf(read, input.id);
    if (!found.ok) return found;
    const patch = given(input);
    const fit = fits(read, { ...found.value, ...patch });
    return fit.ok ? ok([replace('holidays', found.value, patch)]) : fit;
  },
});

export const removeHoliday = command({
  name: 'settings.removeHoliday',
  title: 'Xóa ngày nghỉ',
  input: z.strictObject({ id: idField() }),
  run: (read, { id }) => {
    const found = dayOf(read, id);
    return found.ok ? ok([remove('holidays', found.value)]) : found;
  },
});

const YEAR = `Năm: nhập một năm từ ${FIRST_HOLIDAY_YEAR} đến ${LAST_HOLIDAY_YEAR}`;

/** Adds the public holidays of a year that are not in the table yet (Labour Code 2019, Article 112). */
export const fillHolidays = command({
  name: 'settings.fillHolidays',
  title: 'Lấy ngày nghỉ của năm',
  input: z.strictObject({
    year: z
      .int({ error: YEAR })
      .min(FIRST_HOLIDAY_YEAR, { error: YEAR })
      .max(LAST_HOLIDAY_YEAR, { error: YEAR })
      .meta({ title: 'Năm' }),
  }),
  run: (read, { year }) => {
    const missing = missingHolidays(read, year);
    if (missing.length === 0) {
      return refuse(
        'rule',
        `Bảng đã có đủ các ngày nghỉ lễ, tết của năm ${year}; không có gì thay đổi.`,
        'year',
        'Năm',
      );
    }
    const changes = missing.map((day) => ({ coll: 'holidays', id: day.id, before: null, after: { ...day, rev: 1 } }));
    return ok(changes);
  },
});

import { describe, expect, it } from 'vitest';
import { addLine, changeLine, moveLine, removeLine } from '#shared/plans/line-commands.ts';
import { changePlan, createPlan, removePlan } from '#shared/plans/plan-commands.ts';
import { groupsOf, linesInMonth, linesOf, periodText, plansByYear, tetWarning } from '#shared/plans/rules.ts';
import { assignLine } from '#shared/workflows/plan-lines.ts';
import { addMonths, does, type Office, officeWithPlan, PLAN, planIn } from './office.ts';

const planId = PLAN.id;
const ids = (office: Office) => linesOf(office.read, planId).map(({ id }) => id);
const orders = (office: Office) => linesOf(office.read, planId).map(({ order }) => order);
const LINE = { id: 'nd-1', planId, work: 'Số hóa hồ sơ', leadAgencyId: 'vhxh', toMonth: 6 } as const;

describe('the plan of a year', () => {
  it('needs year, kind and abstract only; it is drafted today and signed by the head himself', () => {
    const office = officeWithPlan();
    expect(planIn(office)).toMatchObject({
      draftedOn: '2026-11-23',
      signatoryId: 'bcd-hung',
      signingCapacity: 'own',
      bases: [],
    });
  });
  it('of one year, kind and abstract is made once; the programme of that year is another paper', () => {
    const office = officeWithPlan();
    const again = office.tell(createPlan, { ...PLAN, id: 'kh-2', title: PLAN.title.toUpperCase() });
    expect(again).toMatchObject({ code: 'taken', field: 'title', label: 'Trích yếu' });
    does(office, createPlan, { ...PLAN, id: 'ctr-2026', kind: 'program' });
    does(office, createPlan, { ...PLAN, id: 'kh-2027', year: 2027 });
    expect(plansByYear(office.read).map(({ id }) => id)).toEqual(['kh-2027', 'kh-2026', 'ctr-2026']);
  });
  it('is changed field by field; what is left out stays', () => {
    const office = officeWithPlan();
    does(office, changePlan, { id: planId, funding: 'Ngân sách.', signatoryId: 'bcd-hung' });
    does(office, changePlan, { id: planId, bases: ['Căn cứ Quy chế'] });
    expect(planIn(office)).toMatchObject({ funding: 'Ngân sách.', signatoryId: 'bcd-hung', bases: ['Căn cứ Quy chế'] });
    expect(office.tell(changePlan, { id: planId })?.code).toBe('invalid');
  });
  it('is signed only by somebody who holds the seat on the day it is drafted', () => {
    const office = officeWithPlan();
    const early = office.tell(changePlan, { id: planId, signatoryId: 'bcd-hung', draftedOn: '2025-01-02' });
    expect(early).toMatchObject({ code: 'rule', field: 'signatoryId', label: 'Người ký' });
    expect(office.tell(changePlan, { id: planId, signatoryId: 'khong-co' })?.code).toBe('missing');
  });
  it('goes with its lines while no task was given for them, and stays once one was', () => {
    const office = officeWithPlan();
    addMonths(office, [12, 12]);
    does(office, assignLine, { id: 'nv-1', lineId: 'nd-2' });
    expect(office.tell(removePlan, { id: planId })).toMatchObject({ code: 'inUse', field: 'id' });
    expect(ids(office)).toEqual(['nd-1', 'nd-2']);
    const free = officeWithPlan();
    addMonths(free, [12]);
    does(free, removePlan, { id: planId });
    expect(free.read.all('planLines').size).toBe(0);
  });
});

describe('the lines of a plan', () => {
  it('begin in the month they end in, where nothing else is said', () => {
    const office = officeWithPlan();
    does(office, addLine, LINE);
    expect(linesOf(office.read, planId)[0]).toMatchObject({ fromMonth: 6, toMonth: 6, coordinatingAgencyIds: [] });
  });
  it('are numbered without gaps through adding at a place, moving and removing', () => {
    const office = officeWithPlan();
    addMonths(office, [1, 2, 3]);
    does(office, addLine, { ...LINE, id: 'nd-chen', place: 2 });
    expect(ids(office)).toEqual(['nd-1', 'nd-chen', 'nd-2', 'nd-3']);
    does(office, moveLine, { id: 'nd-3', place: 1 });
    does(office, moveLine, { id: 'nd-1', place: 99 });
    expect(ids(office)).toEqual(['nd-3', 'nd-chen', 'nd-2', 'nd-1']);
    does(office, removeLine, { id: 'nd-chen' });
    expect(orders(office)).toEqual([1, 2, 3]);
  });
  it('cannot end before they begin, also after a change of one month', () => {
    const office = officeWithPlan();
    expect(office.tell(addLine, { ...LINE, fromMonth: 7 })).toMatchObject({ code: 'rule', field: 'toMonth' });
    does(office, addLine, { ...LINE, fromMonth: 4 });
    expect(office.tell(changeLine, { id: 'nd-1', toMonth: 3 })?.message).toContain('tháng 3 đứng trước');
    does(office, changeLine, { id: 'nd-1', fromMonth: 1, toMonth: 3 });
  });
  it('keep the leading agency apart from those that take part', () => {
    const office = officeWithPlan();
    const taking = (...coordinatingAgencyIds: string[]) => office.tell(addLine, { ...LINE, coordinatingAgencyIds });
    expect(taking('noivu', 'vhxh')).toMatchObject({ code: 'rule', field: 'coordinatingAgencyIds.1' });
    expect(taking('noivu', 'noivu')).toMatchObject({ code: 'rule', field: 'coordinatingAgencyIds.1' });
    expect(taking('noivu', 'khong-co')).toMatchObject({ code: 'missing', field: 'coordinatingAgencyIds.1' });
    expect(office.tell(addLine, { ...LINE, leadAgencyId: 'khong-co' })).toMatchObject({
      code: 'missing',
      field: 'leadAgencyId',
    });
    expect(taking('noivu', 'ubnd')).toBeNull();
  });
  it('stand under their headings in the order these appear, those without one first', () => {
    const office = officeWithPlan();
    for (const [i, section] of ['Hạ tầng', 'Nhân lực', '', 'Hạ tầng'].entries()) {
      does(office, addLine, { ...LINE, id: `nd-${i + 1}`, section });
    }
    const groups = groupsOf(linesOf(office.read, planId)).map(({ title, lines }) => [title, lines.map(({ id }) => id)]);
    expect(groups).toEqual([
      ['', ['nd-3']],
      ['Hạ tầng', ['nd-1', 'nd-4']],
      ['Nhân lực', ['nd-2']],
    ]);
  });
  it.each([
    [3, 3, 'Tháng 3'],
    [1, 3, 'Quý I'],
    [10, 12, 'Quý IV'],
    [1, 12, 'Cả năm'],
    [7, 12, '6 tháng cuối năm'],
    [2, 5, 'Tháng 2 đến tháng 5'],
  ])('from month %i to %i is called “%s” or by both months', (fromMonth, toMonth, text) => {
    expect(periodText({ fromMonth, toMonth })).toBe(text);
  });
  it('are found in every month they run through', () => {
    const lines = [{ fromMonth: 2, toMonth: 4 }];
    expect([1, 2, 3, 4, 5].filter((month) => linesInMonth(lines, month).length > 0)).toEqual([2, 3, 4]);
  });
  it('due in the month of Tết 2027 are warned of, the month after is not', () => {
    const office = officeWithPlan();
    expect(tetWarning(office.read, 2027, { fromMonth: 1, toMonth: 2 })).toMatch(
      /^Tháng 2\/2027 có ngày nghỉ Tết từ 0\d\/02\/2027/,
    );
    expect(tetWarning(office.read, 2027, { fromMonth: 1, toMonth: 3 })).toBe('');
    expect(tetWarning(office.read, 2027, { fromMonth: 1, toMonth: 1 })).toBe('');
  });
});

describe('what an official may mistype or another program may send', () => {
  it.each([
    ['no work', addLine, { ...LINE, work: ' ' }, 'work', 'Nội dung'],
    ['a month 13', addLine, { ...LINE, toMonth: 13 }, 'toMonth', 'Đến tháng'],
    ['half a month', addLine, { ...LINE, toMonth: 1.5 }, 'toMonth', 'Đến tháng'],
    ['a month in words', addLine, { ...LINE, toMonth: 'ba' }, 'toMonth', 'Đến tháng'],
    ['no leading agency', addLine, { id: 'nd-1', planId, work: 'A', toMonth: 1 }, 'leadAgencyId', 'Cơ quan chủ trì'],
    ['a plan that is not there', addLine, { ...LINE, planId: 'khong-co' }, 'planId', 'Kế hoạch'],
    ['a line that is not there', moveLine, { id: 'khong-co', place: 1 }, 'id', 'Nội dung'],
    ['a place before the first', moveLine, { id: 'nd-1', place: 0 }, 'place', 'Vị trí'],
    ['the year 26', createPlan, { ...PLAN, id: 'kh-x', year: 26 }, 'year', 'Năm kế hoạch'],
    ['a kind unknown', createPlan, { ...PLAN, id: 'kh-x', kind: 'đề án' }, 'kind', 'Loại văn bản'],
    ['a day 31/02', createPlan, { ...PLAN, id: 'kh-x', draftedOn: '2026-02-31' }, 'draftedOn', 'Ngày soạn'],
    ['an empty basis', createPlan, { ...PLAN, id: 'kh-x', bases: [''] }, 'bases.0', 'Căn cứ'],
    ['a field unknown', createPlan, { ...PLAN, id: 'kh-x', color: 'xanh' }, 'color', undefined],
  ])('%s is refused at its field, in Vietnamese', (_, command, input, field, label) => {
    const refusal = officeWithPlan().tell(command as typeof addLine, input as never);
    expect(refusal).toMatchObject({ field, ...(label === undefined ? {} : { label }) });
    expect(refusal?.message).toMatch(/[ăâđêôơưáàảãạéèẻẽẹíìỉĩịóòỏõọúùủũụýỳỷỹỵ]/i);
  });
});

import { describe, expect, it } from 'vitest';
import { isIssued } from '#shared/documents/rules.ts';
import { allCommands } from '#shared/features.ts';
import { FIXED_COMMANDS } from '#shared/workflows/fixed-papers.ts';
import { trainingOffice } from '#test/helpers/training-office.ts';

const AT = '2026-06-23T02:00:00.000Z';
const meetingId = 'meeting-2026-06';
const file = { sha256: 'a'.repeat(64), size: 1, pages: 1 };

/** The training committee the day after its notice, or its minutes, went out under number 90. */
const afterIssuing = (kind: 'minutes' | 'conclusionNotice', symbol: string) => {
  const office = trainingOffice();
  const issued = [...office.read.all('documents').values()].some((d) => d.kind === kind && isIssued(d));
  if (issued) return office;
  office.tell('documents.draft', { id: 'giay', kind, subjectId: meetingId }, AT);
  const day = '2026-06-23';
  office.tell('documents.submit', { id: 'giay', file, model: { sha256: file.sha256, size: 1 } }, AT);
  office.tell('documents.recordReturn', { id: 'giay', serial: 90, symbol, signedOn: day, issuedOn: day, file }, AT);
  return office;
};
const signing = { signatoryId: 'seat-01', signingCapacity: 'own' as const, recipients: [] };
const first = `${meetingId}-conclusion-1`;

describe('once the notice of conclusions is issued', () => {
  const office = afterIssuing('conclusionNotice', 'TB-BCĐ');
  const say = (...[command, input]: [never, never]) => office.tell(command, input, AT)?.message ?? 'done';
  it.each([
    ['meetings.addConclusion', { id: 'kl-moi', meetingId, text: 'Thêm một điểm.' }],
    ['meetings.changeConclusion', { id: first, text: 'Nói khác đi.' }],
    ['meetings.removeConclusion', { id: first }],
    ['meetings.moveConclusion', { id: first, place: 2 }],
    ['meetings.changeNotice', { ...signing, id: meetingId, date: '2026-06-30' }],
    ['meetings.rewriteProse', { id: 'van', meetingId, block: 'noticeFinal', text: 'Lời khác.' }],
  ])('%s is refused, naming the notice and what to do', (command, input) => {
    const sentence = say(command as never, input as never);
    expect(sentence).toMatch(/^Thông báo kết luận số \d+\/TB-BCĐ đã phát hành ngày \d\d\/06\/2026/);
    expect(sentence).toContain('văn bản thay thế');
  });
  it('its conclusions may still be carried out by tasks', () => {
    const input = { conclusionId: first, id: 'viec-them', leadAgencyId: 'agency-noi-vu' };
    expect(office.tell('conclusions.assignTask', input, AT)).toBeNull();
  });
  it('conclusions of other meetings stay open', () => {
    expect(office.read.all('conclusions').get(first)?.text).not.toBe('Nói khác đi.');
    const elsewhere = { id: 'kl-12', meetingId: 'meeting-2026-12', text: 'Điểm khác.' };
    expect(office.tell('meetings.addConclusion', elsewhere, AT)?.message).toContain('chưa bắt đầu');
  });
});

describe('once the minutes are issued', () => {
  const office = afterIssuing('minutes', 'BB-BCĐ');
  it('their prose is refused, rewritten or given back to the data', () => {
    const rewrite = { id: 'van', meetingId, block: 'minutesOpening' as const, text: 'Lời khác.' };
    expect(office.tell('meetings.rewriteProse', rewrite, AT)?.message).toMatch(
      /^Biên bản họp số \d+\/BB-BCĐ đã phát hành/,
    );
    const restored = office.tell('meetings.restoreProse', { id: `${meetingId}-prose-4` }, AT);
    expect(restored?.message).toContain('văn bản thay thế');
  });
});

describe('before that', () => {
  it('a draft of the notice stops nothing', () => {
    const office = trainingOffice();
    office.tell('documents.draft', { id: 'nhap', kind: 'conclusionNotice', subjectId: 'meeting-2026-12' }, AT);
    const refusal = office.tell('meetings.changeNotice', { ...signing, id: 'meeting-2026-12', date: '2026-12-18' }, AT);
    expect(refusal?.message ?? '').not.toContain('đã phát hành');
  });
  it('every command named exists', () => {
    const names = new Set(allCommands.map(({ name }) => name));
    expect(FIXED_COMMANDS.filter((name) => !names.has(name))).toEqual([]);
  });
});

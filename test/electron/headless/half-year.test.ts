import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { frozenJob, withNumber } from '#electron/freezing.ts';
import { openForReading } from '#electron/headless/workspace.ts';
import { jobFor } from '#electron/printing.ts';
import type { Engine } from '#electron/store/types.ts';
import { readFrom } from '#electron/store-definition.ts';
import { documentKinds } from '#shared/documents/kinds.ts';
import type { PrintJob } from '#shared/documents/paper.ts';
import type { Outcome } from '#shared/kit/outcome.ts';
import { liveHalfYear, SAMPLE } from '#test/helpers/half-year.ts';
import { desk, type Spoken } from '#test/helpers/headless.ts';
import { judge } from '#test/helpers/paper-assertions.ts';
import { linesOf, type PdfFile, readPdf } from '#test/helpers/pdf-page.ts';
import { linesIn } from '#test/helpers/printed.ts';

const folder = mkdtempSync(join(tmpdir(), 'so-tay-nua-nam-'));
const workspace = join(folder, 'du-lieu');
const MEETING = 'meeting-2026-12';
const LAST_DAY = '2026-12-31';

let said: readonly Spoken[] = [];
let engine: Engine;
beforeAll(async () => {
  said = liveHalfYear(workspace, folder);
  engine = await openForReading(workspace);
}, 180_000);
afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true, force: true });
});

const textOf = (file: PdfFile): string => linesIn(file).join(' ');

type Wanted = { readonly kind: string; readonly subject: string; readonly options?: object };

const jobOf = ({ kind, subject, options = {} }: Wanted, today = LAST_DAY): PrintJob => {
  const moment = { now: `${today}T02:00:00.000Z`, today, actor: 'Văn thư' };
  const job: Outcome<PrintJob> = jobFor(readFrom(engine.read), { kind, subject, options }, moment);
  if (!job.ok) throw new Error(`${kind}: ${job.refusal.message}`);
  return job.value;
};

/** Prints by the command line, once each, and judges the file as the clerk would; answers its words. */
const printed = async (wanted: Wanted) => {
  const key = `${wanted.kind} ${wanted.subject}`;
  const made = pages.get(key) ?? printAndJudge(wanted);
  pages.set(key, made);
  return made;
};
const pages = new Map<string, ReturnType<typeof printAndJudge>>();
const printAndJudge = async (wanted: Wanted) => {
  const path = join(folder, `${wanted.kind}-${wanted.subject}.pdf`);
  const options = wanted.options === undefined ? [] : ['--options', JSON.stringify(wanted.options)];
  const done = desk('print', workspace, wanted.kind, wanted.subject, '--out', path, '--at', LAST_DAY, ...options);
  expect(done, done.err).toMatchObject({ code: 0 });
  const bytes = readFileSync(path);
  expect(await judge(bytes, jobOf(wanted)), wanted.kind).toEqual([]);
  const file = await readPdf(bytes);
  return { text: textOf(file), file };
};

describe('a half-year told in commands', () => {
  it('runs from the first line to the last and leaves a sound workspace', () => {
    expect(said.map(({ code, err }) => `${code} ${err}`.trim())).toEqual([
      `0 Đã thực hiện ${SAMPLE.length} lệnh.`,
      '0 Đã thực hiện 110 lệnh.',
    ]);
    const verified = desk('verify', workspace);
    expect(verified).toMatchObject({ code: 0 });
    expect(verified.out).toContain('39 tệp đính kèm');
  });

  it.each([
    ['invitation', MEETING, {}, ['GIẤY MỜI', '14 giờ 00, ngày 15 tháng 12 năm 2026', 'Thành viên 27', 'Khách mời 05']],
    ['agenda', MEETING, undefined, ['CHƯƠNG TRÌNH HỌP', 'Dự thảo kế hoạch chuyển đổi số năm 2027']],
    ['signInSheet', MEETING, undefined, ['DANH SÁCH ĐIỂM DANH, KÝ NHẬN', 'Thành viên 27']],
    ['minutes', MEETING, undefined, ['BIÊN BẢN', '22 có mặt', 'kết thúc vào 16 giờ 35, ngày 15 tháng 12 năm 2026']],
    ['conclusionNotice', MEETING, undefined, ['THÔNG BÁO', 'Tham dự cuộc họp có 22 thành viên', 'quý I năm 2027']],
    ['followUp', 'steering-committee', { groupBy: 'agency' }, ['BẢNG THEO DÕI', 'Tổng số 52 nhiệm vụ', '10/11/2026']],
    ['reminder', 'agency-nong-nghiep', undefined, ['lần đôn đốc thứ ba', 'Trưởng ban (để báo cáo)']],
    ['yearPlan', 'plan-2027', undefined, ['CHƯƠNG TRÌNH', 'Xây dựng bản đồ số điểm đến du lịch']],
    ['budgetEstimate', 'kinh-phi-2027', undefined, ['TỜ TRÌNH', '120.000.000 đồng', 'Một trăm hai mươi triệu']],
    [
      'budgetUse',
      'kinh-phi-2026',
      { purpose: 'settlement' },
      ['BÁO CÁO', '68.320.000', 'Sáu mươi tám triệu ba trăm hai mươi nghìn'],
    ],
    ['memberList', 'steering-committee', undefined, ['DANH SÁCH', 'Thành viên 27']],
  ] as const)('prints %s of %s without a fault', async (kind, subject, options, expected) => {
    const { text } = await printed({ kind, subject, ...(options === undefined ? {} : { options }) });
    for (const words of expected) expect(text, `${documentKinds[kind].code}`).toContain(words);
  });

  it('prints a letter for each of the 32 invited, with the name of that one alone', async () => {
    const letters = join(folder, 'giay-moi');
    const done = desk('print', workspace, 'D01', MEETING, '--out', letters, '--each', '--at', LAST_DAY);
    expect(done).toMatchObject({ code: 0, err: '' });
    const names = readdirSync(letters).toSorted();
    expect(names).toHaveLength(32);
    for (const [file, invitee, name] of [
      ['07-Thanh-vien-07.pdf', `${MEETING}-member-7`, 'Thành viên 07'],
      ['32-Khach-moi-05.pdf', `${MEETING}-guest-5`, 'Khách mời 05'],
    ] as const) {
      expect(names).toContain(file);
      const bytes = readFileSync(join(letters, file));
      const options = { letterMode: 'individual', inviteeId: invitee };
      expect(await judge(bytes, jobOf({ kind: 'invitation', subject: MEETING, options }))).toEqual([]);
      const [first] = (await readPdf(bytes)).pages;
      expect(textOf({ pages: first === undefined ? [] : [first] } as unknown as PdfFile)).toContain(name);
    }
  });

  it('the minutes name each of the 27 members once among those who took part, and bear no place and date', async () => {
    const { text, file } = await printed({ kind: 'minutes', subject: MEETING });
    const attendance = text.slice(text.indexOf('Thành phần tham dự'), text.indexOf('Chủ trì (chủ tọa)'));
    for (let n = 1; n <= 27; n++) {
      expect(attendance.split(`Thành viên ${String(n).padStart(2, '0')}`), `member ${n}`).toHaveLength(2);
    }
    expect(attendance).toContain('đến lúc 14 giờ 25');
    expect(attendance).toContain('về lúc 15 giờ 40');
    const head = textOf({ ...file, pages: file.pages.slice(0, 1) }).split('BIÊN BẢN')[0] ?? '';
    expect(head).not.toMatch(/Phú Quốc, ngày/);
  });

  it('the follow-up table stands across the page, its head on every page, the first deadline beside the longer one', async () => {
    const { file, text } = await printed({ kind: 'followUp', subject: 'steering-committee' });
    expect(file.pages.length).toBeGreaterThan(3);
    for (const page of file.pages) {
      expect(page.width).toBeGreaterThan(page.height);
      const words = linesOf(page.runs).map((line) => line.text);
      const rows = words.some((line) => /^\d+ /.test(line));
      if (rows) expect(words.join(' '), `page ${page.number}`).toContain('Tình trạng');
    }
    // Extended to 18/11 and then to 18/12; the deadline first given was 10/11.
    for (const day of ['10/11/2026', '18/12/2026']) expect(text).toContain(day);
  });
});

describe('the report of the quarter', () => {
  it('stands on its frozen figures, annexes and all', async () => {
    const { text } = await printed({ kind: 'quarterlyReport', subject: 'bao-cao-2026-q3' });
    expect(text).toContain('BÁO CÁO');
    expect(text).toContain('quý III/2026');
    expect(text).toContain('BẢNG THEO DÕI');
  });
});

/** Every paper that went out: its id, number and date. */
const ISSUED = [
  ['meeting-2026-06-giay-moi', '/GM-BCĐ', 'tháng 6 năm 2026'],
  ['meeting-2026-06-bien-ban', '/BB-BCĐ', null],
  ['meeting-2026-06-thong-bao', '/TB-BCĐ', 'tháng 6 năm 2026'],
  ['dinh-chinh-thong-bao-06', '05/BCĐ-VHXH', 'ngày 24 tháng 6 năm 2026'],
  ['bao-cao-quy-3', '07/BC-TCT', 'ngày 24 tháng 11 năm 2026'],
  ['giay-moi-2026-12', '30/GM-BCĐ', 'ngày 09 tháng 12 năm 2026'],
  ['bien-ban-2026-12', '02/BB-BCĐ', null],
  ['thong-bao-2026-12', '15/TB-BCĐ', 'ngày 21 tháng 12 năm 2026'],
  ['ke-hoach-2027', '03/CTr-BCĐ', 'ngày 24 tháng 12 năm 2026'],
  ['quyet-toan-2026', '99/BC-VHXH', 'ngày 31 tháng 12 năm 2026'],
  ['don-doc-tu-phap-1', '21/BCĐ-VHXH', 'ngày 25 tháng 11 năm 2026'],
  ['don-doc-nong-nghiep-1', '22/BCĐ-VHXH', 'ngày 26 tháng 11 năm 2026'],
  ['don-doc-nong-nghiep-2', '23/BCĐ-VHXH', 'ngày 10 tháng 12 năm 2026'],
] as const;

describe('what went out in the half-year', () => {
  it.each(ISSUED)('%s is kept with number %s and passes the clerk’s eye', async (id, number, date) => {
    const read = readFrom(engine.read);
    const document = read.get('documents', id);
    const file = document?.file ?? null;
    if (document === undefined || file === null || document.serial === null || document.issuedOn === null)
      throw new Error(`${id} was not issued`);
    const bytes = engine.attachments.get(file.sha256);
    if (!bytes.ok) throw new Error(bytes.refusal.message);
    const text = textOf(await readPdf(bytes.value));
    expect(text).toContain(number);
    if (date !== null) expect(text).toContain(date);
    const { serial, issuedOn } = document;
    const frozen = frozenJob(engine, document);
    if (!frozen.ok) throw new Error(frozen.refusal.message);
    const job = withNumber(frozen.value, { serial, issuedOn });
    expect(await judge(bytes.value, job), id).toEqual([]);
  });

  it('nothing else went out', () => {
    const ids = [...readFrom(engine.read).all('documents').values()].map(({ id }) => id);
    expect(ids.toSorted()).toEqual(ISSUED.map(([id]) => id).toSorted());
  });
});

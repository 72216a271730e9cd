import { describe, expect, it } from 'vitest';
import { addresseesOf, templates } from '#electron/documents/index.ts';
import type { Paper, PrintJob } from '#shared/documents/paper.ts';
import type { SigningCapacity } from '#shared/meetings/schema.ts';
import type { Read } from '#shared/workspace.ts';
import { judge } from '#test/helpers/paper-assertions.ts';
import { linesOf, readPdf } from '#test/helpers/pdf-page.ts';
import { office } from './office.ts';
import { moment, render } from './papers.ts';

const jobOf = (
  read: Read,
  options: { letterMode?: 'collective' | 'individual'; inviteeId?: string } = {},
): PrintJob => {
  const job = templates.invitation(read, 'meeting', { letterMode: null, inviteeId: null, ...options }, moment);
  if (!job.ok) throw new Error(job.refusal.message);
  return job.value;
};
const letterOf = (read: Read, options = {}): Paper => {
  const [paper] = jobOf(read, options).papers;
  if (paper === undefined) throw new Error('no letter');
  return paper;
};
const wordsOf = async (job: PrintJob): Promise<string> => {
  const { pages } = await readPdf((await render(job)).bytes);
  return pages
    .flatMap((page) => linesOf(page.runs))
    .map((line) => line.text)
    .join(' ');
};

describe('an invitation to all', () => {
  it('says who invites whom to what, who chairs, when and where, and closes the text', async () => {
    const text = await wordsOf(jobOf(office()));
    expect(text).toContain('Ban Chỉ đạo Chuyển đổi số đặc khu Phú Quốc trân trọng kính mời:');
    expect(text).toContain('Chủ trì: Ông Huỳnh Quang Hưng, Chủ tịch UBND đặc khu, Trưởng ban Ban Chỉ đạo.');
    expect(text).toContain('Thời gian: 14 giờ 00, ngày 15 tháng 12 năm 2026 (thứ Ba).');
    expect(text).toContain('Địa điểm: Phòng họp số 1, trụ sở UBND đặc khu Phú Quốc.');
    expect(text).toContain('ý kiến bằng văn bản./.');
  });

  it('leaves number and day to the clerk, month and year are printed', async () => {
    const text = await wordsOf(jobOf(office()));
    expect(text).toMatch(/Số: \u00a0\u00a0 \/GM-BCĐ/);
    expect(text).toMatch(/Phú Quốc, ngày \u00a0\u00a0 tháng 12 năm 2026/);
  });

  it('has the list and the agenda as annexes I and II, both mentioned in the letter', async () => {
    const letter = letterOf(office());
    expect(letter.appendices.map(({ number, title }) => [number, title])).toEqual([
      [1, 'DANH SÁCH THÀNH PHẦN THAM DỰ'],
      [2, 'CHƯƠNG TRÌNH HỌP'],
    ]);
    const text = await wordsOf(jobOf(office()));
    expect(text).toContain('danh sách kèm theo');
    expect(text).toContain('chương trình họp kèm theo');
    expect(text).toContain('14:00 - 14:10');
    expect(text).toContain('14:10 - 14:55');
  });

  it('without an agenda has one annex, which bears no number', () => {
    const letter = letterOf(office({}, ['agendaItems']));
    expect(letter.appendices.map(({ number }) => number)).toEqual([null]);
  });

  it('ends its recipients with the archive line of the drafting unit', () => {
    expect(letterOf(office()).recipients).toEqual([
      'Như thành phần mời',
      'Thường trực Đảng ủy đặc khu (để báo cáo)',
      'Lưu: VT, VHXH',
    ]);
  });
});

describe('a letter a person', () => {
  it('names each with position, and numbers the pages of each letter anew', async () => {
    const job = jobOf(office(), { letterMode: 'individual' });
    expect(job.papers).toHaveLength(2);
    const { bytes, pages } = await render(job);
    expect(pages).toBe(4);
    expect(await judge(bytes, job)).toEqual([]);
    const text = await wordsOf(job);
    expect(text).toContain('kính mời: Bà');
    expect(text).toContain('Lê Văn Bình, Giám đốc, Viễn thông Phú Quốc.');
  });

  it('prints one person’s letter alone, and knows everyone who gets one', () => {
    const read = office();
    expect(addresseesOf(read, 'invitation', 'meeting').map(({ name }) => name)).toEqual([
      'Trần Thị Thanh Hương',
      'Lê Văn Bình',
    ]);
    expect(jobOf(read, { inviteeId: 'guest-2' }).papers).toHaveLength(1);
    const unknown = templates.invitation(read, 'meeting', { letterMode: null, inviteeId: 'nobody' }, moment);
    expect(unknown.ok ? '' : unknown.refusal.message).toContain('Không tìm thấy người được mời');
  });
});

describe('who signs', () => {
  const titles = (signingCapacity: SigningCapacity, signatoryId: string | null) =>
    letterOf(office({ meetings: { signingCapacity, signatoryId } })).signatures[0];

  it.each([
    ['own', 'seat-hung', ['TRƯỞNG BAN']],
    ['onBehalfOf', 'seat-hung', ['TM. BAN CHỈ ĐẠO', 'TRƯỞNG BAN']],
    ['onBehalfOf', 'seat-huong', ['TM. BAN CHỈ ĐẠO', 'KT. TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN THƯỜNG TRỰC']],
    ['forHead', 'seat-huong', ['KT. TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN THƯỜNG TRỰC']],
    ['byOrder', 'seat-nam', ['TL. TRƯỞNG BAN', 'TỔ TRƯỞNG TỔ CÔNG TÁC GIÚP VIỆC']],
    ['underDelegation', 'seat-huong', ['TUQ. TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN THƯỜNG TRỰC']],
    ['acting', 'seat-huong', ['Q. TRƯỞNG BAN']],
  ] as const)('%s by %s stands as %j', (capacity, seat, lines) => {
    expect(titles(capacity, seat)?.titleLines).toEqual(lines);
  });

  it('shows the office at home above the name where the seal is used, and only there', () => {
    expect(titles('own', 'seat-hung')?.officeLines).toEqual(['CHỦ TỊCH UBND ĐẶC KHU']);
    const unsealed = letterOf(office({ profileVersions: { usesSeal: false } }));
    expect(unsealed.signatures[0]?.officeLines).toEqual([]);
  });

  it('leaves the name blank where nobody is chosen yet', () => {
    expect(titles('own', null)).toMatchObject({
      capacity: 'own',
      titleLines: ['TRƯỞNG BAN'],
      officeLines: [],
      name: '',
    });
  });
});

describe('a paper bears the names of its own day', () => {
  it('a letter of June 2025 still comes from the city, its chairman of the city', async () => {
    const text = await wordsOf(jobOf(office({ meetings: { letterDate: '2025-06-12' } })));
    expect(text).toContain('UBND THÀNH PHỐ PHÚ QUỐC');
    expect(text).toContain('CHỦ TỊCH UBND THÀNH PHỐ');
    expect(text).toContain('- Lưu: VT, VHTT.');
  });

  it('before the first name of the body nothing is printed, with a sentence why', () => {
    const early = templates.invitation(
      office({ meetings: { letterDate: '2021-01-01' } }),
      'meeting',
      { letterMode: null, inviteeId: null },
      moment,
    );
    expect(early.ok ? '' : early.refusal.message).toContain('Chưa có tư cách ban hành “Ban Chỉ đạo”');
  });
});

describe('a meeting that is not there', () => {
  it('is refused in words', () => {
    const none = templates.invitation(office(), 'no-such', { letterMode: null, inviteeId: null }, moment);
    expect(none.ok ? '' : none.refusal.message).toBe('Không tìm thấy cuộc họp có mã “no-such”. Hãy chọn lại.');
  });
});

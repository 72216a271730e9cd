import type { Page } from '@playwright/test';
import { expect, openTraining, startDesk, test } from './app.ts';

/** The six-monthly meeting of the training copy: Tuesday 15/12/2026, 27 members and 5 guests. */
const ID = 'meeting-2026-12';
const MEETING = `/cuoc-hop/${ID}`;

const open = async (page: Page, tab: string, name: RegExp) => {
  await page.evaluate(
    (to) => {
      window.location.hash = to;
    },
    tab === '' ? MEETING : `${MEETING}/${tab}`,
  );
  await expect(page.getByRole('tab', { name })).toHaveAttribute('aria-selected', 'true');
};
type Told = readonly [command: string, input: object];
/** Commands by the bridge, for what is not the point of a test. */
const tell = (page: Page, told: readonly Told[]) =>
  page.evaluate(
    async (all) => {
      const { desk } = window as unknown as {
        desk: { execute: (i: object) => Promise<{ ok: boolean; refusal?: { message: string } }> };
      };
      for (const [command, input] of all) {
        const outcome = await desk.execute({ command, input, expect: [] });
        if (!outcome.ok) throw new Error(`${command}: ${outcome.refusal?.message}`);
      }
    },
    told as [string, object][],
  );
const member = (n: number) => `${ID}-member-${n}`;
const identity = (page: Page) => page.getByRole('status', { name: 'Tổng hợp điểm danh' });

test.beforeEach(async ({ desk: { page } }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await openTraining(page);
});

const begin = async (page: Page) => {
  await tell(page, [['meetings.send', { id: ID }]]);
  await open(page, 'diem-danh', /Điểm danh/);
  await page.getByRole('button', { name: 'Bắt đầu họp' }).click();
  await page.getByRole('textbox', { name: 'Bắt đầu thực tế: ngày' }).fill('15/12/2026');
  await page.getByRole('textbox', { name: 'Bắt đầu thực tế: giờ' }).fill('14:00');
  const secretary = page.getByRole('combobox', { name: 'Thư ký cuộc họp' });
  await secretary.fill('thanh vien 28');
  await page.getByRole('option', { name: /Thành viên 28/ }).click();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('button', { name: 'Kết thúc họp' })).toBeVisible();
};

test('before the meeting only leave and nominations are told; a promise is no presence', async ({ desk: { page } }) => {
  await open(page, 'diem-danh', /Điểm danh/);
  await expect(page.getByText('Lời hứa đến dự chưa phải là có mặt')).toBeVisible();
  await page.getByRole('combobox', { name: /Dự họp: Thành viên 07/ }).click();
  await page.getByRole('option', { name: 'Vắng được đồng ý' }).click();
  await page.getByRole('textbox', { name: 'Lý do vắng' }).fill('Đi công tác');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/Trưởng ban đồng ý ngày/)).toBeVisible();
  await page.getByRole('combobox', { name: /Dự họp: Thành viên 08/ }).click();
  await page.getByRole('option', { name: 'Có mặt', exact: true }).click();
  await expect(page.getByText(/chưa phải là có mặt/).last()).toBeVisible();
  await expect(identity(page)).toHaveText(
    '27 thành viên = 1 vắng được đồng ý + 26 chưa điểm danh · 5 khách = 5 chưa điểm danh',
  );
});

test('sign-in by keyboard, a substitute without opinion, and a close that waits for the last one', async ({
  desk: { page },
}) => {
  await begin(page);
  await tell(page, [
    ...[...Array(27).keys()]
      .map((i) => i + 1)
      .filter((n) => ![4, 7, 15, 19, 23].includes(n))
      .map((n): Told => ['meetings.markPresent', { id: member(n) }]),
    ...[7, 15].map(
      (n): Told => [
        'meetings.markAbsentWithConsent',
        { id: member(n), reason: 'Đi công tác', consentById: 'seat-01', consentOn: '2026-12-14' },
      ],
    ),
    ...[1, 2, 3, 4, 5].map((n): Told => ['meetings.markPresent', { id: `${ID}-guest-${n}` }]),
  ]);

  await page.getByRole('combobox', { name: 'Điểm danh', exact: true }).click();
  await page.keyboard.type('04');
  await page.getByRole('option', { name: /Thành viên 04/ }).waitFor();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Vừa điểm danh: Thành viên 04')).toBeVisible();
  await page.getByRole('button', { name: /Chi tiết Thành viên 04/ }).click();
  await page.getByRole('textbox', { name: 'Đến muộn lúc: giờ' }).fill('14h25');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Đến 14:25')).toBeVisible();

  await page.getByRole('combobox', { name: /Dự họp: Thành viên 19/ }).click();
  await page.getByRole('option', { name: 'Cử người dự thay' }).click();
  await page.getByRole('textbox', { name: 'Người dự thay', exact: true }).fill('Người dự thay 02');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Còn thiếu ý kiến bằng văn bản').first()).toBeVisible();

  await page.getByRole('button', { name: 'Kết thúc họp' }).click();
  await expect(page.getByText('Còn người chưa điểm danh (Điều 6.5)')).toBeVisible();
  await page.getByRole('textbox', { name: 'Kết thúc thực tế: ngày' }).fill('15/12/2026');
  await page.getByRole('textbox', { name: 'Kết thúc thực tế: giờ' }).fill('16:35');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/còn 1 người chưa điểm danh \(Điều 6\.5\): Thành viên 23/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await page.getByRole('combobox', { name: /Dự họp: Thành viên 23/ }).click();
  await page.getByRole('option', { name: 'Vắng không phép' }).click();
  await expect(identity(page)).toHaveText(
    '27 thành viên = 23 có mặt + 1 dự thay + 2 vắng được đồng ý + 1 vắng không phép · 5 khách = 5 có mặt',
  );
  await page.getByRole('button', { name: 'Kết thúc họp' }).click();
  await page.getByRole('textbox', { name: 'Kết thúc thực tế: ngày' }).fill('15/12/2026');
  await page.getByRole('textbox', { name: 'Kết thúc thực tế: giờ' }).fill('16:35');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Đã kết thúc')).toBeVisible();
  await page.getByRole('button', { name: /Chi tiết Thành viên 19/ }).click();
  await page.getByRole('textbox', { name: 'Số, ký hiệu văn bản' }).fill('31/BHXH');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/Ý kiến 31\/BHXH, nhận ngày/)).toBeVisible();
});

test('what is typed in the moment the window closes is kept: a note at once, a form for the next time', async ({
  desk: { app, page },
  data,
}) => {
  await begin(page);
  await open(page, 'bien-ban', /Biên bản/);
  const gone = app.waitForEvent('close');
  await page.getByRole('textbox', { name: '1. Khai mạc, thông qua chương trình' }).fill('Chủ trì nêu mục đích họp.');
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await gone;

  const second = await startDesk(data);
  await openTraining(second.page);
  await open(second.page, 'bien-ban', /Biên bản/);
  await expect(second.page.getByRole('textbox', { name: '1. Khai mạc, thông qua chương trình' })).toHaveValue(
    'Chủ trì nêu mục đích họp.',
  );
  const typeMember = (at: Page) => at.getByRole('textbox', { name: 'Họ và tên' });
  await second.page.getByRole('link', { name: 'Thành viên' }).first().click();
  await second.page.getByRole('button', { name: 'Thêm thành viên' }).first().click();
  await typeMember(second.page).fill('Thành viên 40');
  await second.app.close();

  const third = await startDesk(data);
  await openTraining(third.page);
  await third.page.getByRole('link', { name: 'Thành viên' }).first().click();
  await third.page.getByRole('button', { name: 'Thêm thành viên' }).first().click();
  await third.page.getByRole('button', { name: 'Lấy lại' }).click();
  await expect(typeMember(third.page)).toHaveValue('Thành viên 40');
  await third.app.close();
});

test('notes are kept while typed, prose is rewritten and given back', async ({ desk: { page } }) => {
  await begin(page);
  await open(page, 'bien-ban', /Biên bản/);
  const note = page.getByRole('textbox', { name: '1. Khai mạc, thông qua chương trình' });
  await note.fill('Người chủ trì nêu mục đích cuộc họp.');
  await expect(page.getByText('Đã lưu', { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('textbox', { name: '1. Khai mạc, thông qua chương trình' })).toHaveValue(
    'Người chủ trì nêu mục đích cuộc họp.',
  );
  await page.getByText('Lời văn biên bản', { exact: true }).click();
  await page.getByRole('button', { name: 'Sửa lời văn: 1. Khai mạc, thông qua chương trình' }).click();
  await page.getByRole('textbox', { name: /^Lời văn: 1\. Khai mạc/ }).fill('Người chủ trì khai mạc, nêu mục đích.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Đã sửa lời')).toBeVisible();
  await tell(page, [
    ['meetings.writeNote', { id: 'ghi-khac', meetingId: ID, agendaItemId: `${ID}-item-1`, text: 'Ghi khác.' }],
  ]);
  await expect(page.getByText('Dữ liệu đã thay đổi sau khi sửa lời')).toBeVisible();
  await page.getByRole('button', { name: /^Lấy lại từ dữ liệu: 1\./ }).click();
  await expect(page.getByText('Đã sửa lời')).toHaveCount(0);
  await page.getByRole('img', { name: 'Trang 1' }).first().waitFor();
});

test('a conclusion is covered in three ways before the notice can be printed', async ({ desk: { page } }) => {
  await begin(page);
  await tell(page, [
    ...[...Array(27).keys()].map((i): Told => ['meetings.markPresent', { id: member(i + 1) }]),
    ...[1, 2, 3, 4, 5].map((n): Told => ['meetings.markPresent', { id: `${ID}-guest-${n}` }]),
    ['meetings.close', { id: ID, endedAt: '2026-12-15T16:35' }],
  ]);
  await open(page, 'ket-luan', /Kết luận/);
  for (const words of ['Hoàn thành kế hoạch năm 2027.', 'Tiếp tục số hóa hồ sơ.', 'Ghi nhận ý kiến.']) {
    await page.getByRole('textbox', { name: 'Kết luận mới' }).fill(words);
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('row', { name: new RegExp(words) })).toBeVisible();
  }
  await expect(page.getByText(/hạn Thứ Ba 22\/12\/2026/)).toBeVisible();
  await expect(page.getByText('Còn 3/3 kết luận chưa có nhiệm vụ')).toBeVisible();
  await expect(page.getByText(/kết luận 1, 2, 3 chưa có nhiệm vụ thực hiện/)).toBeVisible();

  await page.getByRole('button', { name: 'Giao nhiệm vụ mới cho kết luận 1' }).click();
  await page.getByRole('combobox', { name: 'Cơ quan chủ trì' }).fill('van hoa - xa hoi');
  await page.getByRole('option', { name: /Phòng Văn hóa - Xã hội/ }).click();
  await page.getByRole('textbox', { name: 'Thời hạn', exact: true }).fill('31/3/2027');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('(Phòng Văn hóa - Xã hội, hạn 31/03/2027)')).toBeVisible();

  await page.getByRole('button', { name: 'Gắn nhiệm vụ có sẵn cho kết luận 2' }).click();
  await page.getByRole('combobox', { name: 'Nhiệm vụ', exact: true }).fill('so hoa ket qua');
  await page.getByRole('option', { name: /số hóa kết quả/ }).click();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Nhiệm vụ có sẵn', { exact: true })).toBeVisible();

  await page.getByRole('button', { name: 'Chỉ để biết kết luận 3' }).click();
  await page.getByRole('textbox', { name: 'Lý do không giao nhiệm vụ' }).fill('Trao đổi thêm');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('3 kết luận đều đã có nhiệm vụ hoặc lý do')).toBeVisible();
  await page.getByRole('img', { name: 'Trang 1' }).first().waitFor();
});

const STATES = ['Có mặt', 'Cử người dự thay', 'Vắng được đồng ý', 'Vắng không phép'] as const;
/** A small generator with its seed, so that a failure can be repeated. */
const drawn = (seed: number) => {
  let state = seed;
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
};

test('on screen each of 32 invitees stands in exactly one state, over 5 meetings drawn with seeds 1 to 5', async ({
  desk: { page },
}) => {
  await begin(page);
  const ids = [...[...Array(27).keys()].map((i) => member(i + 1)), ...[1, 2, 3, 4, 5].map((n) => `${ID}-guest-${n}`)];
  for (const seed of [1, 2, 3, 4, 5]) {
    const pick = drawn(seed);
    const states = ids.map(() => pick(4));
    // Told away from the list, then read on it: 160 acts of one hand need not be drawn one by one.
    await page.evaluate(() => {
      window.location.hash = '/thiet-lap';
    });
    await tell(
      page,
      ids.map((id, i): Told => {
        const consent = { reason: 'Đi công tác', consentById: 'seat-01', consentOn: '2026-12-14' };
        if (states[i] === 0) return ['meetings.markPresent', { id }];
        if (states[i] === 1) return ['meetings.markSubstituted', { id, substituteName: `Người thay ${i}` }];
        return states[i] === 2
          ? ['meetings.markAbsentWithConsent', { id, ...consent }]
          : ['meetings.markAbsentWithoutConsent', { id }];
      }),
    );
    await open(page, 'diem-danh', /Điểm danh/);
    const shown = () =>
      page
        .getByRole('table', { name: 'Điểm danh' })
        .getByRole('combobox')
        .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
    await expect.poll(shown, { message: `seed ${seed}` }).toEqual(states.map((s) => STATES[s]));
    const count = (state: number) => states.slice(0, 27).filter((s) => s === state).length;
    await expect(identity(page)).toContainText(
      `27 thành viên = ${count(0)} có mặt + ${count(1)} dự thay + ${count(2)} vắng được đồng ý + ${count(3)} vắng không phép`,
    );
  }
});

import { describe, expect, it } from 'vitest';
import { readFonts } from '#electron/documents/fonts.ts';
import { templates } from '#electron/documents/index.ts';
import { createRenderer } from '#electron/documents/pdf/render.ts';
import type { Block, Paper, PrintJob } from '#shared/documents/paper.ts';
import { judge } from '#test/helpers/paper-assertions.ts';
import { linesOf, readPdf } from '#test/helpers/pdf-page.ts';
import { office } from './office.ts';
import { FONTS, moment, render } from './papers.ts';

const invitationJob = (): PrintJob => {
  const job = templates.invitation(office(), 'meeting', { letterMode: null, inviteeId: null }, moment);
  if (!job.ok) throw new Error(job.refusal.message);
  return job.value;
};
const withPaper = (job: PrintJob, change: (paper: Paper) => Paper): PrintJob => ({
  ...job,
  papers: job.papers.map(change),
});
const SENTENCE =
  'Đề nghị các đồng chí thành viên Ban Chỉ đạo chuẩn bị ý kiến góp ý bằng văn bản gửi về Phòng Văn hóa - Xã hội. ';
const paragraph = (sentences: number): Block => ({ kind: 'paragraph', content: SENTENCE.repeat(sentences).trim() });

describe('printing', () => {
  it('the same record gives the same bytes', async () => {
    const [once, again] = [await render(invitationJob()), await render(invitationJob())];
    expect(Buffer.from(once.bytes).equals(Buffer.from(again.bytes))).toBe(true);
  });

  it('names the file for the reader and encrypts nothing', async () => {
    const file = await readPdf((await render(invitationJob())).bytes);
    expect(file.title).toBe('Giấy mời - Họp Ban Chỉ đạo 6 tháng cuối năm 2026');
    expect(file.encrypted).toBe(false);
    expect(file.embedded).toBe(true);
  });

  it('text in decomposed Unicode comes out composed, and spaces kept together are plain spaces', async () => {
    const job = withPaper(invitationJob(), (paper) => ({
      ...paper,
      body: [{ kind: 'paragraph', content: 'Điều 9 của Quy chế, ngày 05 tháng 01 năm 2026'.normalize('NFD') }],
    }));
    const { bytes } = await render(job);
    const { pages } = await readPdf(bytes);
    const raw = pages[0]?.runs.map((run) => run.text).join('') ?? '';
    expect(raw).toContain('Điều 9 của Quy chế, ngày 05 tháng 01 năm 2026');
    expect(raw).not.toContain('\u00a0');
  });

  it('text that looks like a definition or a path is only text', async () => {
    const job = withPaper(invitationJob(), (paper) => ({
      ...paper,
      appendices: [],
      body: [{ kind: 'paragraph', content: '{"image":"/etc/passwd"} data:image/png;base64,AAAA file:///etc/passwd' }],
    }));
    const { pages } = await readPdf((await render(job)).bytes);
    expect(pages[0]?.runs.map((run) => run.text).join('')).toContain('/etc/passwd');
  });
});

describe('some pages of a paper, to look at', () => {
  const long = () =>
    withPaper(invitationJob(), (paper) => ({ ...paper, body: [...paper.body, ...Array(30).fill(paragraph(6))] }));

  it('stand as in the whole, among sheets that are empty', async () => {
    const [whole, some] = [await render(long()), await render(long(), [2, 4, 99])];
    const [all, drawn] = [(await readPdf(whole.bytes)).pages, (await readPdf(some.bytes)).pages];
    expect(some.pages).toBe(whole.pages);
    expect(all.length).toBeGreaterThan(4);
    expect(drawn.map(({ width, height }) => [width, height])).toEqual(all.map(({ width, height }) => [width, height]));
    expect(drawn.map(({ runs }) => runs)).toEqual(all.map(({ runs }, i) => ([1, 3].includes(i) ? runs : [])));
    expect(all.every(({ runs }) => runs.length > 0)).toBe(true);
  });

  it('leave the next whole as it was', async () => {
    const before = await render(long());
    await render(long(), [1]);
    expect(Buffer.from((await render(long())).bytes).equals(Buffer.from(before.bytes))).toBe(true);
  });
});

describe('the face papers are set in', () => {
  it('is the PC’s own Times New Roman where that is chosen and there, else the bundled one', async () => {
    const { bundled } = readFonts(FONTS);
    // A bold face in place of the upright one stands in for another family.
    const both = createRenderer({ bundled, system: { ...bundled, regular: bundled.bold } });
    const faces = async (typeface: 'bundled' | 'system', renderer: typeof render) => {
      const job = invitationJob();
      const { pages } = await readPdf((await renderer({ ...job, layout: { ...job.layout, typeface } })).bytes);
      return new Set(pages.flatMap((page) => page.runs).map((run) => run.font));
    };
    expect(await faces('system', both)).not.toContain('Tinos-Regular');
    expect(await faces('bundled', both)).toContain('Tinos-Regular');
    expect(await faces('system', render)).toContain('Tinos-Regular');
  });
});

describe('a mark', () => {
  it.each([
    [{ training: true, draft: false }, 'BẢN TẬP HUẤN'],
    [{ training: false, draft: true }, 'DỰ THẢO'],
  ])('%j stands on every page in the outer margin, outside all text', async (marks, words) => {
    const job = withPaper(invitationJob(), (paper) => ({ ...paper, marks }));
    const { bytes, pages } = await render(job);
    expect(await judge(bytes, job)).toEqual([]);
    const file = await readPdf(bytes);
    expect(file.pages.filter((page) => page.runs.some((run) => run.text === words))).toHaveLength(pages);
  });
});

describe('a signature never stands alone', () => {
  // From a text that fills half a page to one that fills two, line by line.
  it.each([[1], [2], [4]])('with paragraphs of %i sentences, at every length of the text', async (sentences) => {
    for (let count = 8; count <= 30; count += sentences > 2 ? 1 : 2) {
      const job = withPaper(invitationJob(), (paper) => ({
        ...paper,
        paperClass: 'named',
        appendices: [],
        body: Array.from({ length: Math.ceil(count / sentences) }, () => paragraph(sentences)),
      }));
      const { bytes } = await render(job);
      expect(await judge(bytes, job), `${count} sentences`).toEqual([]);
    }
  });

  it('a last paragraph of a whole page is cut so that two lines go along', async () => {
    for (const sentences of [16, 17, 18, 19, 20, 21, 22]) {
      const job = withPaper(invitationJob(), (paper) => ({
        ...paper,
        paperClass: 'named',
        appendices: [],
        body: [paragraph(sentences)],
      }));
      const { bytes } = await render(job);
      expect(await judge(bytes, job), `${sentences} sentences`).toEqual([]);
    }
  });
});

describe('a heading', () => {
  it('never is the last line of a page', async () => {
    for (let lead = 4; lead < 16; lead++) {
      const body: Block[] = [
        ...Array.from({ length: lead }, () => paragraph(1)),
        { kind: 'article', number: 1, title: 'Hiệu lực' },
        paragraph(2),
      ];
      const job = withPaper(invitationJob(), (paper) => ({ ...paper, appendices: [], body }));
      const { pages } = await readPdf((await render(job)).bytes);
      for (const page of pages) expect(linesOf(page.runs).at(-1)?.text).not.toContain('Điều 1.');
    }
  });
});

describe('a long table', () => {
  const rows = Array.from({ length: 300 }, (_, i) => ({
    kind: 'cells' as const,
    cells: [String(i + 1), `Nguyễn Văn ${i}`, 'Phó Giám đốc Sở Khoa học và Công nghệ'],
  }));
  const table = (orientation: 'portrait' | 'landscape'): PrintJob =>
    withPaper(invitationJob(), (paper) => ({
      ...paper,
      paperClass: 'list',
      closes: false,
      documentType: 'DANH SÁCH',
      subject: 'Thành viên',
      asOf: '2026-11-23',
      number: null,
      placeAndDate: null,
      recipients: [],
      appendices: [],
      orientation,
      body: [
        {
          kind: 'table',
          columns: [
            { header: 'STT', width: { mm: 12 }, align: 'center' },
            { header: 'Họ và tên', width: { share: 1 }, align: 'left' },
            { header: 'Chức vụ', width: { share: 2 }, align: 'left' },
          ],
          rows,
        },
      ],
    }));

  it.each(['portrait', 'landscape'] as const)(
    'repeats its header, breaks no row and keeps the signature with rows (%s)',
    async (orientation) => {
      const job = table(orientation);
      const { bytes, pages } = await render(job);
      expect(pages).toBeGreaterThan(5);
      expect(await judge(bytes, job)).toEqual([]);
    },
  );
});

import type { Paper, PrintJob } from '#shared/documents/paper.ts';
import { DEFAULT_LAYOUT } from '#shared/settings/rules.ts';

/** The same words twice: as a Paper for our renderer and as HTML for Chromium's. */
const PARAGRAPHS = [
  'Ban Chỉ đạo Chuyển đổi số đặc khu Phú Quốc trân trọng kính mời: Các đồng chí trong thành phần tham dự.',
  'Tới dự cuộc họp đánh giá kết quả thực hiện nhiệm vụ 6 tháng cuối năm 2026 và triển khai nhiệm vụ năm 2027.',
  'Đề nghị các thành viên gửi báo cáo và ý kiến đóng góp bằng văn bản về Phòng Văn hóa - Xã hội trước ngày 08 tháng 12 năm 2026 để tổng hợp.',
];
const HEADERS = ['STT', 'Họ và tên', 'Chức vụ, cơ quan', 'Vai trò', 'Ghi chú'];
const rowOf = (i: number) => [
  String(i + 1),
  `Thành viên ${i + 1}`,
  'Trưởng phòng, Phòng Văn hóa - Xã hội đặc khu Phú Quốc',
  'Thành viên',
  i % 7 === 0 ? 'Phụ trách chính quyền số' : '',
];
const ROWS = Array.from({ length: 1000 }, (_, i) => rowOf(i));

const base: Paper = {
  paperClass: 'invitation',
  name: 'Giấy mời',
  letterhead: { parentBody: 'UBND ĐẶC KHU PHÚ QUỐC', nameLines: ['BAN CHỈ ĐẠO', 'CHUYỂN ĐỔI SỐ'] },
  number: { serial: null, symbol: 'GM-BCĐ' },
  placeAndDate: { place: 'Phú Quốc', day: null, month: 12, year: 2026 },
  documentType: 'GIẤY MỜI',
  subject: 'Họp Ban Chỉ đạo 6 tháng cuối năm 2026',
  asOf: null,
  addressees: [],
  body: PARAGRAPHS.map((content) => ({ kind: 'paragraph', content })),
  closes: true,
  signatures: [
    { capacity: 'own', titleLines: ['TRƯỞNG BAN'], officeLines: ['CHỦ TỊCH UBND ĐẶC KHU'], name: 'Thành viên 01' },
  ],
  recipients: ['Như thành phần mời', 'Lưu: VT, VHXH'],
  appendices: [],
  orientation: 'portrait',
  marks: { training: false, draft: false },
};
const layout = { ...DEFAULT_LAYOUT, typeface: 'bundled' as const };

export const letterJob: PrintJob = { title: 'Giấy mời', papers: [base], layout, createdOn: '2026-11-23' };
export const tableJob: PrintJob = {
  title: 'Danh sách',
  createdOn: '2026-11-23',
  layout,
  papers: [
    {
      ...base,
      paperClass: 'list',
      number: null,
      placeAndDate: null,
      documentType: 'DANH SÁCH',
      asOf: '2026-11-23',
      closes: false,
      signatures: [],
      recipients: [],
      body: [
        {
          kind: 'table',
          columns: [
            { header: HEADERS[0] ?? '', width: { mm: 12 }, align: 'center' },
            ...HEADERS.slice(1).map((header) => ({ header, width: { share: 1 }, align: 'left' as const })),
          ],
          rows: ROWS.map((cells) => ({ kind: 'cells', cells })),
        },
      ],
    },
  ],
};

export const style = `<style>@page{size:A4;margin:20mm 20mm 20mm 30mm}body{font:14pt Tinos,'Liberation Serif',serif;margin:0}
p{text-align:justify;text-indent:10mm;margin:6pt 0 0}table{border-collapse:collapse;width:100%;font-size:12pt}
th,td{border:1px solid #000;padding:2pt 4pt;text-align:left;vertical-align:top}thead{display:table-header-group}
.two{display:flex;justify-content:space-between;text-align:center}b,i{display:block}</style>`;
export const head = `<div class=two><div>UBND ĐẶC KHU PHÚ QUỐC<b>BAN CHỈ ĐẠO</b><b>CHUYỂN ĐỔI SỐ</b><hr>Số: /GM-BCĐ</div>
<div><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><b>Độc lập - Tự do - Hạnh phúc</b><hr><i>Phú Quốc, ngày tháng 12 năm 2026</i></div></div>`;

export const letterHtml = `<!doctype html><meta charset=utf-8>${style}${head}<center><b>GIẤY MỜI</b><b>${base.subject}</b></center>
${PARAGRAPHS.map((p) => `<p>${p}</p>`).join('')}<div class=two><div><i><b>Nơi nhận:</b></i>- Như thành phần mời;<br>- Lưu: VT, VHXH.</div>
<div><b>TRƯỞNG BAN</b><br><br><br><br><b>CHỦ TỊCH UBND ĐẶC KHU</b><b>Thành viên 01</b></div></div>`;
export const tableHtml = `<!doctype html><meta charset=utf-8>${style}${head}<center><b>DANH SÁCH</b></center>
<table><thead><tr>${HEADERS.map((h) => `<th>${h}</th>`).join('')}</tr></thead>
${ROWS.map((cells) => `<tr>${cells.map((c) => `<td>${c}</td>`).join('')}</tr>`).join('')}</table>`;

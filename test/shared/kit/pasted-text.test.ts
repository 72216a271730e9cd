import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanedSentence, pastedText } from '#shared/kit/pasted-text.ts';
import { textBlocks } from '#shared/kit/text-blocks.ts';

const kindsOf = (text: string) => pastedText(text).blocks.map(({ kind }) => kind);

describe('A text pasted from Word', () => {
  it('loses odd spaces, hidden signs and loose marks, and says so', () => {
    const { blocks, cleaned } = pastedText(
      `Giao  Sở\u00ad Nội\u00a0vụ\u200b ${'chủ trì'.normalize('NFD')} thực  hiện.`,
    );
    expect(blocks).toEqual([{ kind: 'paragraph', content: 'Giao Sở Nội vụ chủ trì thực hiện.' }]);
    expect(cleanedSentence(cleaned)).toBe('Đã làm sạch: 2 dấu cách thừa, 2 ký tự ẩn, 2 chữ có dấu rời.');
  });

  it('says nothing where nothing had to be cleaned', () => {
    expect(cleanedSentence(pastedText('Giao Sở Nội vụ chủ trì.').cleaned)).toBeNull();
  });

  it('becomes articles, clauses, points and a list by how its lines begin', () => {
    const text = [
      'Chương I',
      'QUY ĐỊNH CHUNG',
      'Điều 1. Phạm vi điều chỉnh',
      '1.\tQuy chế này quy định:',
      'a) Nguyên tắc làm việc;',
      'đ) Chế độ họp.',
      '•\tHọp định kỳ;',
      '\uf0b7 Họp đột xuất.',
      '',
      '+ Họp chuyên đề.',
      'Văn bản này gửi các cơ quan.',
    ].join('\r\n');
    expect(pastedText(text).blocks).toEqual([
      { kind: 'heading', level: 'chapter', number: null, title: 'QUY ĐỊNH CHUNG' },
      { kind: 'article', number: null, title: 'Phạm vi điều chỉnh' },
      { kind: 'clause', number: null, content: 'Quy chế này quy định:' },
      { kind: 'point', number: null, content: 'Nguyên tắc làm việc;' },
      { kind: 'point', number: null, content: 'Chế độ họp.' },
      { kind: 'list', items: ['Họp định kỳ;', 'Họp đột xuất.', 'Họp chuyên đề.'] },
      { kind: 'paragraph', content: 'Văn bản này gửi các cơ quan.' },
    ]);
  });

  it('tells a heading of a report in capitals from a clause', () => {
    expect(kindsOf('I. KẾT QUẢ THỰC HIỆN\n1. Kết quả chung\nII. NHIỆM VỤ')).toEqual([
      'reportHeading',
      'clause',
      'reportHeading',
    ]);
  });

  it('gathers the legal bases without the signs at their ends', () => {
    const text =
      'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;\nCăn cứ Nghị định số 30/2020/NĐ-CP;';
    expect(pastedText(text).blocks).toEqual([
      {
        kind: 'legalBases',
        items: [
          'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025',
          'Căn cứ Nghị định số 30/2020/NĐ-CP',
        ],
      },
    ]);
  });

  it('takes rows with tabs as a table, numbers at the right, and a number with one tab as none', () => {
    const [table] = pastedText('STT\tNội dung\tSố tiền\n1\tIn tài liệu\t1.200.000\n2\tNước uống\t300.000').blocks;
    expect(table).toEqual({
      kind: 'table',
      columns: [
        { header: 'STT', width: { share: 1 }, align: 'right' },
        { header: 'Nội dung', width: { share: 1 }, align: 'left' },
        { header: 'Số tiền', width: { share: 1 }, align: 'right' },
      ],
      rows: [
        { kind: 'cells', cells: ['1', 'In tài liệu', '1.200.000'] },
        { kind: 'cells', cells: ['2', 'Nước uống', '300.000'] },
      ],
    });
    expect(kindsOf('1.\tMột\n2.\tHai')).toEqual(['clause', 'clause']);
  });

  it('keeps a single line as the words it is', () => {
    expect(pastedText('a)  Nguyên tắc\n').line).toBe('a) Nguyên tắc');
    expect(pastedText('Một\nHai').line).toBeNull();
  });

  it('drops signs no paper can carry and counts them', () => {
    const { blocks, cleaned } = pastedText('Hoàn thành 😀 tốt');
    expect(blocks).toEqual([{ kind: 'paragraph', content: 'Hoàn thành tốt' }]);
    expect(cleaned.signs).toBe(1);
  });

  it('is always a text that can be kept as it is', () => {
    const signs = fc.constantFrom(...'aếộ1.)-•\t\n\r \u00a0\u00ad\u200b\u0301\uf0b7😀ĐIVX;Căn cứ');
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 60 }), (parts) => {
        const { blocks } = pastedText(parts.join(''));
        expect(textBlocks.parse(blocks)).toEqual(blocks);
      }),
    );
  });
});

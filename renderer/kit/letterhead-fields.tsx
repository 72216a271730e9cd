import { SimpleGrid, Stack } from '@mantine/core';
import { useWatch } from 'react-hook-form';
import { DateField, LinesField, SwitchField, TextField } from './fields.tsx';
import { LetterheadPreview } from './letterhead-preview.tsx';

type Props = {
  /** Path of the group in the form, with its dot: "profiles.0."; empty where the fields stand at the top. */
  readonly prefix: string;
  /** What the first day means here. */
  readonly fromHint: string;
};

/** What an issuing body says of itself at the head of its papers. */
export const LetterheadFields = ({ prefix, fromHint }: Props) => (
  <Stack gap="sm">
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
      <DateField name={`${prefix}validFrom`} label="Có hiệu lực từ ngày" description={fromHint} required />
      <TextField
        name={`${prefix}place`}
        label="Địa danh"
        description="Chỉ ghi tên riêng (NĐ 30/2020, Phụ lục I, II.4)"
        required
      />
    </SimpleGrid>
    <TextField
      name={`${prefix}parentBody`}
      label="Cơ quan chủ quản"
      description="Dòng đầu, chữ in hoa, không đậm (NĐ 30/2020, Phụ lục I, II.2)"
      required
    />
    <LinesField
      name={`${prefix}nameLines`}
      label="Tên cơ quan ban hành"
      description="Mỗi dòng in trên văn bản ghi một dòng; nhiều nhất bốn dòng"
      required
      rows={2}
    />
    <TextField
      name={`${prefix}fullName`}
      label="Tên đầy đủ trong câu"
      description="Dùng trong nội dung văn bản"
      required
    />
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
      <TextField name={`${prefix}abbreviation`} label="Chữ viết tắt" description="Trong số, ký hiệu (II.3)" required />
      <TextField
        name={`${prefix}draftingUnit`}
        label="Đơn vị soạn thảo (viết tắt)"
        description="Ở dòng “Lưu: VT, …” (II.9)"
        required
      />
    </SimpleGrid>
    <SwitchField
      name={`${prefix}usesSeal`}
      label="Được sử dụng con dấu"
      description="Nếu có, chức vụ ở cơ quan của người ký in ngay trên họ tên (NĐ 30/2020, Phụ lục I, II.7)"
    />
  </Stack>
);

type PreviewProps = {
  readonly prefix: string;
  /** Width of the text on the page, mm. */
  readonly textWidth: number;
  /** Year printed in the date line. */
  readonly year: number;
};

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** The head as typed so far. */
export const LiveLetterhead = ({ prefix, textWidth, year }: PreviewProps) => {
  const names = ['parentBody', 'nameLines', 'abbreviation', 'place'].map((field) => `${prefix}${field}`);
  const [parentBody, nameLines, abbreviation, place] = useWatch({ name: names });
  return (
    <LetterheadPreview
      parentBody={text(parentBody)}
      nameLines={Array.isArray(nameLines) ? nameLines.map(text) : []}
      symbol={`GM-${text(abbreviation)}`}
      place={text(place)}
      year={year}
      textWidth={textWidth}
    />
  );
};

import { Input, SegmentedControl, SimpleGrid, Stack } from '@mantine/core';
import { useController, useFormContext, useWatch } from 'react-hook-form';
import { ChoiceField, type Option, WholeNumberField } from './fields.tsx';

type NumberChoice = {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  readonly options: readonly { readonly value: number; readonly label: string }[];
};

/** A few numbers side by side; the value is the number. */
const NumberChoiceField = ({ name, label, description, options }: NumberChoice) => {
  const { control } = useFormContext();
  const { field, fieldState } = useController({ name, control });
  return (
    <Input.Wrapper label={label} description={description} error={fieldState.error?.message}>
      <div>
        <SegmentedControl
          mt={4}
          aria-label={label}
          data={options.map((option) => ({ value: String(option.value), label: option.label }))}
          value={String(field.value)}
          onChange={(value) => field.onChange(Number(value))}
        />
      </div>
    </Input.Wrapper>
  );
};

const MARGINS = [
  { field: 'marginTop', label: 'Lề trên', min: 20, max: 25 },
  { field: 'marginBottom', label: 'Lề dưới', min: 20, max: 25 },
  { field: 'marginLeft', label: 'Lề trái', min: 30, max: 35 },
  { field: 'marginRight', label: 'Lề phải', min: 15, max: 20 },
] as const;

type Props = {
  /** Path of the group in the form, with its dot; empty where the fields stand at the top. */
  readonly prefix: string;
  /** What is known of the face on this PC. */
  readonly faceHint: string;
  readonly faces: readonly Option[];
};

/** Layout choices inside the ranges of Decree 30/2020, Appendix I, I.3 and II.6.e. */
export const PageLayoutFields = ({ prefix, faceHint, faces }: Props) => (
  <Stack gap="md">
    <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="sm">
      {MARGINS.map(({ field, label, min, max }) => (
        <WholeNumberField
          key={field}
          name={`${prefix}${field}`}
          label={label}
          description={`${min}–${max} mm`}
          suffix=" mm"
          required
        />
      ))}
    </SimpleGrid>
    <NumberChoiceField
      name={`${prefix}bodySize`}
      label="Cỡ chữ nội dung"
      description="13 hoặc 14 (NĐ 30/2020, Phụ lục I, II.6)"
      options={[
        { value: 13, label: '13' },
        { value: 14, label: '14' },
      ]}
    />
    <NumberChoiceField
      name={`${prefix}firstLineIndent`}
      label="Thụt đầu dòng"
      description="1 cm hoặc 1,27 cm, dùng một mức cho cả văn bản (II.6)"
      options={[
        { value: 10, label: '1 cm' },
        { value: 12.7, label: '1,27 cm' },
      ]}
    />
    <ChoiceField name={`${prefix}typeface`} label="Phông chữ khi in" description={faceHint} options={faces} />
  </Stack>
);

const LINES = [1, 0.97, 1, 0.6, 1, 1, 0.98, 0.4, 1, 0.99, 1, 0.7] as const;
const known = (value: unknown, otherwise: number): number =>
  typeof value === 'number' && value > 0 && value < 100 ? value : otherwise;

const shown = (value: number): string => String(value).replace('.', ',');

/** A small sheet that shows the margins, the size and the indent as chosen. Units: mm. */
export const LivePageLayout = ({ prefix }: { readonly prefix: string }) => {
  const names = ['marginTop', 'marginBottom', 'marginLeft', 'marginRight', 'bodySize', 'firstLineIndent'];
  const [top, bottom, left, right, size, indent] = useWatch({ name: names.map((name) => `${prefix}${name}`) });
  const [t, b, l, r] = [known(top, 20), known(bottom, 20), known(left, 30), known(right, 20)];
  const [step, first] = [known(size, 14) * 0.3528 * 1.4, known(indent, 10)];
  const width = 210 - l - r;
  const rows = Math.floor((297 - t - b - 52) / step);
  return (
    <svg
      viewBox="-2 -2 214 301"
      width="100%"
      role="img"
      aria-label={`Trang A4, còn ${width} mm cho phần chữ`}
      className="page-sketch"
    >
      <rect width={210} height={297} fill="#fff" stroke="#adb5bd" strokeWidth={0.7} />
      <rect
        x={l}
        y={t}
        width={width}
        height={297 - t - b}
        fill="none"
        stroke="#2a5d9f"
        strokeWidth={0.5}
        strokeDasharray="3 2"
      />
      <g fill="#868e96">
        <rect x={l} y={t + 2} width={width * 0.34} height={2.4} />
        <rect x={l + width * 0.46} y={t + 2} width={width * 0.54} height={2.4} />
        <rect x={l + width * 0.05} y={t + 8} width={width * 0.24} height={2.4} />
        <rect x={l + width * 0.56} y={t + 8} width={width * 0.34} height={2.4} />
        <rect x={l + width * 0.25} y={t + 26} width={width * 0.5} height={2.8} />
      </g>
      <g fill="#ced4da">
        {Array.from({ length: rows }, (_, i) => {
          const begins = i % 4 === 0;
          const share = LINES[i % LINES.length] ?? 1;
          const x = l + (begins ? first : 0);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: drawn lines have no name but their place
            <rect key={i} x={x} y={t + 42 + i * step} width={Math.max(0, l + width * share - x)} height={step * 0.42} />
          );
        })}
      </g>
      <g fontSize={8} fill="#24518c" textAnchor="middle" fontFamily="inherit">
        <text x={105} y={t - 6}>{`${shown(t)} mm`}</text>
        <text x={105} y={297 - b + 12}>{`${shown(b)} mm`}</text>
        <text x={l / 2} y={150}>
          {shown(l)}
        </text>
        <text x={210 - r / 2} y={150}>
          {shown(r)}
        </text>
      </g>
    </svg>
  );
};

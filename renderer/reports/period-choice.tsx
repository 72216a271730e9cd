import { Input, SegmentedControl } from '@mantine/core';
import type { Option } from '../kit/fields.tsx';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChange: (value: string) => void;
};

/** A few choices side by side on which other fields of the form follow. */
export const PeriodChoice = ({ label, value, options, onChange }: Props) => (
  <Input.Wrapper label={label} required>
    <div>
      <SegmentedControl
        aria-label={label}
        data={options.map((option) => ({ value: option.value, label: option.label }))}
        value={value}
        onChange={onChange}
      />
    </div>
  </Input.Wrapper>
);

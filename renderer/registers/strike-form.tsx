import { Text } from '@mantine/core';
import type { z } from 'zod';
import type { InputOf } from '#shared/features.ts';
import { AreaField } from '../kit/fields.tsx';
import { CommandFormFrame, useCommandForm } from '../kit/form.tsx';
import { type Expected, execute } from '../use-command.ts';

type Command = 'registers.removeOutgoing' | 'registers.removeIncoming';
type Props = {
  readonly command: Command;
  readonly schema: z.ZodType;
  readonly id: string;
  readonly expect: Expected;
  readonly onClose: () => void;
};

/** Strikes a line out of a register; number and line stay, so that the register has no hole. */
export const StrikeForm = ({ command, schema, id, expect, onClose }: Props) => {
  const form = useCommandForm<InputOf<Command>>(schema, { id, reason: '' });
  return (
    <CommandFormFrame
      form={form}
      submitLabel="Hủy dòng sổ"
      onSubmit={(values) => execute(command, values, expect)}
      onClose={onClose}
    >
      <Text size="sm">
        Dòng và số vẫn giữ trong sổ, cột ghi chú in “Đã hủy” cùng lý do. Số này không dùng lại cho văn bản khác.
      </Text>
      <AreaField name="reason" label="Lý do hủy" required line />
    </CommandFormFrame>
  );
};

import { Button, Group } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import {
  addIndexItem,
  addNorm,
  addSource,
  changeIndexItem,
  changeNorm,
  changeSource,
} from '#shared/budget/commands-catalogue.ts';
import type { BudgetIndexItem, FundingSource, SpendingNorm } from '#shared/budget/schema.ts';
import type { InputOf } from '#shared/features.ts';
import { ChoiceField, DateField, TextField, WholeNumberField } from '../kit/fields.tsx';
import { CommandFormFrame, useCommandForm } from '../kit/form.tsx';
import { MoneyField } from '../kit/money-field.tsx';
import { execute, newId, useAction } from '../use-command.ts';
import { GROUP_OPTIONS, LEVEL_OPTIONS } from './options.ts';

type Props<T> = { readonly row: T | null; readonly onClose: () => void };

/** Fields of a record without its own; what the form holds. */
const fieldsOf = <T extends { readonly id: string; readonly rev: number }>({ rev: _, ...fields }: T) => fields;

/** Removes a row nothing rests on; the refusal says to put it out of use instead. */
const Remove = (props: {
  readonly command: 'budget.removeIndexItem' | 'budget.removeSource' | 'budget.removeNorm';
  readonly id: string;
  readonly onDone: () => void;
}) => {
  const { act, busy } = useAction();
  return (
    <Group mt="md">
      <Button
        variant="subtle"
        color="red"
        size="compact-sm"
        leftSection={<IconTrash size={16} />}
        loading={busy}
        onClick={() => void act(props.command, { id: props.id }).then((done) => done && props.onDone())}
      >
        Xóa dòng này
      </Button>
    </Group>
  );
};

const useExpect = (coll: string, row: { readonly id: string; readonly rev: number } | null) =>
  useState(row === null ? [] : [{ coll, id: row.id, rev: row.rev }])[0];

/** A row of the State Budget Index. */
export const IndexForm = ({ row, year, onClose }: Props<BudgetIndexItem> & { readonly year: number }) => {
  const form = useCommandForm<InputOf<'budget.addIndexItem'>>(
    row === null ? addIndexItem.input : changeIndexItem.input,
    row === null
      ? {
          id: newId('muc'),
          level: 'subItem',
          code: '',
          name: '',
          itemCode: '',
          validFrom: year,
          enabled: true,
          source: '',
        }
      : (fieldsOf(row) as InputOf<'budget.addIndexItem'>),
  );
  const expect = useExpect('budgetIndexItems', row);
  return (
    <>
      <CommandFormFrame
        form={form}
        onSubmit={(values) =>
          row === null ? execute('budget.addIndexItem', values) : execute('budget.changeIndexItem', values, expect)
        }
        onClose={onClose}
      >
        <ChoiceField name="level" label="Cấp" options={LEVEL_OPTIONS} />
        <TextField name="code" label="Mã số" placeholder="6651" required />
        <TextField name="name" label="Tên gọi" required />
        <TextField name="itemCode" label="Thuộc mục" description="Mã của mục; để trống khi dòng này là mục" />
        <WholeNumberField name="validFrom" label="Áp dụng từ năm" required />
        <TextField name="source" label="Căn cứ" />
      </CommandFormFrame>
      {row !== null && <Remove command="budget.removeIndexItem" id={row.id} onDone={onClose} />}
    </>
  );
};

export const SourceForm = ({ row, onClose }: Props<FundingSource>) => {
  const form = useCommandForm<InputOf<'budget.addSource'>>(
    row === null ? addSource.input : changeSource.input,
    row === null
      ? { id: newId('nguon'), name: '', group: 'budget', code: '', enabled: true, source: '' }
      : (fieldsOf(row) as InputOf<'budget.addSource'>),
  );
  const expect = useExpect('fundingSources', row);
  return (
    <>
      <CommandFormFrame
        form={form}
        onSubmit={(values) =>
          row === null ? execute('budget.addSource', values) : execute('budget.changeSource', values, expect)
        }
        onClose={onClose}
      >
        <TextField name="name" label="Tên nguồn kinh phí" required />
        <ChoiceField name="group" label="Nhóm nguồn" options={GROUP_OPTIONS} />
        <TextField name="code" label="Mã nguồn" description="Theo kho bạc; để trống nếu không dùng" />
        <TextField name="source" label="Căn cứ" />
      </CommandFormFrame>
      {row !== null && <Remove command="budget.removeSource" id={row.id} onDone={onClose} />}
    </>
  );
};

export const NormForm = ({ row, onClose }: Props<SpendingNorm>) => {
  const form = useCommandForm<InputOf<'budget.addNorm'>>(
    row === null ? addNorm.input : changeNorm.input,
    row === null
      ? {
          id: newId('dinh-muc'),
          name: '',
          unit: '',
          amount: null as unknown as number,
          document: '',
          validFrom: '',
          validTo: null,
          note: '',
          enabled: true,
        }
      : (fieldsOf(row) as InputOf<'budget.addNorm'>),
  );
  const expect = useExpect('spendingNorms', row);
  return (
    <>
      <CommandFormFrame
        form={form}
        onSubmit={(values) =>
          row === null ? execute('budget.addNorm', values) : execute('budget.changeNorm', values, expect)
        }
        onClose={onClose}
      >
        <TextField name="name" label="Tên định mức" required />
        <MoneyField name="amount" label="Mức chi (đồng)" required words />
        <TextField name="unit" label="Đơn vị tính" placeholder="người/ngày" required />
        <TextField
          name="document"
          label="Văn bản quy định"
          description="Nghị quyết, thông tư, quy chế chi tiêu"
          required
        />
        <DateField name="validFrom" label="Áp dụng từ ngày" required />
        <DateField name="validTo" label="Áp dụng đến hết ngày" nullable />
        <TextField name="note" label="Ghi chú" />
      </CommandFormFrame>
      {row !== null && <Remove command="budget.removeNorm" id={row.id} onDone={onClose} />}
    </>
  );
};

import { Button, Group, SegmentedControl, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { memo } from 'react';
import { addDays, lastDayOfMonth, lastDayOfQuarter, type PlainDate } from '#shared/kit/date.ts';
import { matches } from '#shared/kit/text.ts';
import type { Option } from '../kit/fields.tsx';
import { useDerived } from '../use-workspace.ts';
import { agencyOptions, CHOICE_READS, fieldOptions, seatOptions } from './options.ts';
import {
  isFiltered,
  NO_FILTER,
  STATE_FILTER_LABELS,
  STATE_FILTERS,
  type StateFilter,
  type TaskFilter,
} from './rows.ts';

type Props = {
  readonly day: PlainDate;
  readonly filter: TaskFilter;
  /** Stays the same from render to render, so that a key of the search draws the box alone anew. */
  readonly onChange: (patch: Partial<TaskFilter>) => void;
};

const useChoices = (day: PlainDate) =>
  useDerived(
    CHOICE_READS,
    (read) => ({
      agencies: agencyOptions(read, day, [...new Set([...read.all('tasks').values()].map((t) => t.leadAgencyId))]),
      fields: fieldOptions(read),
      leaders: seatOptions(read, day),
    }),
    [day],
  );

const dueOptions = (day: PlainDate): readonly Option[] => [
  { value: addDays(day, 7), label: 'Trong 7 ngày tới' },
  { value: addDays(day, 30), label: 'Trong 30 ngày tới' },
  { value: lastDayOfMonth(day), label: 'Hết tháng này' },
  { value: lastDayOfQuarter(day), label: 'Hết quý này' },
];

const GROUPS = [
  { value: 'none', label: 'Không xếp nhóm' },
  { value: 'agency', label: 'Nhóm theo cơ quan' },
  { value: 'state', label: 'Nhóm theo tình trạng' },
];
const STATE_DATA = STATE_FILTERS.map((value) => ({ value, label: STATE_FILTER_LABELS[value] }));
/** Everything shown again; order and groups stay. */
const { group: _group, sort: _sort, ...WITHOUT } = NO_FILTER;

/** Search box and filters above the list. */
export const Filters = ({ day, filter, onChange }: Props) => (
  <>
    <Group gap="sm">
      <States state={filter.state} onChange={onChange} />
      <TextInput
        leftSection={<IconSearch size={16} />}
        placeholder="Lọc: ho tich, camera…"
        aria-label="Tìm nhiệm vụ"
        value={filter.search}
        onChange={(event) => onChange({ search: event.currentTarget.value })}
        style={{ flex: 1, minWidth: 200 }}
      />
    </Group>
    <Choices
      day={day}
      agencyId={filter.agencyId}
      fieldId={filter.fieldId}
      leaderId={filter.leaderId}
      dueBy={filter.dueBy}
      group={filter.group}
      filtered={isFiltered(filter)}
      onChange={onChange}
    />
  </>
);

const States = memo(({ state, onChange }: Pick<TaskFilter, 'state'> & Pick<Props, 'onChange'>) => (
  <SegmentedControl
    size="sm"
    aria-label="Lọc theo tình trạng"
    data={STATE_DATA}
    value={state}
    onChange={(value) => onChange({ state: value as StateFilter })}
  />
));

type ChoicesProps = Pick<Props, 'day' | 'onChange'> &
  Pick<TaskFilter, 'agencyId' | 'fieldId' | 'leaderId' | 'dueBy' | 'group'> & { readonly filtered: boolean };

const Choices = memo(({ day, agencyId, fieldId, leaderId, dueBy, group, filtered, onChange }: ChoicesProps) => {
  const choices = useChoices(day);
  const due = dueOptions(day).filter((o, i, all) => all.findIndex((other) => other.value === o.value) === i);
  return (
    <Group gap="sm">
      <Choice
        label="Cơ quan chủ trì"
        data={choices.agencies}
        value={agencyId}
        onPick={(v) => onChange({ agencyId: v })}
      />
      <Choice label="Lĩnh vực" data={choices.fields} value={fieldId} onPick={(v) => onChange({ fieldId: v })} />
      <Choice
        label="Lãnh đạo chỉ đạo"
        data={choices.leaders}
        value={leaderId}
        onPick={(v) => onChange({ leaderId: v })}
      />
      <Choice label="Thời hạn" data={due} value={dueBy} onPick={(v) => onChange({ dueBy: v })} />
      <Select
        aria-label="Xếp nhóm"
        data={GROUPS}
        value={group}
        onChange={(value) => onChange({ group: (value ?? 'none') as TaskFilter['group'] })}
        allowDeselect={false}
        w={190}
      />
      {filtered && (
        <Button variant="subtle" onClick={() => onChange(WITHOUT)}>
          Bỏ lọc
        </Button>
      )}
    </Group>
  );
});

const Choice = (props: {
  readonly label: string;
  readonly data: readonly Option[];
  readonly value: string | null;
  readonly onPick: (value: string | null) => void;
}) => (
  <Select
    aria-label={`Lọc theo ${props.label.toLocaleLowerCase('vi')}`}
    placeholder={props.label}
    data={[...props.data]}
    value={props.data.some((o) => o.value === props.value) ? props.value : null}
    onChange={props.onPick}
    searchable
    clearable
    filter={({ options, search }) => options.filter((o) => 'label' in o && matches(search, o.label))}
    nothingFoundMessage="Không có mục nào khớp."
    w={185}
  />
);

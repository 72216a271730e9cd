import { Button, Group, SegmentedControl, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { memo, useEffect, useRef } from 'react';
import { addDays, lastDayOfMonth, lastDayOfQuarter, type PlainDate } from '#shared/kit/date.ts';
import { matches } from '#shared/kit/text.ts';
import type { Option } from '../kit/fields.tsx';
import { ownLetters } from '../kit/own-letters.ts';
import { useDerived } from '../use-workspace.ts';
import {
  type Grouping,
  isFiltered,
  STATE_FILTER_LABELS,
  STATE_FILTERS,
  type StateFilter,
  WITHOUT_FILTER,
} from './filter.ts';
import { agencyOptions, CHOICE_READS, fieldOptions, seatOptions } from './options.ts';
import { changeFilter, filterNow, subscribeFilter, useFilter } from './use-filter.ts';

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

/** Search box and filters above the list; each is drawn anew only when what it shows has changed. */
export const Filters = ({ day }: { readonly day: PlainDate }) => (
  <>
    <Group gap="sm">
      <States />
      <SearchBox />
    </Group>
    <Group gap="sm">
      <Choices day={day} />
      <WithoutFilter />
    </Group>
  </>
);

const States = () => (
  <SegmentedControl
    size="sm"
    aria-label="Lọc theo tình trạng"
    data={STATE_DATA}
    value={useFilter((f) => f.state)}
    onChange={(value) => changeFilter({ state: value as StateFilter })}
  />
);

/** Keeps its own letters, so that a key draws nothing anew but them; follows when the search is taken back elsewhere. */
const SearchBox = () => {
  const box = useRef<HTMLInputElement>(null);
  useEffect(
    () =>
      subscribeFilter(() => {
        const { search } = filterNow();
        if (box.current !== null && box.current.value !== search) box.current.value = search;
      }),
    [],
  );
  useEffect(() => {
    if (box.current !== null) return ownLetters(box.current, (search) => changeFilter({ search }));
  }, []);
  return (
    <search style={{ flex: 1, minWidth: 200 }}>
      <form className="task-search" onSubmit={(event) => event.preventDefault()}>
        <TextInput
          ref={box}
          leftSection={<IconSearch size={16} />}
          placeholder="Lọc: ho tich, camera…"
          aria-label="Tìm nhiệm vụ"
          spellCheck={false}
          defaultValue={filterNow().search}
        />
      </form>
    </search>
  );
};

const WITHOUT = (
  <Button variant="subtle" onClick={() => changeFilter(WITHOUT_FILTER)}>
    Bỏ lọc
  </Button>
);
/** Keeps its room while there is nothing to take back, so that the first letter typed moves nothing. */
const WithoutFilter = () => <div style={{ visibility: useFilter(isFiltered) ? 'visible' : 'hidden' }}>{WITHOUT}</div>;

const Choices = memo(({ day }: { readonly day: PlainDate }) => {
  const choices = useChoices(day);
  const due = dueOptions(day).filter((o, i, all) => all.findIndex((other) => other.value === o.value) === i);
  return (
    <>
      <Choice label="Cơ quan chủ trì" data={choices.agencies} field="agencyId" />
      <Choice label="Lĩnh vực" data={choices.fields} field="fieldId" />
      <Choice label="Lãnh đạo chỉ đạo" data={choices.leaders} field="leaderId" />
      <Choice label="Thời hạn" data={due} field="dueBy" />
      <Select
        aria-label="Xếp nhóm"
        data={GROUPS}
        value={useFilter((f) => f.group)}
        onChange={(value) => changeFilter({ group: (value ?? 'none') as Grouping })}
        allowDeselect={false}
        w={190}
      />
    </>
  );
});

const Choice = (props: {
  readonly label: string;
  readonly data: readonly Option[];
  readonly field: 'agencyId' | 'fieldId' | 'leaderId' | 'dueBy';
}) => {
  const value = useFilter((f) => f[props.field]);
  return (
    <Select
      aria-label={`Lọc theo ${props.label.toLocaleLowerCase('vi')}`}
      placeholder={props.label}
      data={[...props.data]}
      value={props.data.some((o) => o.value === value) ? value : null}
      onChange={(picked) => changeFilter({ [props.field]: picked })}
      searchable
      clearable
      filter={({ options, search }) => options.filter((o) => 'label' in o && matches(search, o.label))}
      nothingFoundMessage="Không có mục nào khớp."
      w={185}
    />
  );
};

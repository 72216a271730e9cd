import { Group, NumberInput, Select, Stack } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { documentKinds } from '#shared/documents/kinds.ts';
import { isPlainDate, type PlainDate } from '#shared/kit/date.ts';
import { periodOf } from '#shared/registers/overview.ts';
import { bodyOfKind } from '#shared/roster/rules.ts';
import { PROFILE_KIND_LABELS } from '#shared/settings/labels.ts';
import { PROFILE_KINDS, type ProfileKind } from '#shared/settings/schema.ts';
import { DocumentPanel } from '../document-panel.tsx';
import { BackLink } from '../kit/back-link.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { DateInput } from '../kit/fields.tsx';
import { Page } from '../kit/page.tsx';
import { Split } from '../kit/split.tsx';
import { useDerived } from '../use-workspace.ts';
import { useVolume } from './volume.tsx';
import { LIST_PATHS, PRINTED, printPath, REGISTERS, type Register } from './words.ts';

const MOST_BLANK = 100;

/** A register as it will print: which one, whose, of which days, with how many rows to go on by hand. */
export const PrintPage = ({ register }: { readonly register: Register }) => {
  const [, go] = useLocation();
  const { volume, choose } = useVolume();
  const year = periodOf(volume);
  const [from, setFrom] = useState<string>(year.from);
  const [to, setTo] = useState<string>(year.to);
  const [blankRows, setBlankRows] = useState(0);
  const body = useDerived(['bodies'], (read) => bodyOfKind(read, volume.profile)?.id ?? null, [volume.profile]);
  const kind = PRINTED[register];
  const options = { from: dayOr(from, year.from), to: dayOr(to, year.to), blankRows };
  return (
    <Page
      title="In sổ văn bản"
      sentence="Đủ các cột theo Phụ lục IV Nghị định 30/2020/NĐ-CP; in ra, đóng thành quyển để quản lý (khoản 2 Điều 16)."
      back={<BackLink href={LIST_PATHS[register]}>Sổ văn bản</BackLink>}
    >
      <Split
        sideWidth={760}
        main={
          <Stack gap="sm">
            <Select
              label="Sổ"
              data={REGISTERS.map((value) => ({ value, label: documentKinds[PRINTED[value]].label }))}
              value={register}
              onChange={(value) => value !== null && go(printPath(value as Register))}
              allowDeselect={false}
            />
            <Select
              label="Của"
              data={PROFILE_KINDS.map((value) => ({ value, label: PROFILE_KIND_LABELS[value] }))}
              value={volume.profile}
              onChange={(value) => value !== null && choose({ ...volume, profile: value as ProfileKind })}
              allowDeselect={false}
            />
            <Group grow gap="sm" align="flex-start">
              <DateInput label="Từ ngày" value={from} onChange={setFrom} error={wrong(from)} />
              <DateInput label="Đến ngày" value={to} onChange={setTo} error={wrong(to)} />
            </Group>
            <NumberInput
              label="Số dòng trống"
              description={`Để ghi tiếp bằng tay, nhiều nhất ${MOST_BLANK} dòng.`}
              value={blankRows}
              onChange={(value) => setBlankRows(Number(value) || 0)}
              min={0}
              max={MOST_BLANK}
              clampBehavior="strict"
              allowDecimal={false}
              allowNegative={false}
            />
          </Stack>
        }
        side={
          body === null ? (
            <EmptyState
              title={`Chưa khai báo ${PROFILE_KIND_LABELS[volume.profile]}`}
              hint="Khai báo trong mục Thành viên rồi in lại."
            />
          ) : (
            <DocumentPanel kind={kind} subject={body} options={options} />
          )
        }
      />
    </Page>
  );
};

const dayOr = (typed: string, usual: PlainDate): PlainDate => (isPlainDate(typed) ? typed : usual);
const wrong = (typed: string): string | undefined => (isPlainDate(typed) ? undefined : 'Chưa phải một ngày');

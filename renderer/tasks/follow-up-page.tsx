import { Select, Stack } from '@mantine/core';
import { useState } from 'react';
import type { DocumentOptions } from '#shared/documents/kinds.ts';
import { isPlainDate } from '#shared/kit/date.ts';
import { bodyOfKind } from '#shared/roster/rules.ts';
import { TASK_STATUS_LABELS } from '#shared/tasks/labels.ts';
import { TASK_STATUSES, type TaskStatus } from '#shared/tasks/rules.ts';
import { DocumentPanel } from '../document-panel.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { DateInput } from '../kit/fields.tsx';
import { Page } from '../kit/page.tsx';
import { Split } from '../kit/split.tsx';
import { today, useDerived } from '../use-workspace.ts';
import { BackToList } from './back-to-list.tsx';
import { agencyOptions, CHOICE_READS, fieldOptions, seatOptions } from './options.ts';

type Options = DocumentOptions<'followUp'>;

const GROUPS = [
  { value: 'agency', label: 'Cơ quan chủ trì' },
  { value: 'conclusion', label: 'Văn bản giao' },
  { value: 'field', label: 'Lĩnh vực' },
  { value: 'none', label: 'Không xếp nhóm' },
];
const MEASURES = [
  { value: 'approved', label: 'Được phê duyệt (kể cả gia hạn)' },
  { value: 'original', label: 'Giao ban đầu' },
];

/** The follow-up table as it will print: as of which day, in which order, which tasks. */
export const FollowUpPage = () => {
  const day = today();
  const [asOf, setAsOf] = useState(day);
  const [options, setOptions] = useState<Omit<Options, 'asOf'>>({
    groupBy: 'agency',
    agencyId: null,
    fieldId: null,
    leaderId: null,
    statuses: null,
    measure: 'approved',
  });
  const body = useDerived(['bodies'], (read) => bodyOfKind(read, 'steeringCommittee')?.id ?? null);
  const choices = useDerived(
    CHOICE_READS,
    (read) => ({ agencies: agencyOptions(read, day), fields: fieldOptions(read), seats: seatOptions(read, day) }),
    [day],
  );
  const set = (patch: Partial<Options>) => setOptions((o) => ({ ...o, ...patch }));
  const date = isPlainDate(asOf) ? asOf : day;
  return (
    <Page
      title="Bảng theo dõi thực hiện nhiệm vụ"
      sentence="In khổ ngang; tình trạng tính theo ngày đã chọn."
      back={<BackToList />}
    >
      <Split
        sideWidth={760}
        main={
          <Stack gap="sm">
            <DateInput
              label="Tính đến ngày"
              value={asOf}
              onChange={setAsOf}
              error={isPlainDate(asOf) ? undefined : 'Chưa phải một ngày'}
            />
            <Select
              label="Xếp theo"
              data={GROUPS}
              value={options.groupBy}
              onChange={(v) => set({ groupBy: (v ?? 'agency') as Options['groupBy'] })}
              allowDeselect={false}
            />
            <Select
              label="Tình trạng"
              placeholder="Mọi tình trạng"
              data={TASK_STATUSES.map((value) => ({ value, label: TASK_STATUS_LABELS[value] }))}
              value={options.statuses?.[0] ?? null}
              onChange={(v) => set({ statuses: v === null ? null : [v as TaskStatus] })}
              clearable
            />
            <Select
              label="Cơ quan chủ trì"
              placeholder="Mọi cơ quan"
              data={[...choices.agencies]}
              value={options.agencyId}
              onChange={(agencyId) => set({ agencyId })}
              searchable
              clearable
            />
            <Select
              label="Lĩnh vực"
              placeholder="Mọi lĩnh vực"
              data={[...choices.fields]}
              value={options.fieldId}
              onChange={(fieldId) => set({ fieldId })}
              searchable
              clearable
            />
            <Select
              label="Lãnh đạo chỉ đạo"
              placeholder="Mọi lãnh đạo"
              data={[...choices.seats]}
              value={options.leaderId}
              onChange={(leaderId) => set({ leaderId })}
              searchable
              clearable
            />
            <Select
              label="Tính theo thời hạn"
              data={MEASURES}
              value={options.measure}
              onChange={(v) => set({ measure: (v ?? 'approved') as Options['measure'] })}
              allowDeselect={false}
            />
          </Stack>
        }
        side={
          body === null ? (
            <EmptyState title="Chưa khai báo Ban Chỉ đạo" hint="Khai báo trong mục Thành viên rồi in lại." />
          ) : (
            <DocumentPanel kind="followUp" subject={body} options={{ ...options, asOf: date }} />
          )
        }
      />
    </Page>
  );
};

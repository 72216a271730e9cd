import { SimpleGrid } from '@mantine/core';
import { useState } from 'react';
import { changeConclusion } from '#shared/meetings/conclusion-commands.ts';
import { SIGNING_CAPACITY_LABELS } from '#shared/meetings/labels.ts';
import { noticeSigningOf } from '#shared/meetings/rules.ts';
import { type Conclusion, type Meeting, SIGNING_CAPACITIES } from '#shared/meetings/schema.ts';
import { changeNotice } from '#shared/meetings/sitting-commands.ts';
import type { Task } from '#shared/tasks/schema.ts';
import { covers } from '#shared/workflows/conclusion-coverage.ts';
import { coverConclusionWithTask, keepForInformation } from '#shared/workflows/conclusions.ts';
import { AreaField, DateField, LinesField, type Option, PickField, TextField } from '../kit/fields.tsx';
import { CommandFormFrame, useCommandForm } from '../kit/form.tsx';
import { SidePanel } from '../kit/split.tsx';
import { useSeatOptions } from '../seat-options.ts';
import { SignaturePreview } from '../signature-preview.tsx';
import { execute } from '../use-command.ts';
import { currentRead, useDerived } from '../use-workspace.ts';

/** Agencies by name, those that no longer work left out. */
export const useAgencyOptions = (): readonly Option[] =>
  useDerived(['agencies'], (read) =>
    [...read.all('agencies').values()]
      .filter((agency) => agency.activeTo === null)
      .map(({ id, name, shortName }) => ({ value: id, label: name, hint: shortName })),
  );

type Props = { readonly conclusion: Conclusion; readonly onClose: () => void };

export const ConclusionForm = ({ conclusion, onClose }: Props) => {
  const { id, text, responsibleAgencyId, number } = conclusion;
  const form = useCommandForm<{ id: string; text: string; responsibleAgencyId: string | null }>(
    changeConclusion.input,
    { id, text, responsibleAgencyId },
  );
  return (
    <SidePanel title={`Kết luận ${number}`} onClose={onClose}>
      <CommandFormFrame form={form} onSubmit={(typed) => execute('meetings.changeConclusion', typed)} onClose={onClose}>
        <AreaField name="text" label="Nội dung kết luận" required rows={4} />
        <PickField
          name="responsibleAgencyId"
          label="Cơ quan chịu trách nhiệm"
          options={useAgencyOptions()}
          clearable
          description="Gợi ý cơ quan chủ trì khi giao nhiệm vụ."
        />
      </CommandFormFrame>
    </SidePanel>
  );
};

export const InformationForm = ({ conclusion, onClose }: Props) => {
  const form = useCommandForm<{ conclusionId: string; reason: string }>(keepForInformation.input, {
    conclusionId: conclusion.id,
    reason: conclusion.forInformation?.reason ?? '',
  });
  return (
    <SidePanel title={`Kết luận ${conclusion.number}: chỉ để biết`} onClose={onClose}>
      <CommandFormFrame
        form={form}
        onSubmit={(typed) => execute('conclusions.keepForInformation', typed)}
        onClose={onClose}
      >
        <TextField name="reason" label="Lý do không giao nhiệm vụ" required />
      </CommandFormFrame>
    </SidePanel>
  );
};

/** Tasks a conclusion may be tied to: neither stopped nor tied to it already. */
const linkable = (tasks: Iterable<Task>, conclusionId: string): readonly Option[] =>
  [...tasks]
    .filter((task) => task.stop === null && !covers(task, conclusionId))
    .map((task) => ({ value: task.id, label: task.content.slice(0, 160), hint: task.deliverable }));

export const LinkForm = ({ conclusion, onClose }: Props) => {
  const options = useDerived(['tasks'], (read) => linkable(read.all('tasks').values(), conclusion.id), [conclusion.id]);
  const form = useCommandForm<{ conclusionId: string; taskId: string | null }>(coverConclusionWithTask.input, {
    conclusionId: conclusion.id,
    taskId: null,
  });
  return (
    <SidePanel title={`Kết luận ${conclusion.number}: gắn nhiệm vụ có sẵn`} onClose={onClose}>
      <CommandFormFrame
        form={form}
        onSubmit={({ conclusionId, taskId }) => execute('conclusions.linkTask', { conclusionId, taskId: taskId ?? '' })}
        onClose={onClose}
      >
        <PickField
          name="taskId"
          label="Nhiệm vụ"
          options={options}
          required
          nothingFound="Không có nhiệm vụ nào khớp. Hãy giao nhiệm vụ mới."
        />
      </CommandFormFrame>
    </SidePanel>
  );
};

const CAPACITIES = SIGNING_CAPACITIES.map((value) => ({ value, label: SIGNING_CAPACITY_LABELS[value] }));

/** Under whose signature the notice goes out. */
export const NoticeForm = ({ meeting, onClose }: { readonly meeting: Meeting; readonly onClose: () => void }) => {
  const [values] = useState(() => {
    const { signatoryId, signingCapacity, date, recipients } = noticeSigningOf(currentRead(), meeting);
    return { id: meeting.id, signatoryId, signingCapacity, date, recipients: [...recipients] };
  });
  const form = useCommandForm<typeof values>(changeNotice.input, values);
  const [date, signatoryId, capacity] = form.watch(['date', 'signatoryId', 'signingCapacity']);
  const seats = useSeatOptions(date, [values.signatoryId]);
  return (
    <SidePanel title="Ký thông báo kết luận" onClose={onClose}>
      <CommandFormFrame form={form} onSubmit={(typed) => execute('meetings.changeNotice', typed)} onClose={onClose}>
        <SimpleGrid cols={2} spacing="sm">
          <PickField name="signatoryId" label="Người ký" options={seats} required />
          <PickField name="signingCapacity" label="Thẩm quyền ký" options={CAPACITIES} required />
        </SimpleGrid>
        <SignaturePreview
          kind="conclusionNotice"
          issuer={{ bodyId: meeting.bodyId }}
          signatoryId={signatoryId}
          capacity={capacity}
          date={date}
        />
        <DateField
          name="date"
          label="Ngày soạn thông báo"
          required
          description="In tháng, năm; ngày để trống cho văn thư ghi sau khi ký."
        />
        <LinesField name="recipients" label="Nơi nhận thêm" description="Mỗi dòng một nơi." rows={2} />
      </CommandFormFrame>
    </SidePanel>
  );
};

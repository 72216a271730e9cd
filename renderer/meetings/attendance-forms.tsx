import { SimpleGrid } from '@mantine/core';
import { useState } from 'react';
import {
  markAbsentWithConsent,
  markAbsentWithoutConsent,
  markPresent,
  markSubstituted,
  receiveOpinion,
} from '#shared/meetings/attendance-commands.ts';
import { hasBegun, meetingDate } from '#shared/meetings/rules.ts';
import type { AttendanceState, Invitee, Meeting } from '#shared/meetings/schema.ts';
import { DateField, PickField, TextField } from '../kit/fields.tsx';
import { CommandFormFrame, useCommandForm } from '../kit/form.tsx';
import { SidePanel } from '../kit/split.tsx';
import { useSeatOptions } from '../seat-options.ts';
import { execute } from '../use-command.ts';
import { today } from '../use-workspace.ts';
import { MeetingTimeField } from './sitting-fields.tsx';

export type FormProps = {
  readonly meeting: Meeting;
  readonly invitee: Invitee;
  readonly name: string;
  readonly onClose: () => void;
};

const Times = ({ meeting }: { readonly meeting: Meeting }) => (
  <SimpleGrid cols={2} spacing="sm">
    <MeetingTimeField name="arrivedAt" label="Đến muộn lúc" description="Đúng giờ thì để trống." meeting={meeting} />
    <MeetingTimeField name="leftAt" label="Về sớm lúc" description="Ở lại đến hết thì để trống." meeting={meeting} />
  </SimpleGrid>
);

const timesOf = ({ attendance }: Invitee) => ({
  arrivedAt: attendance?.arrivedAt ?? null,
  leftAt: attendance?.leftAt ?? null,
});

const Present = ({ meeting, invitee, name, onClose }: FormProps) => {
  const [values] = useState(() => ({ id: invitee.id, ...timesOf(invitee) }));
  const form = useCommandForm<typeof values>(markPresent.input, values);
  return (
    <SidePanel title={`Có mặt: ${name}`} onClose={onClose}>
      <CommandFormFrame form={form} onSubmit={(typed) => execute('meetings.markPresent', typed)} onClose={onClose}>
        <Times meeting={meeting} />
      </CommandFormFrame>
    </SidePanel>
  );
};

const WithConsent = ({ meeting, invitee, name, onClose }: FormProps) => {
  const [values] = useState(() => ({
    id: invitee.id,
    reason: invitee.attendance?.reason ?? '',
    consentById: invitee.attendance?.consent?.byId ?? meeting.chairId,
    consentOn: invitee.attendance?.consent?.on ?? [today(), meetingDate(meeting)].toSorted()[0] ?? today(),
  }));
  const form = useCommandForm<typeof values>(markAbsentWithConsent.input, values);
  const seats = useSeatOptions(meetingDate(meeting), [values.consentById]);
  return (
    <SidePanel title={`Vắng được đồng ý: ${name}`} onClose={onClose}>
      <CommandFormFrame
        form={form}
        onSubmit={(typed) => execute('meetings.markAbsentWithConsent', typed)}
        onClose={onClose}
      >
        <TextField name="reason" label="Lý do vắng" required />
        <SimpleGrid cols={2} spacing="sm">
          <PickField
            name="consentById"
            label="Người đồng ý"
            options={seats}
            required
            description="Người chủ trì cuộc họp (Điều 6.5)."
          />
          <DateField name="consentOn" label="Ngày đồng ý" required />
        </SimpleGrid>
      </CommandFormFrame>
    </SidePanel>
  );
};

const WithoutConsent = ({ invitee, name, onClose }: FormProps) => {
  const [values] = useState(() => ({ id: invitee.id, reason: invitee.attendance?.reason ?? '' }));
  const form = useCommandForm<typeof values>(markAbsentWithoutConsent.input, values);
  return (
    <SidePanel title={`Vắng không phép: ${name}`} onClose={onClose}>
      <CommandFormFrame
        form={form}
        onSubmit={(typed) => execute('meetings.markAbsentWithoutConsent', typed)}
        onClose={onClose}
      >
        <TextField name="reason" label="Lý do vắng" description="Ghi nếu biết." />
      </CommandFormFrame>
    </SidePanel>
  );
};

const Substituted = ({ meeting, invitee, name, onClose }: FormProps) => {
  const { attendance } = invitee;
  const [values] = useState(() => ({
    id: invitee.id,
    substituteName: attendance?.substitute?.name ?? '',
    substitutePosition: attendance?.substitute?.position ?? '',
    opinionReference: attendance?.opinion?.reference ?? '',
    opinionReceivedOn: attendance?.opinion?.receivedOn ?? null,
    ...timesOf(invitee),
  }));
  const form = useCommandForm<typeof values>(markSubstituted.input, values);
  return (
    <SidePanel title={`Cử người dự thay: ${name}`} onClose={onClose}>
      <CommandFormFrame form={form} onSubmit={(typed) => execute('meetings.markSubstituted', typed)} onClose={onClose}>
        <SimpleGrid cols={2} spacing="sm">
          <TextField name="substituteName" label="Người dự thay" required />
          <TextField name="substitutePosition" label="Chức vụ người dự thay" />
        </SimpleGrid>
        <SimpleGrid cols={2} spacing="sm">
          <TextField
            name="opinionReference"
            label="Ý kiến bằng văn bản"
            placeholder="Số, ký hiệu"
            description="Chưa nhận thì để trống (Điều 6.5)."
          />
          <DateField name="opinionReceivedOn" label="Ngày nhận ý kiến" nullable />
        </SimpleGrid>
        {hasBegun(meeting) && <Times meeting={meeting} />}
      </CommandFormFrame>
    </SidePanel>
  );
};

/** After the meeting was closed only the written opinion can still come in. */
export const OpinionForm = ({ invitee, name, onClose }: FormProps) => {
  const [values] = useState(() => ({
    id: invitee.id,
    opinionReference: invitee.attendance?.opinion?.reference ?? '',
    opinionReceivedOn: invitee.attendance?.opinion?.receivedOn ?? today(),
  }));
  const form = useCommandForm<typeof values>(receiveOpinion.input, values);
  return (
    <SidePanel title={`Ý kiến bằng văn bản: ${name}`} onClose={onClose}>
      <CommandFormFrame form={form} onSubmit={(typed) => execute('meetings.receiveOpinion', typed)} onClose={onClose}>
        <SimpleGrid cols={2} spacing="sm">
          <TextField name="opinionReference" label="Số, ký hiệu văn bản" required />
          <DateField name="opinionReceivedOn" label="Ngày nhận ý kiến" required />
        </SimpleGrid>
      </CommandFormFrame>
    </SidePanel>
  );
};

const FORMS = {
  present: Present,
  substituted: Substituted,
  absentWithConsent: WithConsent,
  absentWithoutConsent: WithoutConsent,
} as const satisfies Record<AttendanceState, unknown>;

/** The details of what became of an invitation. */
export const AttendanceForm = ({ state, ...props }: FormProps & { readonly state: AttendanceState }) => {
  const Form = FORMS[state];
  return <Form {...props} />;
};

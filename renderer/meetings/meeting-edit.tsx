import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { createMeeting } from '#shared/meetings/meeting-commands.ts';
import { isOpenForChange } from '#shared/meetings/rules.ts';
import type { Meeting } from '#shared/meetings/schema.ts';
import { BackLink } from '../kit/back-link.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { CommandFormFrame, useCommandForm } from '../kit/form.tsx';
import { Page } from '../kit/page.tsx';
import { execute } from '../use-command.ts';
import { useRecord } from '../use-workspace.ts';
import { MeetingFields } from './meeting-fields.tsx';
import { MeetingGone } from './meeting-gone.tsx';
import { changedValues, type MeetingValues, valuesOf } from './meeting-values.ts';
import { useSuggestions } from './use-suggestions.ts';
import { meetingPath, whenText } from './words.ts';

export const MeetingEdit = ({ id }: { readonly id: string }) => {
  const meeting = useRecord('meetings', id);
  if (meeting === undefined) return <MeetingGone />;
  return isOpenForChange(meeting.state) ? <EditForm meeting={meeting} /> : <Kept meeting={meeting} />;
};

/** A closed or called-off meeting is opened again before it is changed. */
const Kept = ({ meeting }: { readonly meeting: Meeting }) => (
  <Page title={meeting.title} sentence={whenText(meeting)}>
    <EmptyState
      title="Cuộc họp đã kết thúc hoặc đã hoãn, hủy"
      hint="Nội dung được giữ nguyên. Muốn sửa, hãy mở lại cuộc họp trước."
      action={
        <Button component={Link} href={meetingPath(meeting.id)} variant="default">
          Về cuộc họp
        </Button>
      }
    />
  </Page>
);

/** Everything said of a meeting, to be corrected; only what was changed is sent. */
const EditForm = ({ meeting }: { readonly meeting: Meeting }) => {
  const [, go] = useLocation();
  const [opened] = useState(meeting);
  const form = useCommandForm<MeetingValues>(createMeeting.input, valuesOf(opened));
  useSuggestions(form, false);
  const back = () => go(meetingPath(opened.id));
  const save = async (typed: MeetingValues) => {
    const patch = changedValues(typed, valuesOf(opened));
    if (Object.keys(patch).length === 0) return { ok: true as const, value: null };
    return execute('meetings.change', { ...patch, id: opened.id }, [
      { coll: 'meetings', id: opened.id, rev: opened.rev },
    ]);
  };
  return (
    <Page
      title={`Sửa: ${opened.title}`}
      sentence={whenText(opened)}
      back={<BackLink href={meetingPath(opened.id)}>Về cuộc họp</BackLink>}
    >
      <CommandFormFrame form={form} onSubmit={save} onClose={back}>
        <MeetingFields form={form} />
      </CommandFormFrame>
    </Page>
  );
};

import { SegmentedControl } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { LetterMode, Meeting } from '#shared/meetings/schema.ts';
import { DocumentPanel } from '../document-panel.tsx';
import type { MeetingTab } from './words.ts';

export type PaperKind = 'invitation' | 'agenda';

/** Which page stands at the right, and how the invitation is written. */
export type PaperChoice = {
  readonly kind: PaperKind;
  readonly setKind: (kind: PaperKind) => void;
  readonly mode: LetterMode;
  readonly setMode: (mode: LetterMode) => void;
  /** Only the letter to this invitee; null shows all. */
  readonly inviteeId: string | null;
  readonly setInviteeId: (id: string | null) => void;
};

/** The page follows the tab: the agenda beside the agenda, the invitation elsewhere; the official may turn it over. */
export const usePaperChoice = (meeting: Meeting, tab: MeetingTab): PaperChoice => {
  const [kind, setKind] = useState<PaperKind>('invitation');
  const [mode, setMode] = useState<LetterMode>(meeting.letterMode);
  const [inviteeId, setInviteeId] = useState<string | null>(null);
  useEffect(() => {
    if (tab !== 'documents') setKind(tab === 'agenda' ? 'agenda' : 'invitation');
  }, [tab]);
  useEffect(() => setMode(meeting.letterMode), [meeting.letterMode]);
  return { kind, setKind, mode, setMode, inviteeId, setInviteeId };
};

const KINDS = [
  { value: 'invitation', label: 'Giấy mời' },
  { value: 'agenda', label: 'Chương trình họp' },
];

type Props = { readonly meeting: Meeting; readonly choice: PaperChoice };

/** The invitation or the agenda as it will print. */
export const MeetingPaper = ({ meeting, choice }: Props) => {
  const { kind, setKind, mode, inviteeId } = choice;
  const turn = (
    <SegmentedControl
      size="xs"
      data={KINDS}
      value={kind}
      onChange={(value) => setKind(value as PaperKind)}
      aria-label="Văn bản xem trước"
    />
  );
  if (kind === 'agenda') return <DocumentPanel key="agenda" kind="agenda" subject={meeting.id} tools={turn} />;
  const one = mode === 'individual' ? inviteeId : null;
  return (
    <DocumentPanel
      key="invitation"
      kind="invitation"
      subject={meeting.id}
      options={{ letterMode: mode, inviteeId: one }}
      each={mode === 'individual' && one === null}
      tools={turn}
    />
  );
};

import { SegmentedControl } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { LetterMode, Meeting } from '#shared/meetings/schema.ts';
import { DocumentPanel } from '../document-panel.tsx';
import type { MeetingTab } from './words.ts';

export type PaperKind = 'invitation' | 'agenda' | 'signInSheet' | 'minutes' | 'conclusionNotice';

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

/** The page that stands beside a tab. */
const BESIDE: Record<MeetingTab, PaperKind> = {
  prepare: 'invitation',
  invitees: 'invitation',
  agenda: 'agenda',
  attendance: 'signInSheet',
  minutes: 'minutes',
  conclusions: 'conclusionNotice',
  documents: 'invitation',
};

/** The page follows the tab: the agenda beside the agenda, the minutes beside the minutes; the official may turn it over. */
export const usePaperChoice = (meeting: Meeting, tab: MeetingTab): PaperChoice => {
  const [kind, setKind] = useState<PaperKind>(BESIDE[tab]);
  const [mode, setMode] = useState<LetterMode>(meeting.letterMode);
  const [inviteeId, setInviteeId] = useState<string | null>(null);
  useEffect(() => {
    if (tab !== 'documents') setKind(BESIDE[tab]);
  }, [tab]);
  useEffect(() => setMode(meeting.letterMode), [meeting.letterMode]);
  return { kind, setKind, mode, setMode, inviteeId, setInviteeId };
};

const BEFORE = [
  { value: 'invitation', label: 'Giấy mời' },
  { value: 'agenda', label: 'Chương trình họp' },
];
const AFTER = [
  { value: 'signInSheet', label: 'Điểm danh' },
  { value: 'minutes', label: 'Biên bản' },
  { value: 'conclusionNotice', label: 'Thông báo kết luận' },
];
const isBefore = (kind: PaperKind): kind is 'invitation' | 'agenda' => kind === 'invitation' || kind === 'agenda';

type Props = { readonly meeting: Meeting; readonly choice: PaperChoice };

/** The page as it will print: the papers of the invitation, or those of the sitting. */
export const MeetingPaper = ({ meeting, choice }: Props) => {
  const { kind, setKind, mode, inviteeId } = choice;
  const turn = (
    <SegmentedControl
      size="xs"
      data={isBefore(kind) ? BEFORE : AFTER}
      value={kind}
      onChange={(value) => setKind(value as PaperKind)}
      aria-label="Văn bản xem trước"
    />
  );
  if (!isBefore(kind)) return <DocumentPanel key={kind} kind={kind} subject={meeting.id} tools={turn} />;
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

import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { IconCheck, IconPencil, IconSend, IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import { formatDate } from '#shared/kit/date.ts';
import { removeIncoming } from '#shared/registers/incoming-commands.ts';
import { INCOMING_STATE_LABELS } from '#shared/registers/labels.ts';
import { answerText, incomingNote, incomingState, receiverText } from '#shared/registers/rules.ts';
import type { IncomingDocument } from '#shared/registers/schema.ts';
import { StatusBadge } from '../kit/status-badge.tsx';
import { today, useDerived } from '../use-workspace.ts';
import { AssignForm, ResolveForm } from './deal-forms.tsx';
import { Facts } from './facts.tsx';
import { IncomingChange } from './incoming-form.tsx';
import { Past } from './outgoing-panel.tsx';
import { INCOMING_READS } from './reads.ts';
import { StrikeForm } from './strike-form.tsx';
import { STATE_TONES } from './words.ts';

type Props = {
  readonly one: IncomingDocument;
  readonly scanShown: boolean;
  readonly onScan: () => void;
};
type Doing = 'assign' | 'resolve' | 'change' | 'strike';

/** One document that came in: what it says, who deals with it, how it was answered. */
export const IncomingPanel = ({ one, scanShown, onScan }: Props) => {
  const [doing, setDoing] = useState<Doing | null>(null);
  const stop = () => setDoing(null);
  if (doing === 'assign') return <AssignForm one={one} onClose={stop} />;
  if (doing === 'resolve') return <ResolveForm one={one} onClose={stop} />;
  if (doing === 'change') return <IncomingChange one={one} onClose={stop} />;
  if (doing === 'strike') {
    return (
      <StrikeForm
        command="registers.removeIncoming"
        schema={removeIncoming.input}
        id={one.id}
        expect={[{ coll: 'incomingDocuments', id: one.id, rev: one.rev }]}
        onClose={stop}
      />
    );
  }
  const state = incomingState(one, today());
  return (
    <Stack gap="md">
      <Group gap="xs">
        <StatusBadge tone={STATE_TONES[state]}>{INCOMING_STATE_LABELS[state]}</StatusBadge>
      </Group>
      <Said one={one} scanShown={scanShown} onScan={onScan} />
      <Dealt one={one} />
      {state !== 'cancelled' && <Steps one={one} onDo={setDoing} />}
      <Past coll="incomingDocuments" id={one.id} />
    </Stack>
  );
};

const Said = ({ one, scanShown, onScan }: Props) => (
  <Facts
    facts={{
      'Nội dung': one.content,
      'Tác giả': one.author,
      'Số, ký hiệu': one.number,
      'Ngày văn bản': formatDate(one.date),
      'Ngày đến': formatDate(one.arrivedOn),
      'Ghi chú': incomingNote(one),
      'Bản scan':
        one.scan === null ? (
          'Chưa có'
        ) : (
          <Anchor component="button" type="button" size="sm" ta="left" onClick={onScan}>
            {scanShown ? 'Đóng bản scan' : `Xem ${one.scan.name}`}
          </Anchor>
        ),
    }}
  />
);

const Dealt = ({ one }: { readonly one: IncomingDocument }) => {
  const { assignment, resolution } = one;
  const [receiver, answer] = useDerived(
    INCOMING_READS,
    (read) => [receiverText(read, one), answerText(read, one)] as const,
    [one],
  );
  if (assignment === null && resolution === null) {
    return (
      <Text size="sm" c="dimmed">
        Chưa chuyển cho đơn vị hoặc người giải quyết.
      </Text>
    );
  }
  return (
    <>
      {assignment !== null && (
        <Facts
          facts={{
            'Chuyển cho': receiver,
            'Ngày chuyển': formatDate(assignment.handedOn),
            'Thời hạn': assignment.deadline === null ? 'Không có' : formatDate(assignment.deadline),
            'Ký nhận': assignment.signedFor,
          }}
        />
      )}
      {resolution !== null && (
        <Facts
          facts={{
            'Trả lời': <Answer documentId={resolution.documentId} text={answer} />,
            'Giải quyết xong': formatDate(resolution.on),
          }}
        />
      )}
    </>
  );
};

const Answer = ({ documentId, text }: { readonly documentId: string | null; readonly text: string }) =>
  documentId === null ? (
    text
  ) : (
    <Anchor component={Link} href={`/van-ban/${documentId}`} size="sm">
      {text}
    </Anchor>
  );

type StepsProps = { readonly one: IncomingDocument; readonly onDo: (doing: Doing) => void };

/** What can be done next; the first step has the focus, so that the keyboard goes on from the list. */
const Steps = ({ one, onDo }: StepsProps) => {
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const [handed, done] = [one.assignment !== null, one.resolution !== null];
  return (
    <Group gap="xs">
      <Button
        {...(handed ? {} : { ref: first })}
        variant={handed ? 'default' : 'filled'}
        leftSection={<IconSend size={16} />}
        onClick={() => onDo('assign')}
      >
        {handed ? 'Sửa việc chuyển' : 'Chuyển giải quyết'}
      </Button>
      <Button
        {...(handed ? { ref: first } : {})}
        variant={handed && !done ? 'filled' : 'default'}
        leftSection={<IconCheck size={16} />}
        onClick={() => onDo('resolve')}
      >
        {done ? 'Sửa kết quả' : 'Ghi kết quả'}
      </Button>
      <Button variant="default" leftSection={<IconPencil size={16} />} onClick={() => onDo('change')}>
        Sửa
      </Button>
      <Button variant="subtle" color="red" leftSection={<IconX size={16} />} onClick={() => onDo('strike')}>
        Hủy dòng sổ
      </Button>
    </Group>
  );
};

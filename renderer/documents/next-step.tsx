import { Alert, Button, Divider, Group, Stack, Text } from '@mantine/core';
import { IconClock, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { DocumentRecord } from '#shared/documents/schema.ts';
import { waitingOf } from '#shared/documents/waiting.ts';
import { formatDate } from '#shared/kit/date.ts';
import { calendarOf } from '#shared/settings/rules.ts';
import { confirm } from '../kit/confirm.tsx';
import { useOpened } from '../kit/use-opened.ts';
import { useAction } from '../use-command.ts';
import { today, useDerived } from '../use-workspace.ts';
import { EditButton } from './edit/edit-button.tsx';
import { MendIssued } from './mend-issued.tsx';
import { NumberForm, ReturnForm } from './return-form.tsx';
import { IssueForm, ScanForm, SignForm, WithdrawForm } from './step-forms.tsx';
import { SubmitStep } from './submit-step.tsx';
import { LIST_PATH } from './words.ts';

type Props = { readonly document: DocumentRecord; readonly onDone?: () => void };

/** What is to be done with a paper now, and whatever else its place on the way allows. */
export const NextStep = ({ document, onDone }: Props) => {
  switch (document.state) {
    case 'draft':
      return <Draft document={document} />;
    case 'submitted':
    case 'signed':
      return <Return key={document.state} document={document} {...(onDone === undefined ? {} : { onDone })} />;
    case 'numbered':
      return (
        <Stack gap="sm">
          <Late document={document} />
          <IssueForm document={document} onDone={() => onDone?.()} />
        </Stack>
      );
    case 'issued':
    case 'filed':
      return <Issued key={document.state} document={document} />;
  }
};

const Late = ({ document }: Props) => {
  const warning = useDerived(['holidays'], (read) => waitingOf(calendarOf(read), document, today())?.warning ?? null, [
    document,
  ]);
  return warning === null ? null : (
    <Alert color="orange" icon={<IconClock size={18} />} title="Muộn hơn quy định" role="status">
      {warning}
    </Alert>
  );
};

/** A draft follows its record; from Trình ký on it is frozen. */
const Draft = ({ document }: Props) => {
  const [, go] = useLocation();
  const { busy, act } = useAction();
  const removeDraft = async () => {
    const question = {
      title: 'Xóa dự thảo này?',
      message: `“${document.title}” sẽ vào Thùng rác và khôi phục lại được. Nội dung gốc không bị ảnh hưởng.`,
      confirmLabel: 'Xóa dự thảo',
      danger: true,
    };
    if ((await confirm(question)) && (await act('documents.remove', { id: document.id }))) go(LIST_PATH);
  };
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        Soạn ngày {formatDate(document.draftedOn)}. Từ khi trình ký, nội dung được khóa; muốn sửa phải rút về.
      </Text>
      <SubmitStep document={document} />
      <Group gap="xs">
        <EditButton id={document.id} />
        {document.withdrawals.length === 0 && (
          <Button
            variant="subtle"
            color="red"
            leftSection={<IconTrash size={16} />}
            loading={busy}
            onClick={() => void removeDraft()}
          >
            Xóa dự thảo
          </Button>
        )}
      </Group>
    </Stack>
  );
};

type Other = 'sign' | 'number' | 'withdraw' | null;

/** Out for ink, or signed and waiting for the clerk: the whole return at once, or one step of it. */
const Return = ({ document, onDone }: Props) => {
  const [other, setOther, close] = useOpened<Other>();
  const isSigned = document.state === 'signed';
  if (other === 'sign') return <SignForm document={document} onDone={close} />;
  if (other === 'number') return <NumberForm document={document} onDone={close} />;
  if (other === 'withdraw') return <WithdrawForm document={document} onDone={close} />;
  return (
    <Stack gap="sm">
      <Late document={document} />
      <ReturnForm document={document} {...(onDone === undefined ? {} : { onDone })} />
      <Divider label="hoặc" />
      <Group gap="xs">
        <Button variant="default" size="xs" onClick={() => setOther(isSigned ? 'number' : 'sign')}>
          {isSigned ? 'Chỉ cấp số, phát hành sau…' : 'Chỉ ghi đã ký, cấp số sau…'}
        </Button>
        <Button variant="default" size="xs" onClick={() => setOther('withdraw')}>
          Rút về dự thảo…
        </Button>
      </Group>
    </Stack>
  );
};

const Issued = ({ document }: Props) => {
  const [again, setAgain] = useState(document.state === 'issued');
  return (
    <Stack gap="sm">
      {again ? (
        <ScanForm document={document} onDone={() => setAgain(false)} />
      ) : (
        document.state === 'filed' && (
          <Group>
            <Button variant="default" size="xs" onClick={() => setAgain(true)}>
              Thay bản scan rõ hơn…
            </Button>
          </Group>
        )
      )}
      <Divider />
      <MendIssued document={document} />
    </Stack>
  );
};

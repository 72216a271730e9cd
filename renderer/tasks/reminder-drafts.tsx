import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { issueDocument } from '#shared/documents/commands.ts';
import { numberText } from '#shared/documents/rules.ts';
import type { DocumentRecord } from '#shared/documents/schema.ts';
import type { InputOf } from '#shared/features.ts';
import { formatDate } from '#shared/kit/date.ts';
import { profileOn } from '#shared/settings/rules.ts';
import { DateField, TextField, WholeNumberField } from '../kit/fields.tsx';
import { CommandFormFrame, useCommandForm } from '../kit/form.tsx';
import { LateIssue } from '../late-issue.tsx';
import { execute, useAction } from '../use-command.ts';
import { currentRead, today, useDerived } from '../use-workspace.ts';

const DOCUMENTS = ['documents'] as const;
const RECENT = 5;

/** Letters drafted and not yet numbered, and the last ones issued. */
export const ReminderDrafts = () => {
  const letters = useDerived(DOCUMENTS, (read) =>
    [...read.all('documents').values()].filter(({ kind }) => kind === 'reminder').toReversed(),
  );
  const [open, setOpen] = useState<string | null>(null);
  const { act } = useAction();
  const drafts = letters.filter(({ state }) => state === 'draft');
  const issued = letters
    .filter(({ state }) => state === 'issued')
    .toSorted((a, b) => ((a.issuedOn ?? '') < (b.issuedOn ?? '') ? 1 : -1))
    .slice(0, RECENT);
  if (letters.length === 0) return null;
  return (
    <Paper withBorder radius="md" p="md" component="section" aria-label="Công văn đã soạn">
      <Stack gap="sm">
        <Title order={2} size="h4">
          Công văn đã soạn
        </Title>
        {drafts.map((letter) => (
          <Stack key={letter.id} gap="xs">
            <Group justify="space-between" wrap="nowrap">
              <div>
                <Text size="sm">{letter.title}</Text>
                <Text size="xs" c="dimmed">
                  Dự thảo ngày {formatDate(letter.draftedOn)}
                </Text>
              </div>
              <Group gap={6} wrap="nowrap">
                <Button
                  size="xs"
                  variant="default"
                  onClick={() =>
                    void act('documents.remove', { id: letter.id }, [
                      { coll: 'documents', id: letter.id, rev: letter.rev },
                    ])
                  }
                >
                  Bỏ dự thảo
                </Button>
                <Button
                  size="xs"
                  onClick={() => setOpen(open === letter.id ? null : letter.id)}
                  aria-expanded={open === letter.id}
                >
                  Phát hành
                </Button>
              </Group>
            </Group>
            {open === letter.id && <IssueForm letter={letter} onClose={() => setOpen(null)} />}
          </Stack>
        ))}
        {issued.map((letter) => (
          <Text key={letter.id} size="sm">
            Số {numberText(letter)}
            {letter.issuedOn === null ? '' : ` ngày ${formatDate(letter.issuedOn)}`}: {letter.title}
          </Text>
        ))}
      </Stack>
    </Paper>
  );
};

const symbolOf = (letter: DocumentRecord): string => {
  const kind =
    letter.options.profile === 'workingGroup' || letter.options.profile === 'standingAgency'
      ? letter.options.profile
      : 'steeringCommittee';
  const profile = profileOn(currentRead(), kind, today());
  return profile === undefined ? '' : `${profile.abbreviation}-${profile.draftingUnit}`;
};

/** Number and dates as the clerk gave them after signature. */
const IssueForm = ({ letter, onClose }: { readonly letter: DocumentRecord; readonly onClose: () => void }) => {
  type Values = Omit<InputOf<'documents.issue'>, 'serial'> & { readonly serial: number | null };
  const form = useCommandForm<Values>(issueDocument.input, {
    id: letter.id,
    serial: null,
    symbol: symbolOf(letter),
    signedOn: today(),
    issuedOn: today(),
  });
  return (
    <CommandFormFrame
      form={form}
      onSubmit={(values) =>
        execute('documents.issue', values as InputOf<'documents.issue'>, [
          { coll: 'documents', id: letter.id, rev: letter.rev },
        ])
      }
      onClose={onClose}
      submitLabel="Ghi phát hành"
    >
      <Group grow gap="sm" align="flex-start">
        <WholeNumberField name="serial" label="Số văn bản" required min={1} />
        <TextField name="symbol" label="Ký hiệu" required />
      </Group>
      <Group grow gap="sm" align="flex-start">
        <DateField name="signedOn" label="Ngày ký" required />
        <DateField name="issuedOn" label="Ngày ban hành" required />
      </Group>
      <LateIssue />
    </CommandFormFrame>
  );
};

import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { Link } from 'wouter';
import { DOCUMENT_STATE_LABELS } from '#shared/documents/labels.ts';
import { isIssued, numberText } from '#shared/documents/rules.ts';
import { formatDate } from '#shared/kit/date.ts';
import { useAction } from '../use-command.ts';
import { useDerived } from '../use-workspace.ts';

const DOCUMENTS = ['documents'] as const;
const RECENT = 5;

/** Letters drafted, those out for ink, and the last ones issued. */
export const ReminderDrafts = () => {
  const letters = useDerived(DOCUMENTS, (read) =>
    [...read.all('documents').values()].filter(({ kind }) => kind === 'reminder').toReversed(),
  );
  const { act } = useAction();
  const drafts = letters.filter(({ state }) => state === 'draft');
  const waiting = letters.filter((letter) => letter.state !== 'draft' && !isIssued(letter));
  const issued = letters
    .filter(isIssued)
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
                <Button size="xs" component={Link} href={`/van-ban/${letter.id}`}>
                  Mở dự thảo
                </Button>
              </Group>
            </Group>
          </Stack>
        ))}
        {waiting.map((letter) => (
          <Group key={letter.id} justify="space-between" wrap="nowrap">
            <Text size="sm">{letter.title}</Text>
            <Button size="xs" variant="default" component={Link} href={`/van-ban/${letter.id}`}>
              {DOCUMENT_STATE_LABELS[letter.state]}
            </Button>
          </Group>
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

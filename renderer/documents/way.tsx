import { Group, Stack, Text, ThemeIcon } from '@mantine/core';
import { IconCheck, IconCircle, IconCircleDotted } from '@tabler/icons-react';
import { DOCUMENT_STATE_LABELS } from '#shared/documents/labels.ts';
import { hasReached, numberText } from '#shared/documents/rules.ts';
import { DOCUMENT_STATES, type DocumentRecord, type DocumentState } from '#shared/documents/schema.ts';
import { formatDate, type PlainDate } from '#shared/kit/date.ts';
import { spacedCode } from './words.ts';

const day = (date: PlainDate | null | undefined): string => (date == null ? '' : formatDate(date));
const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ');

/** When, by whom and with what each step was done. */
const FACTS: Record<DocumentState, (document: DocumentRecord) => string> = {
  draft: (d) => day(d.draftedOn),
  submitted: ({ submission }) =>
    submission === null ? '' : joined(day(submission.on), submission.by, `mã phiếu ${spacedCode(submission.code)}`),
  signed: (d) => day(d.signedOn),
  numbered: (d) => joined(numberText(d) === '' ? '' : `số ${numberText(d)}`, day(d.issuedOn)),
  issued: (d) => day(d.sentOn ?? d.issuedOn),
  filed: (d) => joined(day(d.filedOn), d.scan?.name ?? ''),
};

/** The way of a paper (Decree 30/2020, Articles 15.2, 18, 19): what is done, where it stands, what is to come. */
export const Way = ({ document }: { readonly document: DocumentRecord }) => (
  <Stack gap={6} component="ol" m={0} p={0} aria-label="Đường đi của văn bản" style={{ listStyle: 'none' }}>
    {DOCUMENT_STATES.map((state) => {
      const done = hasReached(document, state);
      const here = document.state === state;
      const facts = done ? FACTS[state](document) : '';
      const Mark = here ? IconCircle : done ? IconCheck : IconCircleDotted;
      return (
        <Group key={state} component="li" gap="xs" wrap="nowrap" {...(here ? { 'aria-current': 'step' as const } : {})}>
          <ThemeIcon size={22} radius="xl" variant={here ? 'filled' : 'light'} color={done ? 'teal' : 'gray'}>
            <Mark size={14} aria-hidden />
          </ThemeIcon>
          <Text size="sm" fw={here ? 600 : 400} {...(done ? {} : { c: 'dimmed' })} style={{ flexShrink: 0 }}>
            {DOCUMENT_STATE_LABELS[state]}
          </Text>
          {facts !== '' && (
            <Text size="sm" c="dimmed" truncate title={facts}>
              {facts}
            </Text>
          )}
        </Group>
      );
    })}
  </Stack>
);

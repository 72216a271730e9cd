import { Alert, Anchor, Stack, Text } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { Link } from 'wouter';
import { DOCUMENT_STATE_LABELS } from '#shared/documents/labels.ts';
import { documentsOf, isReplaced, numberText, replacementOf } from '#shared/documents/rules.ts';
import type { DocumentRecord } from '#shared/documents/schema.ts';
import { useDerived } from '../use-workspace.ts';
import { documentPath } from './words.ts';

const READS = ['documents'] as const;

const To = ({ document }: { readonly document: DocumentRecord }) => (
  <Anchor component={Link} href={documentPath(document.id)} size="sm">
    {document.title}
    {numberText(document) === ''
      ? ` (${DOCUMENT_STATE_LABELS[document.state].toLowerCase()})`
      : ` số ${numberText(document)}`}
  </Anchor>
);

/** What it replaces, what replaces it, what corrects it: links both ways (Decree 30/2020, Article 18.3). */
export const Ties = ({ document }: { readonly document: DocumentRecord }) => {
  const { id, kind, replacesId, subjectId } = document;
  const old = useDerived(READS, (read) => read.get('documents', replacesId ?? ''), [replacesId]);
  const other = useDerived(READS, (read) => replacementOf(read, id), [id]);
  const replaced = useDerived(READS, (read) => isReplaced(read, id), [id]);
  const corrections = useDerived(READS, (read) => documentsOf(read, id, 'correction'), [id]);
  const corrected = useDerived(READS, (read) => read.get('documents', kind === 'correction' ? subjectId : ''), [id]);
  if (!old && !other && !corrected && corrections.length === 0) return null;
  return (
    <Alert
      color={replaced ? 'orange' : 'blue'}
      icon={<IconArrowsExchange size={18} />}
      title={replaced ? 'Văn bản này đã được thay thế' : 'Văn bản liên quan'}
    >
      <Stack gap={2}>
        {old && (
          <Text size="sm">
            Thay thế: <To document={old} />
          </Text>
        )}
        {other && (
          <Text size="sm">
            Được thay thế bằng: <To document={other} />
          </Text>
        )}
        {corrected && (
          <Text size="sm">
            Đính chính: <To document={corrected} />
          </Text>
        )}
        {corrections.map((one) => (
          <Text key={one.id} size="sm">
            Được đính chính bằng: <To document={one} />
          </Text>
        ))}
      </Stack>
    </Alert>
  );
};

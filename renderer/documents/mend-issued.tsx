import { Button, Group, Text } from '@mantine/core';
import { IconFileDiff, IconReplace } from '@tabler/icons-react';
import { Link, useLocation } from 'wouter';
import { subjectCollection } from '#shared/documents/kinds.ts';
import { replacementOf } from '#shared/documents/rules.ts';
import type { DocumentRecord } from '#shared/documents/schema.ts';
import type { InputOf } from '#shared/features.ts';
import { desk } from '../desk.ts';
import { confirm } from '../kit/confirm.tsx';
import { executeQuietly, newId, showRefusal, useAction } from '../use-command.ts';
import { useDerived } from '../use-workspace.ts';
import { correctionPath, documentPath } from './words.ts';

const QUESTION = {
  title: 'Lập văn bản thay thế?',
  message:
    'Một dự thảo mới được lập với nội dung của dữ liệu hiện nay và phần đã sửa tay, ghi rõ văn bản được thay thế. Văn bản đã phát hành giữ nguyên; nó được đánh dấu khi bản thay thế có số.',
  confirmLabel: 'Lập dự thảo thay thế',
};

/** What was rewritten by hand in the old one goes along; the last paragraph of the new one says what it replaces. */
const carryEdit = async ({ edit, replacesId }: DocumentRecord, id: string): Promise<void> => {
  if (edit == null) return;
  const opened = await desk.openEdit({ id });
  if (!opened.ok) return showRefusal(opened.refusal);
  const { blocks, basedOn } = opened.value;
  // Where the old one replaced another itself, its own last paragraph stays behind.
  const own = replacesId === null ? undefined : JSON.stringify(edit.base.at(-1));
  const kept = edit.blocks.filter((block) => JSON.stringify(block) !== own);
  const text = { id, blocks: [...kept, ...blocks.slice(-1)], recipients: edit.recipients, basedOn };
  const outcome = await executeQuietly('documents.edit', text as InputOf<'documents.edit'>);
  if (!outcome.ok) showRefusal(outcome.refusal);
};

/** After issue only two ways remain: another document in its place, or a dispatch that corrects its form (Article 18.3). */
export const MendIssued = ({ document }: { readonly document: DocumentRecord }) => {
  const [, go] = useLocation();
  const { busy, act } = useAction();
  const other = useDerived(['documents'], (read) => replacementOf(read, document.id), [document.id]);
  const replace = async () => {
    if (!(await confirm(QUESTION))) return;
    const { kind, options, title, signatoryId, signingCapacity } = document;
    let { subjectId } = document;
    // Its words are held by the paper that went out: the new one gets words of its own.
    if (subjectCollection(kind) === 'compositions') {
      const copy = newId('composition');
      if (!(await act('compositions.duplicate', { id: copy, fromId: subjectId }))) return;
      subjectId = copy;
    }
    const id = newId('document');
    const draft = { id, kind, subjectId, options, title, signatoryId, signingCapacity, replacesId: document.id };
    if (!(await act('documents.draft', draft))) return;
    await carryEdit(document, id);
    go(documentPath(id));
  };
  return (
    <>
      <Text size="sm" c="dimmed">
        Văn bản đã phát hành không sửa được. Sai nội dung thì lập văn bản thay thế; sai thể thức, kỹ thuật trình bày thì
        đính chính bằng công văn (khoản 3 Điều 18 Nghị định 30/2020/NĐ-CP).
      </Text>
      <Group gap="xs">
        {other === undefined ? (
          <Button
            variant="default"
            leftSection={<IconReplace size={16} />}
            loading={busy}
            onClick={() => void replace()}
          >
            Lập văn bản thay thế…
          </Button>
        ) : (
          <Button component={Link} href={documentPath(other.id)} variant="default">
            Mở văn bản thay thế
          </Button>
        )}
        <Button
          component={Link}
          href={correctionPath(document.id)}
          variant="default"
          leftSection={<IconFileDiff size={16} />}
        >
          Đính chính…
        </Button>
      </Group>
    </>
  );
};

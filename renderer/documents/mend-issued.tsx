import { Button, Group, Text } from '@mantine/core';
import { IconFileDiff, IconReplace } from '@tabler/icons-react';
import { Link, useLocation } from 'wouter';
import { subjectCollection } from '#shared/documents/kinds.ts';
import { replacementOf } from '#shared/documents/rules.ts';
import type { DocumentRecord } from '#shared/documents/schema.ts';
import { confirm } from '../kit/confirm.tsx';
import { newId, useAction } from '../use-command.ts';
import { useDerived } from '../use-workspace.ts';
import { correctionPath, documentPath } from './words.ts';

const QUESTION = {
  title: 'Lập văn bản thay thế?',
  message:
    'Một dự thảo mới được lập với nội dung của dữ liệu hiện nay và phần đã sửa tay, ghi rõ văn bản được thay thế. Văn bản đã phát hành giữ nguyên; nó được đánh dấu khi bản thay thế có số.',
  confirmLabel: 'Lập dự thảo thay thế',
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
    if (await act('documents.draft', draft)) go(documentPath(id));
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

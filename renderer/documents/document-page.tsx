import { Anchor, Group, Paper, Stack, Text } from '@mantine/core';
import { Link } from 'wouter';
import { DOCUMENT_STATE_LABELS } from '#shared/documents/labels.ts';
import { isIssued } from '#shared/documents/rules.ts';
import type { DocumentRecord } from '#shared/documents/schema.ts';
import { BackLink } from '../kit/back-link.tsx';
import { GonePage } from '../kit/gone-page.tsx';
import { Page } from '../kit/page.tsx';
import { Split } from '../kit/split.tsx';
import { StatusBadge } from '../kit/status-badge.tsx';
import { useRecord } from '../use-workspace.ts';
import { DocumentPapers } from './document-papers.tsx';
import { NextStep } from './next-step.tsx';
import { PastSubmissions } from './past-submissions.tsx';
import { Ties } from './ties.tsx';
import { Way } from './way.tsx';
import { BOARD_PATH, kindLabel, LIST_PATH, toneOf } from './words.ts';

/** One paper: where it stands on its way, what comes next, and its sheets. */
export const DocumentPage = ({ id }: { readonly id: string }) => {
  const document = useRecord('documents', id);
  return document === undefined ? <NoDocument /> : <Opened document={document} />;
};

const NoDocument = () => (
  <GonePage
    title="Văn bản"
    list={LIST_PATH}
    hint="Văn bản đã bị xóa hoặc địa chỉ không đúng; dự thảo đã xóa nằm trong Thùng rác."
  />
);

const stepTitle = (document: DocumentRecord): string => (isIssued(document) ? 'Sau khi phát hành' : 'Bước tiếp theo');

const Opened = ({ document }: { readonly document: DocumentRecord }) => (
  <Page
    title={document.title}
    back={<BackLink href={LIST_PATH}>Danh sách văn bản</BackLink>}
    sentence={
      <Group gap="xs">
        <StatusBadge tone={toneOf(document)}>{DOCUMENT_STATE_LABELS[document.state]}</StatusBadge>
        <span>{kindLabel(document.kind)}</span>
        {document.state !== 'draft' && !isIssued(document) && (
          <Anchor component={Link} href={BOARD_PATH} size="sm">
            Bảng đang chờ chữ ký
          </Anchor>
        )}
      </Group>
    }
  >
    <Split
      sideWidth={560}
      main={
        <Stack gap="md">
          <Ties document={document} />
          <Paper withBorder radius="md" p="md" component="section" aria-label={stepTitle(document)}>
            <Text fw={600} mb="sm">
              {stepTitle(document)}
            </Text>
            <NextStep document={document} />
          </Paper>
          <Paper withBorder radius="md" p="md" component="section" aria-label="Quá trình">
            <Stack gap="sm">
              <Text fw={600}>Quá trình</Text>
              <Way document={document} />
              <PastSubmissions document={document} />
            </Stack>
          </Paper>
        </Stack>
      }
      side={<DocumentPapers key={document.state} document={document} />}
    />
  </Page>
);

import { Alert, Button, Group, Paper, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { contradictionsOf, rewrittenChapter } from '#shared/reports/chapters.ts';
import { REPORT_CHAPTER_LABELS } from '#shared/reports/labels.ts';
import { chapterDraft } from '#shared/reports/rules.ts';
import type { Report, ReportChapter, ReportSnapshot } from '#shared/reports/schema.ts';
import { StatusBadge } from '../kit/status-badge.tsx';
import { useAction } from '../use-command.ts';
import { ChapterForm } from './chapter-form.tsx';
import { MarkedText } from './marked-text.tsx';
import { RemarkList } from './remark-list.tsx';

const ROMAN = ['', 'I', 'II', 'III', 'IV', 'V', 'VI'];

type Props = {
  readonly report: Report;
  readonly snapshot: ReportSnapshot;
  readonly chapter: ReportChapter;
  readonly number: number;
  readonly fixed: boolean;
};

/** One chapter as it prints: from the frozen data until it is rewritten, and back again. */
export const ChapterPart = (props: Props) => {
  const { report, snapshot, chapter, number, fixed } = props;
  const [editing, setEditing] = useState(false);
  const { act } = useAction();
  const label = REPORT_CHAPTER_LABELS[chapter];
  const kept = rewrittenChapter(report, chapter);
  const draft = chapterDraft(snapshot, chapter, report);
  const text = kept?.text ?? draft;
  const found = contradictionsOf(report, snapshot, chapter);
  const expected = [{ coll: 'reports', id: report.id, rev: report.rev }];
  const reset = () => act('reports.resetChapter', { id: report.id, chapter }, expected);
  const accept = (sentence: string) => void act('reports.acceptSentence', { id: report.id, chapter, sentence });
  return (
    <Paper withBorder radius="md" p="sm" component="section" aria-label={label}>
      <Stack gap="xs">
        <Group justify="space-between" align="flex-start">
          <Text fw={600} size="sm">
            {ROMAN[number]}. {label}
          </Text>
          {!editing && !fixed && (
            <Group gap="xs" wrap="nowrap">
              {kept !== undefined && <StatusBadge tone="active">Đã sửa lời</StatusBadge>}
              <Button
                size="compact-sm"
                variant="default"
                aria-label={`Sửa nội dung: ${label}`}
                onClick={() => setEditing(true)}
              >
                Sửa nội dung
              </Button>
              {kept !== undefined && (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={`Lấy lại từ số liệu: ${label}`}
                  onClick={() => void reset()}
                >
                  Lấy lại từ số liệu
                </Button>
              )}
            </Group>
          )}
        </Group>
        {kept !== undefined && kept.draftedFrom !== draft && (
          <Alert color="blue" icon={<IconInfoCircle size={18} />} title="Số liệu đã được chốt lại sau khi sửa lời">
            Đối chiếu với phần “Theo số liệu đã chốt” ở bên.
          </Alert>
        )}
        {kept === undefined && !editing ? (
          <MarkedText text={text} found={found} />
        ) : (
          <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
            {editing ? (
              <ChapterForm {...{ report, snapshot, chapter, text }} onClose={() => setEditing(false)} />
            ) : (
              <Stack gap="xs">
                <RemarkList found={found} {...(fixed ? {} : { onAccept: accept })} />
                {text === '' ? (
                  <Text size="sm" c="dimmed">
                    Để trống, không in phần này.
                  </Text>
                ) : (
                  <MarkedText text={text} found={found} />
                )}
              </Stack>
            )}
            <Stack gap={4}>
              <Text size="xs" fw={600} c="dimmed">
                Theo số liệu đã chốt
              </Text>
              <Text size="sm" c="dimmed" style={{ whiteSpace: 'pre-line' }}>
                {draft}
              </Text>
            </Stack>
          </SimpleGrid>
        )}
      </Stack>
    </Paper>
  );
};

import { Paper, SimpleGrid, Stack, Text, UnstyledButton } from '@mantine/core';
import { useLocation } from 'wouter';
import type { Records } from '#shared/collections.ts';
import { COMPOSITION_FORM_LABELS, COMPOSITION_FORM_USES } from '#shared/compositions/labels.ts';
import { compositionsInOrder, compositionTitle, draftOf, holderOf } from '#shared/compositions/rules.ts';
import { COMPOSITION_FORMS, type CompositionForm } from '#shared/compositions/schema.ts';
import { DOCUMENT_STATE_LABELS } from '#shared/documents/labels.ts';
import { isIssued } from '#shared/documents/rules.ts';
import type { DocumentRecord } from '#shared/documents/schema.ts';
import { formatDate } from '#shared/kit/date.ts';
import { BackLink } from '../kit/back-link.tsx';
import { DataTable, type TableColumn } from '../kit/data-table.tsx';
import { Page } from '../kit/page.tsx';
import { StatusBadge } from '../kit/status-badge.tsx';
import { newId, useAction } from '../use-command.ts';
import { useDerived } from '../use-workspace.ts';
import { compositionPath } from './words.ts';

type Row = {
  readonly composition: Records['compositions'];
  readonly title: string;
  readonly form: string;
  readonly document: DocumentRecord | undefined;
};
const stateText = ({ document }: Row): string =>
  document === undefined ? 'Đang soạn' : DOCUMENT_STATE_LABELS[document.state];

const toneOf = ({ document }: Row) => {
  if (document === undefined || document.state === 'draft') return 'draft';
  return isIssued(document) ? 'done' : 'waiting';
};

const COLUMNS: readonly TableColumn<Row>[] = [
  { id: 'title', header: 'Văn bản', cell: (r) => r.title, value: (r) => r.title },
  { id: 'form', header: 'Loại', cell: (r) => r.form, value: (r) => r.form, width: 150 },
  {
    id: 'begun',
    header: 'Bắt đầu soạn',
    cell: (r) => formatDate(r.composition.begunOn),
    value: (r) => r.composition.begunOn,
    width: 140,
  },
  {
    id: 'state',
    header: 'Tình trạng',
    cell: (r) => <StatusBadge tone={toneOf(r)}>{stateText(r)}</StatusBadge>,
    value: stateText,
    width: 160,
  },
];

/** Every form with what it is for, and the papers written before. */
export const CompositionsList = () => {
  const [, go] = useLocation();
  const { act, busy } = useAction();
  const rows = useDerived(['compositions', 'documents'], (read) =>
    compositionsInOrder(read).map(
      (composition): Row => ({
        composition,
        title: compositionTitle(composition),
        form: COMPOSITION_FORM_LABELS[composition.form],
        document: holderOf(read, composition.id) ?? draftOf(read, composition.id),
      }),
    ),
  );
  const begin = async (form: CompositionForm) => {
    const id = newId('soan');
    if (await act('compositions.create', { id, form })) go(compositionPath(id));
  };
  const open = rows.filter(({ document }) => document === undefined || document.state === 'draft').length;
  return (
    <Page
      title="Soạn văn bản mới"
      sentence={`Chọn loại văn bản để bắt đầu. ${open === 0 ? 'Không có văn bản nào đang soạn dở.' : `${open} văn bản đang soạn.`}`}
      back={<BackLink href="/van-ban">Văn bản</BackLink>}
    >
      <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} spacing="sm" component="section" aria-label="Loại văn bản">
        {COMPOSITION_FORMS.map((form) => (
          <Paper key={form} withBorder radius="md">
            <UnstyledButton p="sm" w="100%" h="100%" disabled={busy} onClick={() => void begin(form)}>
              <Stack gap={2}>
                <Text fw={600}>{COMPOSITION_FORM_LABELS[form]}</Text>
                <Text size="sm" c="dimmed">
                  {COMPOSITION_FORM_USES[form]}
                </Text>
              </Stack>
            </UnstyledButton>
          </Paper>
        ))}
      </SimpleGrid>
      <DataTable
        name="compositions"
        label="Văn bản tự soạn"
        rows={rows}
        columns={COLUMNS}
        rowId={(r) => r.composition.id}
        selectedId={null}
        onOpen={(r) => go(compositionPath(r.composition.id))}
        empty={{
          title: 'Chưa soạn văn bản nào',
          hint: 'Chọn một loại văn bản ở trên. Nội dung được giữ lại để sửa, in và trình ký khi đã xong.',
        }}
      />
    </Page>
  );
};

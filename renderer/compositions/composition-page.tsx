import { ActionIcon, Alert, Button, Group, Menu } from '@mantine/core';
import { IconCopy, IconDots, IconInfoCircle, IconTrash } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { changeComposition } from '#shared/compositions/commands.ts';
import { COMPOSITION_FORM_USES } from '#shared/compositions/labels.ts';
import { compositionTitle, heldReason, holderOf } from '#shared/compositions/rules.ts';
import type { Composition } from '#shared/compositions/schema.ts';
import { DocumentPanel } from '../document-panel.tsx';
import { DraftButton, useDraftOf } from '../draft-button.tsx';
import { BackLink } from '../kit/back-link.tsx';
import { confirm } from '../kit/confirm.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { CommandFormFrame, useCommandForm } from '../kit/form.tsx';
import { Page } from '../kit/page.tsx';
import { Split } from '../kit/split.tsx';
import { execute, newId, useAction } from '../use-command.ts';
import { currentRead, useDerived, useRecord } from '../use-workspace.ts';
import { CompositionFields } from './composition-fields.tsx';
import { type CompositionValues, changedValues, valuesOf } from './composition-values.ts';
import { compositionPath, documentPath, LIST_PATH } from './words.ts';

const back = <BackLink href={LIST_PATH}>Soạn văn bản</BackLink>;

/** One paper of free text: its fields at the left, the page as it will print at the right. */
export const CompositionPage = ({ id }: { readonly id: string }) => {
  const composition = useRecord('compositions', id);
  const reason = useDerived(['documents'], (read) => heldReason(read, id), [id]);
  if (composition === undefined) {
    return (
      <Page title="Không còn văn bản này" back={back}>
        <EmptyState
          title="Văn bản đã được xóa"
          hint="Văn bản nằm trong Thùng rác ở Thiết lập và khôi phục lại được."
          action={
            <Button component={Link} href={LIST_PATH} variant="default">
              Về danh sách
            </Button>
          }
        />
      </Page>
    );
  }
  return reason === null ? <Writing composition={composition} /> : <Held composition={composition} reason={reason} />;
};

/** Words of a paper that was submitted or went out: to be read and copied. */
const Held = ({ composition, reason }: { readonly composition: Composition; readonly reason: string }) => {
  const paper = useDerived(['documents'], (read) => holderOf(read, composition.id), [composition.id]);
  return (
    <Page title={compositionTitle(composition)} back={back} action={<MoreActions composition={composition} fixed />}>
      <Alert color="blue" icon={<IconInfoCircle size={18} />} title="Nội dung đã khóa">
        <Group justify="space-between">
          {reason}
          {paper !== undefined && (
            <Button component={Link} href={documentPath(paper.id)} size="xs" variant="default">
              Mở văn bản
            </Button>
          )}
        </Group>
      </Alert>
      <DocumentPanel kept kind={composition.form} subject={composition.id} title="Nội dung đã khóa" />
    </Page>
  );
};

/** After this pause in typing the page is set anew, ms. */
const PAUSE = 400;

/** The words typed, a moment after the last key; null while nothing differs from what is kept. */
const useTyped = (patch: object): Record<string, unknown> | null => {
  const text = JSON.stringify(patch);
  const [typed, setTyped] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setTyped(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return typed === '{}' ? null : (JSON.parse(typed) as Record<string, unknown>);
};

const Writing = ({ composition }: { readonly composition: Composition }) => {
  const [, go] = useLocation();
  const [kept, setKept] = useState(composition);
  const form = useCommandForm<CompositionValues>(changeComposition.input, valuesOf(kept));
  const { isDirty } = form.formState;
  // Changed from outside (undo, another paper): an untouched form follows.
  useEffect(() => {
    if (composition.rev === kept.rev || isDirty) return;
    setKept(composition);
    form.reset(valuesOf(composition));
  }, [composition, kept, isDirty, form]);
  const words = useTyped(changedValues(form.watch(), valuesOf(kept)));
  const save = async (typed: CompositionValues) => {
    const patch = changedValues(typed, valuesOf(kept));
    if (Object.keys(patch).length === 0) return { ok: true as const, value: null };
    return execute('compositions.change', { ...patch, id: kept.id, rev: kept.rev });
  };
  const settled = () => {
    const now = currentRead().get('compositions', kept.id) ?? kept;
    setKept(now);
    form.reset(valuesOf(now));
  };
  return (
    <Page
      title={compositionTitle(composition)}
      sentence={COMPOSITION_FORM_USES[composition.form]}
      back={back}
      action={
        <>
          <OpenDraft composition={composition} unsaved={isDirty} />
          <MoreActions composition={composition} />
        </>
      }
    >
      <Split
        sideWidth={560}
        main={
          <CommandFormFrame form={form} onSubmit={save} onDone={settled} onClose={() => go(LIST_PATH)}>
            <CompositionFields form={composition.form} values={form} />
          </CommandFormFrame>
        }
        side={
          <DocumentPanel
            kept
            kind={composition.form}
            subject={composition.id}
            options={{ words }}
            title={isDirty ? 'Trang in (chưa lưu)' : 'Trang in'}
          />
        }
      />
    </Page>
  );
};

/** The paper enters the books as a draft that follows these words; its way goes on there. */
const OpenDraft = ({ composition, unsaved }: { readonly composition: Composition; readonly unsaved: boolean }) => {
  const { id: subjectId, form: kind, signatoryId, signingCapacity } = composition;
  const title = compositionTitle(composition);
  const draft = useDraftOf({ kind, subjectId, options: {} }, { title, signatoryId, signingCapacity });
  return (
    <DraftButton
      draft={draft}
      disabled={unsaved}
      title={unsaved ? 'Hãy lưu nội dung trước khi lập văn bản' : undefined}
    />
  );
};

const MoreActions = ({ composition, fixed }: { readonly composition: Composition; readonly fixed?: boolean }) => {
  const [, go] = useLocation();
  const { act } = useAction();
  const copy = async () => {
    const id = newId('soan');
    if (await act('compositions.duplicate', { id, fromId: composition.id })) go(compositionPath(id));
  };
  const removeIt = async () => {
    const question = {
      title: 'Xóa văn bản này?',
      message: `“${compositionTitle(composition)}” cùng dự thảo của nó sẽ vào Thùng rác và khôi phục lại được.`,
      confirmLabel: 'Xóa văn bản',
      danger: true,
    };
    if ((await confirm(question)) && (await act('compositions.remove', { id: composition.id }))) go(LIST_PATH);
  };
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="default" size={36} aria-label="Việc khác với văn bản">
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconCopy size={16} />} onClick={() => void copy()}>
          Nhân bản
        </Menu.Item>
        {fixed !== true && (
          <Menu.Item color="red" leftSection={<IconTrash size={16} />} onClick={() => void removeIt()}>
            Xóa văn bản
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
};

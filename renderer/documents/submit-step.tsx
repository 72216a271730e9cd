import { Alert, Button, Group, Loader, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconWritingSign } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { isError } from '#shared/documents/checker/check.ts';
import { byRule } from '#shared/documents/checker/passing.ts';
import type { DocumentRecord } from '#shared/documents/schema.ts';
import { execute } from '../use-command.ts';
import { CheckFindings } from './check-findings.tsx';
import { useDraftCheck } from './use-draft-check.ts';
import { useReasons } from './use-reasons.ts';

type Props = { readonly document: DocumentRecord; readonly onSubmitted?: () => void };

/** What still stands in the way of Trình ký, in one line; null where nothing does. */
const hindrance = (open: number, finals: number): string | null => {
  if (open === 0) return null;
  return finals === open
    ? `Còn ${open} lỗi phải sửa mới trình ký được.`
    : `Còn ${open} lỗi chưa sửa và chưa ghi lý do bỏ qua.`;
};

/** Trình ký: the paper is checked; clean, it goes with one click, and from then on it is frozen. */
export const SubmitStep = ({ document: { id }, onSubmitted }: Props) => {
  const { findings, refusal } = useDraftCheck(id);
  const { reasons, note, forget, touched } = useReasons(id);
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const errors = byRule((findings ?? []).filter(isError));
  const open = errors.filter(({ rule, final }) => final || reasons[rule] === undefined);
  const why = hindrance(open.length, open.filter(({ final }) => final).length);

  const submit = async () => {
    setBusy(true);
    setFailure(null);
    const overrides = errors.flatMap(({ rule }) => {
      const reason = reasons[rule];
      return reason === undefined ? [] : [{ rule, reason }];
    });
    const outcome = await execute('documents.submit', { id, overrides });
    setBusy(false);
    if (!outcome.ok) return setFailure(outcome.refusal.message);
    forget();
    onSubmitted?.();
  };

  // After a reason typed here the keyboard stands at the next error, and after the last at Trình ký.
  useEffect(() => {
    if (!touched.current || Object.keys(reasons).length === 0) return;
    const next = root.current?.querySelector<HTMLElement>('[data-ask-reason]');
    (next ?? root.current?.querySelector<HTMLElement>('[data-submit]'))?.focus();
  }, [reasons, touched]);

  return (
    <Stack gap="sm" ref={root}>
      {failure !== null && (
        <Alert color="red" icon={<IconAlertTriangle size={18} />} title="Chưa trình ký được" role="alert">
          {failure}
        </Alert>
      )}
      <Group gap="sm">
        <Button
          data-submit
          leftSection={<IconWritingSign size={16} />}
          loading={busy}
          disabled={why !== null || refusal !== null}
          onClick={() => void submit()}
        >
          Trình ký
        </Button>
        {why !== null && (
          <Text size="sm" role="status">
            {why}
          </Text>
        )}
      </Group>
      {refusal !== null ? (
        <Alert color="orange" icon={<IconAlertTriangle size={18} />} title="Chưa kiểm tra được thể thức">
          {refusal}
        </Alert>
      ) : findings === null ? (
        <Loader size="sm" aria-label="Đang kiểm tra thể thức" />
      ) : (
        <CheckFindings documentId={id} findings={findings} reasons={reasons} onReason={note} />
      )}
    </Stack>
  );
};

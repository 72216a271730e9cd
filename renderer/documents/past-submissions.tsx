import { List, Stack, Text } from '@mantine/core';
import type { DocumentRecord, Override } from '#shared/documents/schema.ts';
import { formatDate } from '#shared/kit/date.ts';
import { spacedCode } from './words.ts';

const Overrides = ({ overrides }: { readonly overrides: readonly Override[] }) =>
  overrides.length === 0 ? null : (
    <List size="sm" spacing={2}>
      {overrides.map(({ rule, message, reason }) => (
        <List.Item key={`${rule} ${message}`}>
          {message} <i>Lý do bỏ qua: {reason}</i>
        </List.Item>
      ))}
    </List>
  );

/** What was let pass at the submission that stands, and every submission that was taken back, with its reason. */
export const PastSubmissions = ({ document }: { readonly document: DocumentRecord }) => {
  const { submission, withdrawals } = document;
  const overrides = submission?.overrides ?? [];
  if (overrides.length === 0 && withdrawals.length === 0) return null;
  return (
    <Stack gap="xs">
      {overrides.length > 0 && (
        <>
          <Text size="sm" fw={600}>
            Lỗi thể thức được bỏ qua khi trình ký
          </Text>
          <Overrides overrides={overrides} />
        </>
      )}
      {withdrawals.length > 0 && (
        <Text size="sm" fw={600}>
          Các lần đã rút về dự thảo
        </Text>
      )}
      {withdrawals.map((one) => (
        <div key={one.submission.code}>
          <Text size="sm">
            Trình {formatDate(one.submission.on)} (mã phiếu {spacedCode(one.submission.code)}, đã hết hiệu lực), rút về{' '}
            {formatDate(one.on)}, {one.by}: {one.reason}
          </Text>
          <Overrides overrides={one.submission.overrides} />
        </div>
      ))}
    </Stack>
  );
};

import { Alert, Box, Paper, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import type { DocumentKind } from '#shared/documents/kinds.ts';
import type { Signature } from '#shared/documents/paper.ts';
import { signatureOf } from '#shared/documents/signing.ts';
import { signingAuthority } from '#shared/documents/signing-authority.ts';
import { formatDate, isPlainDate, type PlainDate } from '#shared/kit/date.ts';
import type { SigningCapacity } from '#shared/meetings/schema.ts';
import { bodyOfKind } from '#shared/roster/rules.ts';
import type { BodyKind } from '#shared/roster/schema.ts';
import { profileOn } from '#shared/settings/rules.ts';
import type { Read } from '#shared/workspace.ts';
import { today, useDerived } from './use-workspace.ts';

const COLLS = ['bodies', 'memberships', 'people', 'agencies', 'profileVersions', 'delegations'] as const;

type Props = {
  readonly kind: DocumentKind;
  /** Whose paper it is: a kind of body, or the body itself. */
  readonly issuer: BodyKind | { readonly bodyId: string };
  readonly signatoryId: string | null | undefined;
  readonly capacity: SigningCapacity;
  /** The document's date as typed; today's while it is none. */
  readonly date: string;
};

type Seen = { readonly signature: Signature; readonly refusal: string | null; readonly warnings: readonly string[] };

const seenIn = (read: Read, { kind, issuer, signatoryId, capacity }: Props, date: PlainDate): Seen | null => {
  const body = typeof issuer === 'string' ? bodyOfKind(read, issuer) : read.get('bodies', issuer.bodyId);
  const profile = body === undefined ? undefined : profileOn(read, body.kind, date);
  if (body === undefined || profile === undefined) return null;
  const asked = { body, profile, signatoryId: signatoryId || null, capacity, date, kind };
  const outcome = signingAuthority(read, asked);
  return {
    signature: signatureOf(read, asked),
    refusal: outcome.ok || asked.signatoryId === null ? null : outcome.refusal.message,
    warnings: outcome.ok ? outcome.value.warnings : [],
  };
};

/**
 * Under the fields for signer and capacity: the block as it will print on the document's date, and the sentence where the
 * authority is refused or deserves a look (Decree 30/2020, Article 13).
 */
export const SignaturePreview = (props: Props) => {
  const { kind, issuer, signatoryId, capacity } = props;
  const date = isPlainDate(props.date) ? props.date : today();
  const seen = useDerived(COLLS, (read) => seenIn(read, props, date), [
    kind,
    typeof issuer === 'string' ? issuer : issuer.bodyId,
    signatoryId,
    capacity,
    date,
  ]);
  if (seen === null) return null;
  return (
    <Stack gap="xs" role="group" aria-label="Khối chữ ký sẽ in">
      <Block signature={seen.signature} date={date} />
      <Box aria-live="polite">
        {seen.refusal !== null && (
          <Alert color="red" p="xs" icon={<IconAlertTriangle size={18} />} title="Chưa đúng thẩm quyền ký">
            {seen.refusal}
          </Alert>
        )}
        {seen.warnings.length > 0 && (
          <Alert color="orange" p="xs" icon={<IconInfoCircle size={18} />} title="Cần xem lại">
            {seen.warnings.map((warning) => (
              <Text key={warning} size="sm">
                {warning}
              </Text>
            ))}
          </Alert>
        )}
      </Box>
    </Stack>
  );
};

const FACE = '"Times New Roman", Tinos, serif';

const Block = ({ signature, date }: { readonly signature: Signature; readonly date: PlainDate }) => (
  <Paper withBorder radius="sm" p="sm" bg="white">
    <Text size="xs" c="dimmed" mb={4}>
      Khối chữ ký sẽ in, theo danh sách ngày {formatDate(date)}
    </Text>
    <Stack gap={0} align="center" ff={FACE} c="black">
      {signature.titleLines.map((line) => (
        <Line key={line}>{line}</Line>
      ))}
      <Text size="xs" c="dimmed" my={8} ff="text">
        chữ ký
      </Text>
      {signature.officeLines.map((line) => (
        <Line key={line}>{line}</Line>
      ))}
      {signature.name === '' ? (
        <Text size="xs" c="dimmed" ff="text">
          để trống họ tên
        </Text>
      ) : (
        <Line>{signature.name}</Line>
      )}
    </Stack>
  </Paper>
);

const Line = ({ children }: { readonly children: string }) => (
  <Text size="sm" fw={700} ta="center" ff={FACE}>
    {children}
  </Text>
);

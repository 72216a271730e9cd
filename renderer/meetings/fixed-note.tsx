import { Alert } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { type FixedKind, fixedReason } from '#shared/workflows/fixed-papers.ts';
import { useDerived } from '../use-workspace.ts';

type Props = { readonly meetingId: string; readonly kind: FixedKind };

/** Why the words of a meeting's paper stand still from now on; null while they may change. */
export const useFixed = ({ meetingId, kind }: Props): string | null =>
  useDerived(['documents'], (read) => fixedReason(read, meetingId, kind), [meetingId, kind]);

/** Says so above the words; nothing while they may change. */
export const FixedNote = (props: Props) => {
  const reason = useFixed(props);
  return reason === null ? null : (
    <Alert color="blue" icon={<IconLock size={18} />} py="xs" role="note">
      {reason}
    </Alert>
  );
};

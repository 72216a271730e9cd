import { Alert } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import { useWatch } from 'react-hook-form';
import { lateIssueWarning } from '#shared/documents/lateness.ts';
import { calendarOf } from '#shared/settings/rules.ts';
import { useDerived } from './use-workspace.ts';

const HOLIDAYS = ['holidays'] as const;

/** Says while the days are typed that number and date come too long after the signature; hinders nothing. */
export const LateIssue = () => {
  const [signedOn, issuedOn] = useWatch({ name: ['signedOn', 'issuedOn'] });
  const warning = useDerived(
    HOLIDAYS,
    (read) => lateIssueWarning(calendarOf(read), { signedOn: String(signedOn), issuedOn: String(issuedOn) }),
    [signedOn, issuedOn],
  );
  if (warning === null) return null;
  return (
    <Alert color="orange" icon={<IconClock size={18} />} title="Phát hành muộn hơn quy định" role="status">
      {warning}
    </Alert>
  );
};

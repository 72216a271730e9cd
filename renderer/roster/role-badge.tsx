import { Badge } from '@mantine/core';
import { roleTitle } from '#shared/roster/rules.ts';
import type { BodyKind, CommitteeRole } from '#shared/roster/schema.ts';

const LEADERS: readonly CommitteeRole[] = ['head', 'groupLeader'];
const DEPUTIES: readonly CommitteeRole[] = ['standingDeputyHead', 'deputyHead', 'deputyGroupLeader'];

/** The role in words; leaders stand out by a filled shape, never by colour alone. */
export const RoleBadge = ({ kind, role }: { readonly kind: BodyKind; readonly role: CommitteeRole }) => (
  <Badge
    variant={LEADERS.includes(role) ? 'filled' : DEPUTIES.includes(role) ? 'light' : 'outline'}
    color={LEADERS.includes(role) || DEPUTIES.includes(role) ? 'desk' : 'gray.7'}
    tt="none"
    fw={500}
  >
    {roleTitle(kind, role)}
  </Badge>
);

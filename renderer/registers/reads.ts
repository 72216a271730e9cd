/** Record kinds the registers are read from. */
export const OUTGOING_READS = [
  'documents',
  'outgoingEntries',
  'outgoingDetails',
  'numberSeries',
  'profileVersions',
  'memberships',
  'people',
] as const;
export const INCOMING_READS = ['incomingDocuments', 'agencies', 'people', 'documents'] as const;
export const YEAR_READS = ['documents', 'outgoingEntries', 'incomingDocuments'] as const;

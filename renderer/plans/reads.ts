/** Record kinds the lines of a plan and their progress are read from. */
export const LINE_READS = ['plans', 'planLines', 'tasks', 'agencies'] as const;
/** Record kinds names and titles of seats are read from. */
export const SEAT_READS = ['bodies', 'memberships', 'people', 'agencies'] as const;

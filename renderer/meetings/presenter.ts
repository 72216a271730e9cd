import type { PlainDate } from '#shared/kit/date.ts';
import { seatName, seatTitle } from '#shared/meetings/rules.ts';
import type { AgendaItem } from '#shared/meetings/schema.ts';
import { membersOn } from '#shared/roster/rules.ts';
import type { Read } from '#shared/workspace.ts';

/** A presenter as offered: the seat, and the words the field shows for it. */
export type Presenter = { readonly id: string; readonly label: string };

/** Seats of the day as a field shows them: "Lê Thị Lan, Phó Trưởng ban"; seats alike get a number behind. */
export const presentersOn = (read: Read, date: PlainDate): readonly Presenter[] => {
  const seen = new Map<string, number>();
  return [...read.all('bodies').values()].flatMap((body) =>
    membersOn(read, body.id, date).map(({ id }) => {
      const label = presenterLabel(read, id);
      const count = (seen.get(label) ?? 0) + 1;
      seen.set(label, count);
      return { id, label: count === 1 ? label : `${label} (${count})` };
    }),
  );
};

const presenterLabel = (read: Read, seatId: string): string => `${seatName(read, seatId)}, ${seatTitle(read, seatId)}`;

/** What the field shows for an item: the seat's words, or the words typed. */
export const presenterWords = (read: Read, presenters: readonly Presenter[], item: AgendaItem): string => {
  if (item.presenterId === null) return item.presenterText;
  const { presenterId } = item;
  return presenters.find(({ id }) => id === presenterId)?.label ?? presenterLabel(read, presenterId);
};

/** What the words of the field mean: a seat of the roster where they are its own, else the words themselves. */
export const presenterOf = (
  presenters: readonly Presenter[],
  words: string,
): { readonly presenterId: string | null; readonly presenterText: string } => {
  const typed = words.trim();
  const seat = presenters.find(({ label }) => label === typed);
  return seat === undefined ? { presenterId: null, presenterText: typed } : { presenterId: seat.id, presenterText: '' };
};

/** An event that a listener can prevent, as Electron hands it out. */
export type StandInEvent<T extends object = object> = T & { preventDefault(): void; defaultPrevented: boolean };

/** A fresh event with `details` of its own. */
export function standInEvent<T extends object>(details: T): StandInEvent<T> {
  const event = {
    ...details,
    defaultPrevented: false,
    preventDefault() {
      event.defaultPrevented = true;
    },
  };
  return event;
}

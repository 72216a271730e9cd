import { EventEmitter } from 'node:events';

// Names that tools and the language itself look up on any object.
const ASKED_OF_ANYTHING = new Set([
  'then',
  'toJSON',
  'inspect',
  'nodeType',
  'tagName',
  'asymmetricMatch',
  'domain',
  'length',
  'default',
]);

// Prototypes that belong to everybody: what is missing is refused just before them.
const BORROWED = new Set<object>([EventEmitter.prototype, EventEmitter, Object.prototype, Function.prototype]);

function refusal(owner: string, end: object): object {
  return new Proxy(end, {
    get(target, name, receiver) {
      if (typeof name === 'symbol' || name in target || name.startsWith('_') || ASKED_OF_ANYTHING.has(name)) {
        return Reflect.get(target, name, receiver);
      }
      throw new Error(`electron stand-in: ${owner}.${name} is not provided`);
    },
    // So that `instanceof EventEmitter` stays true.
    getPrototypeOf: (target) => target,
  });
}

/**
 * Makes every name that `object` and its own classes do not provide throw by that name when it is read,
 * so that a call the stand-in lacks is seen at once and never answered with undefined.
 */
export function refuseUnknown<T extends object>(owner: string, object: T): T {
  let last: object = object;
  for (;;) {
    const next: object | null = Object.getPrototypeOf(last);
    if (next === null || BORROWED.has(next)) break;
    last = next;
  }
  Object.setPrototypeOf(last, refusal(owner, Object.getPrototypeOf(last) ?? Object.prototype));
  return object;
}

/** A module of Electron's that the stand-in does not have: reading anything of it throws by name. */
export function absentModule(name: string): object {
  return refuseUnknown(name, function absent() {
    throw new Error(`electron stand-in: ${name} is not provided`);
  });
}

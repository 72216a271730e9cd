import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keysOf } from '#electron/stand-in/accelerators.ts';
import { originOf, policyToNetwork, toApp, toNetwork } from '#electron/stand-in/address.ts';
import { makeCodec } from '#electron/stand-in/worlds/clone.ts';

const codec = makeCodec();

test('whatever structured clone can carry arrives equal', () => {
  const anything = fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withTypedArray: true,
    withSparseArray: false,
    withNullPrototype: false,
  });
  fc.assert(
    fc.property(anything, (value) => {
      expect(codec.decode(codec.encode(value))).toEqual(structuredClone(value));
    }),
  );
});

test('a part that stands in two places stays one', () => {
  const part = { day: '24/11' };
  const back = codec.decode(codec.encode({ first: part, second: [part] })) as { first: object; second: object[] };
  expect(back.second[0]).toBe(back.first);
});

test('a dangerous name in an object stays a name', () => {
  const value = JSON.parse('{"__proto__": {"isAdmin": true}}') as object;
  const back = codec.decode(codec.encode(value)) as { isAdmin?: boolean };
  expect(Object.keys(back)).toEqual(['__proto__']);
  expect(back.isAdmin).toBeUndefined();
});

test('a circle and a file’s bytes come back as they were', () => {
  const circle: { self?: object; bytes: Uint8Array } = { bytes: new Uint8Array([1, 2, 3, 4]).subarray(1, 3) };
  circle.self = circle;
  const back = codec.decode(codec.encode(circle)) as typeof circle;
  expect(back.self).toBe(back);
  expect(back.bytes).toEqual(new Uint8Array([2, 3]));
});

test.each([
  ['app://main/index.html?a=1#b', 'http://app.localhost/index.html?a=1#b'],
  ['app://main', 'http://app.localhost/'],
  ['app://other/x', 'http://other.app.localhost/x'],
  ['https://example.com/x', 'https://example.com/x'],
])('%s travels as %s and is shown as it was', (own, network) => {
  expect(toNetwork(own)).toBe(network);
  expect(toApp(network)).toBe(own === 'app://main' ? 'app://main/' : own);
});

test('an address that only looks like the program’s own is not taken for it', () => {
  expect(originOf(toApp('http://app.localhost.example.com/'))).toBe('http://app.localhost.example.com');
  expect(originOf(toApp('https://app.localhost/'))).toBe('https://app.localhost');
});

test('a policy that names the program’s scheme holds in the browser', () => {
  expect(policyToNetwork("script-src 'self' app: app://main", ['app'])).toBe(
    "script-src 'self' http://app.localhost http://app.localhost",
  );
});

test('the menu’s keys are those of a keyboard in an office', () => {
  expect(keysOf('CmdOrCtrl+Shift+P', 'win32')).toEqual({ key: 'p', ctrl: true, alt: false, shift: true, meta: false });
  expect(keysOf('CmdOrCtrl+Plus', 'win32')?.key).toBe('+');
  expect(keysOf('F1', 'win32')).toEqual({ key: 'f1', ctrl: false, alt: false, shift: false, meta: false });
});

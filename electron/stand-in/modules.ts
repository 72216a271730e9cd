import Module, { register } from 'node:module';

const KEY = 'electron stand-in';
const REQUESTS = new Set(['electron', 'electron/main', 'electron/common']);

type Loader = { _load(request: string, ...rest: unknown[]): unknown };

/** Makes `require('electron')` and `import … from 'electron'` mean `electron`. */
export function answerElectron(electron: object): void {
  const loader = Module as unknown as Loader;
  const load = loader._load;
  loader._load = function answer(this: unknown, request, ...rest) {
    return REQUESTS.has(request) ? electron : load.call(this, request, ...rest);
  };
  (globalThis as Record<symbol, unknown>)[Symbol.for(KEY)] = electron;
  register(`data:text/javascript,${encodeURIComponent(hooks(Object.keys(electron)))}`);
}

// An ECMAScript module has to name what it exports, so one is written for the purpose.
function hooks(names: readonly string[]): string {
  const source = [
    `const electron = globalThis[Symbol.for(${JSON.stringify(KEY)})];`,
    'export default electron;',
    ...names.map((name) => `export const ${name} = electron.${name};`),
  ].join('\n');
  return `
    const REQUESTS = new Set(${JSON.stringify([...REQUESTS])});
    const answer = { url: 'stand-in:electron', format: 'module', shortCircuit: true };
    export const resolve = (request, context, next) => REQUESTS.has(request) ? answer : next(request, context);
    export const load = (url, context, next) =>
      url === answer.url ? { format: 'module', shortCircuit: true, source: ${JSON.stringify(source)} } : next(url, context);
  `;
}

// The browser does not know the application's own scheme, so app://main/… travels as http://app.localhost/…
// (and app://other/… as http://other.app.localhost/…). Only this file knows; main sees app:// everywhere.
const MAIN_HOST = 'main';
const NETWORK_HOST = /^http:\/\/(?:([a-z0-9-]+)\.)?([a-z][a-z0-9+-]*)\.localhost(?::80)?(?=[/?#]|$)/i;
const OWN_SCHEME = /^([a-z][a-z0-9+-]*):\/\/([a-z0-9-]+)(?=[/?#]|$)/i;
const ORDINARY = new Set(['http', 'https', 'ws', 'wss', 'file', 'ftp', 'chrome', 'devtools', 'about', 'data', 'blob']);

/** The address under which the browser asks for `url`; ordinary addresses stay as they are. */
export function toNetwork(url: string): string {
  const match = OWN_SCHEME.exec(url);
  const [text, scheme, host] = match ?? [];
  if (text === undefined || scheme === undefined || host === undefined || ORDINARY.has(scheme.toLowerCase()))
    return url;
  const prefix = host === MAIN_HOST ? '' : `${host}.`;
  const rest = url.slice(text.length);
  return `http://${prefix}${scheme}.localhost${rest.startsWith('/') ? '' : '/'}${rest}`;
}

/** The application's own address behind `url`; ordinary addresses stay as they are. */
export function toApp(url: string): string {
  if (url.startsWith('blob:http:')) return `blob:${toApp(url.slice('blob:'.length))}`;
  return url.replace(
    NETWORK_HOST,
    (_text, host: string | undefined, scheme: string) => `${scheme}://${host ?? MAIN_HOST}`,
  );
}

/** The origin of an address in the application's terms: "app://main", "null" where there is none. */
export function originOf(url: string): string {
  const own = OWN_SCHEME.exec(url);
  if (own) return own[0];
  try {
    return new URL(url).origin;
  } catch {
    return 'null';
  }
}

/** A Content-Security-Policy with the application's scheme in the browser's terms. */
export function policyToNetwork(policy: string, schemes: Iterable<string>): string {
  let text = policy;
  for (const scheme of schemes) {
    text = text.replaceAll(`${scheme}://${MAIN_HOST}`, `http://${scheme}.localhost`);
    text = text.replace(new RegExp(`(^|[\\s;])${scheme}:(?=[\\s;]|$)`, 'g'), `$1http://${scheme}.localhost`);
  }
  return text;
}

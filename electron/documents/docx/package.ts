import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { PlainDate } from '#shared/kit/date.ts';

const CORE = 'docProps/core.xml';

/** The library writes the moment it ran at; the same paper must give the same bytes. */
const dated = (xml: string, day: PlainDate): string =>
  xml.replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${day}T00:00:00Z`);

/** Packs a Word file anew, so that nothing in it tells when it was packed: everything bears `day`. */
export const settle = (bytes: Uint8Array, day: PlainDate): Uint8Array => {
  const files = Object.entries(unzipSync(bytes)).map(([name, content]) => {
    if (name === CORE) return [name, strToU8(dated(strFromU8(content), day))] as const;
    return [name, content] as const;
  });
  // Without a zone: a zip file keeps the hour of the wall.
  return zipSync(Object.fromEntries(files), { mtime: `${day}T00:00:00`, level: 6 });
};

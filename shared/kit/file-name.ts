import { withoutAccents } from './characters.ts';

/** Names Windows keeps for devices, with or without an ending. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)(?:\.|$)/i;
const EMPTY_NAME = 'van-ban';

const cut = (name: string, max: number): string => name.slice(0, max).replace(/[.-]+$/, '');

/**
 * A file name every Windows, stick and archive can hold, given WITHOUT its ending: letters lose their accents, đ becomes d,
 * whatever is neither letter, digit, dot nor underscore becomes one hyphen. `Giấy mời số 12/GM-BCĐ` → `Giay-moi-so-12-GM-BCD`.
 * At most `max` characters (80; not fewer than 8), never empty, never a reserved name, no dot or hyphen at the ends.
 */
export const asciiFileName = (text: string, max = 80): string => {
  const ascii = withoutAccents(text)
    .replace(/[^A-Za-z0-9._]+/g, '-')
    .replace(/^[.-]+/, '');
  const name = cut(ascii, max);
  return RESERVED.test(name) ? cut(`tep-${name}`, max) : name || cut(EMPTY_NAME, max);
};

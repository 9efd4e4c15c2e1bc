import { normalizeText } from '../../src/domain/plain-text.js';

/** Most characters of a name. */
export const LONGEST_NAME = 60;
/** What a name holds no letters of: controls, marks that turn the direction of text, halves of characters. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu;

/** A name as it is shown; undefined where nothing is left of it, or too much. */
export function readName(typed: string): string | undefined {
  const name = normalizeText(typed, 'NFC').replace(UNPRINTABLE, ' ').replace(/\s+/gu, ' ').trim();
  return name === '' || name.length > LONGEST_NAME ? undefined : name;
}

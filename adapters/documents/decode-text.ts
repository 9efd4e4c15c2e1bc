import { DeskError } from '../../src/domain/desk-error.js';

/** What Windows-1252 has at 80 to 9F, with U+FFFD where it has nothing; some versions of Node read Latin-1 instead. */
const WINDOWS_1252 = '€�‚ƒ„…†‡ˆ‰Š‹Œ�Ž��‘’“”•–—˜™š›œ�žŸ';

/**
 * The text of a file: as its byte-order mark says, else UTF-8, else Windows-1252. The mark is left out. Throws
 * `document-unsupported` for what is no text.
 */
export function decodeText(bytes: Uint8Array): string {
  const text = decode(bytes);
  if (isBinary(text)) throw new DeskError('document-unsupported');
  return text;
}

/** Pictures, programs and sounds are full of controls; a text has a few at most, and never NUL. */
function isBinary(text: string): boolean {
  if (text.includes('\0')) return true;
  // eslint-disable-next-line no-control-regex -- these characters are what is looked for
  const controls = text.match(/[\u0001-\u0006\u000E-\u0019]/gu) ?? [];
  return controls.length > 2 + text.length / 1000;
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      .toString('latin1')
      .replace(/[\u0080-\u009F]/gu, (each) => WINDOWS_1252[each.charCodeAt(0) - 0x80] ?? each);
  }
}

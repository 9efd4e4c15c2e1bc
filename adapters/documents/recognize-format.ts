import { DeskError } from '../../src/domain/desk-error.js';

/** `text` is whatever is written in characters. */
export type Format = 'pdf' | 'docx' | 'text';
export type TextFormat = 'html' | 'markdown' | 'plain';

/** Within how much a file says what it is; a PDF begins there (ISO 32000-1, appendix H.3.4.1). */
const OPENING = 1024;
const ZIP = 'PK\u0003\u0004';
/** The compound files of older Office, and of Office documents with a password (MS-CFB, 2.2). */
const COMPOUND = '\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1';
/** The stream that a document with a password is kept in (MS-OFFCRYPTO, 2.3.4.4), in UTF-16. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');
const HTML = /^<(?:!doctype\s+html|html|head|body)\b/iu;
/** What is written in characters, but not for people: rich text, XML, mail. */
const ENCODED = /^(?:\{\\rtf|<\?xml\b|MIME-Version:)/iu;

/**
 * What a file is by its first bytes. Throws `document-encrypted` or `document-unsupported`, and `document-broken` for a file
 * that is not what its name says.
 */
export function recognizeFormat(name: string, bytes: Uint8Array): Format {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const opening = file.toString('latin1', 0, OPENING);
  const named = /\.(pdf|docx)$/iu.exec(name)?.[1]?.toLowerCase();
  if (opening.startsWith(COMPOUND))
    throw new DeskError(file.includes(ENCRYPTED) ? 'document-encrypted' : 'document-unsupported');
  if (/^\s*%PDF-/u.test(opening)) return 'pdf';
  if (named === 'pdf' && opening.includes('%PDF-')) return 'pdf';
  if (opening.startsWith(ZIP)) return 'docx';
  if (named !== undefined) throw new DeskError('document-broken');
  return 'text';
}

/** What a text is by how it begins, else by its name. Throws `document-unsupported`. */
export function recognizeTextFormat(name: string, text: string): TextFormat {
  if (HTML.test(openingOf(text))) return 'html';
  if (ENCODED.test(text.trimStart())) throw new DeskError('document-unsupported');
  if (/\.x?html?$/iu.test(name)) return 'html';
  return /\.(?:md|markdown|mdown|mkd)$/iu.test(name) ? 'markdown' : 'plain';
}

/** How a page begins, after what may come before it. */
function openingOf(text: string): string {
  let at = 0;
  for (;;) {
    while (/\s/u.test(text.charAt(at))) at += 1;
    const end = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?xml', at) ? '?>' : '';
    const found = end === '' ? -1 : text.indexOf(end, at);
    if (found < 0) return text.slice(at, at + OPENING);
    at = found + end.length;
  }
}

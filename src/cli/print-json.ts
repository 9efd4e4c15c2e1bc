import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { DeskError } from '../domain/desk-error.js';

/** JSON for people to read. The channel of a web page is the key of a browser's session: it is left out. Maps become objects. */
export function toJson(value: unknown): string {
  return `${JSON.stringify(value, shown, 2)}\n`;
}

function shown(_key: string, value: unknown): unknown {
  if (value instanceof Map) return Object.fromEntries(value) as object;
  if (!isWebPlace(value)) return value;
  const { channel: _secret, ...place } = value;
  return place;
}

function isWebPlace(value: unknown): value is { readonly channel: unknown } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'channel' in value &&
    'platform' in value &&
    value.platform === 'web'
  );
}

/** Writes a file that only its owner may read, and prints its path; `-` is standard output. Throws `file-unwritable`. */
export function writeOut(text: string, output = '-'): void {
  if (output === '-') {
    process.stdout.write(text);
    return;
  }
  try {
    writeFileSync(output, text, { mode: 0o600 });
  } catch (cause) {
    throw new DeskError('file-unwritable', { file: output }, { cause });
  }
  process.stdout.write(`${resolve(output)}\n`);
}

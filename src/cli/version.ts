import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { isBuilt } from '../desk-index.js';

/** The version of this program. */
export function ownVersion(): string {
  const file = new URL(isBuilt() ? '../../../package.json' : '../../package.json', import.meta.url);
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(file, 'utf8'))).version;
}

import { createInterface } from 'node:readline/promises';
import { DeskError } from '../domain/desk-error.js';
import type { Strings } from '../strings/strings.js';

/**
 * Asks on the terminal whether to go on; false, and a word that nothing was changed, for anything but yes. Throws `not-confirmed` where
 * there is no terminal.
 */
export async function confirm(
  question: string,
  { yes }: { readonly yes?: boolean },
  { upkeep: words }: Strings,
): Promise<boolean> {
  if (yes === true) return true;
  if (!process.stdin.isTTY || !process.stderr.isTTY) throw new DeskError('not-confirmed');
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await lines.question(words.confirm({ question, yes: words.yes }));
    if (answer.trim().toLowerCase() === words.yes) return true;
  } finally {
    lines.close();
  }
  process.stderr.write(`${words.unchanged}\n`);
  process.exitCode = 1;
  return false;
}

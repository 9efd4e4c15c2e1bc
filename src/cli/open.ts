import { type Desk, openDesk } from '../main.js';
import type { Strings } from '../strings/strings.js';
import { faultText } from './fault-text.js';

/** Opens the desk for a command; what takes long or was wrong with the kept index is said on standard error. */
export async function openForCommand(strings: Strings): Promise<Desk> {
  const desk = await openDesk(undefined, (fault) => {
    process.stderr.write(`${faultText(fault, strings)}\n`);
  });
  if (desk.indexed === 'rebuilt') process.stderr.write(`${strings.cli.indexRebuilt}\n`);
  return desk;
}

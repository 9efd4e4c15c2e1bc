import { type Desk, type OnFault, openDesk } from '../main.js';
import type { Strings } from '../strings/strings.js';
import { faultText } from '../reply/fault-text.js';

/**
 * Opens the desk for a command; what takes long or was wrong with the kept index is said on standard error. So are the faults
 * that are gone on from, unless they are told of elsewhere once the desk is open.
 */
export async function openForCommand(strings: Strings, afterwards?: OnFault): Promise<Desk> {
  let isOpen = false;
  const desk = await openDesk(undefined, (fault) => {
    if (isOpen && afterwards !== undefined) afterwards(fault);
    else process.stderr.write(`${faultText(fault, strings)}\n`);
  });
  isOpen = true;
  if (desk.indexed === 'rebuilt') process.stderr.write(`${strings.cli.indexRebuilt}\n`);
  return desk;
}

import { toFault } from '../../adapters/terminal/errors.js';
import type { Strings } from '../strings/strings.js';
import type { SlackLink } from './connect-slack.js';
import { faultText } from '../reply/fault-text.js';

/** Says in which workspaces the desk is, once that is known, and where to add it to one. */
export async function sayWhereInSlack(
  { workspaces, installAddress: address }: SlackLink,
  strings: Strings,
): Promise<void> {
  const say = (line: string): void => {
    process.stdout.write(`${line}\n`);
  };
  const { slack: words } = strings.cli;
  try {
    const names = await workspaces();
    if (names.length > 0) say(words.serving({ workspaces: names.join(', ') }));
  } catch (error) {
    say(words.away({ reason: faultText(toFault(error), strings) }));
  }
  if (address !== undefined) say(words.install({ address }));
}

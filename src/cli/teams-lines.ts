import { toFault } from '../../adapters/terminal/errors.js';
import { faultText } from '../reply/fault-text.js';
import type { Strings } from '../strings/strings.js';
import type { TeamsLink } from './connect-teams.js';

/** Says that the desk is in Teams, once it is known that the app is let in. */
export async function sayWhereInTeams(
  { examine, isPlayground }: Pick<TeamsLink, 'examine' | 'isPlayground'>,
  strings: Strings,
): Promise<void> {
  const { teams: words } = strings.cli;
  const line = await examine().then(
    () => (isPlayground ? words.playground : words.serving),
    (error: unknown) => words.away({ reason: faultText(toFault(error), strings) }),
  );
  process.stdout.write(`${line}\n`);
}

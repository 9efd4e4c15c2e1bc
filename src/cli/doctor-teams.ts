import type { TeamsSettings } from '../../adapters/teams/transport/settings.js';
import type { Settings } from '../main.js';
import type { Strings } from '../strings/strings.js';
import { type CheckResult, checker } from './doctor-check.js';
import { MACHINE_CLOCK } from './turn-context.js';

/** Whether Microsoft lets the app in, and which app it is, for which directory. */
export function examineTeams({ teams }: Settings, strings: Strings): Promise<CheckResult> {
  return checker(strings)('teams', async () => {
    const { teams: words } = strings.doctor;
    if (teams === undefined) return words.none;
    await signIn(teams);
    if (teams.kind === 'playground') return words.playground;
    const { id: app, tenant } = teams;
    return tenant === undefined ? words.many({ app }) : words.one({ app, tenant });
  });
}

async function signIn(settings: TeamsSettings): Promise<void> {
  const { openTeams } = await import('../../adapters/teams/connect.js');
  const report = (): void => undefined;
  await openTeams(settings, { clock: MACHINE_CLOCK, report }).examine();
}

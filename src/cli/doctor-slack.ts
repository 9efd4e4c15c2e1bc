import type { Identified } from '../../adapters/slack/transport/identify.js';
import type { SlackSettings } from '../../adapters/slack/transport/settings.js';
import { openDeskData } from '../desk-data.js';
import type { Settings } from '../main.js';
import type { Strings } from '../strings/strings.js';
import { type CheckResult, checker } from './doctor-check.js';
import { MACHINE_CLOCK } from './turn-context.js';

/** Whether Slack takes the desk's tokens, in which workspaces, and what it is not allowed there. */
export async function examineSlack(settings: Settings, strings: Strings): Promise<CheckResult> {
  const { slack: words } = strings.doctor;
  const { slack } = settings;
  const check = checker(strings);
  if (slack === undefined) return check('slack', () => words.none);
  let lacking: string | undefined;
  const examined = await check('slack', async () => {
    const workspaces = await askSlack(slack, settings);
    const lacks = workspaces.filter(({ missing }) => missing.length > 0);
    lacking = lacks
      .map(({ name, missing }) => words.lacks({ workspace: name, scopes: missing.join(', ') }))
      .join(' ');
    const names = workspaces.map(({ name }) => name).join(', ');
    return words[slack.transport.kind]({ workspaces: names || words.nowhere });
  });
  return lacking ? { ...examined, ok: false, text: lacking } : examined;
}

async function askSlack(slack: SlackSettings, settings: Settings): Promise<readonly Identified[]> {
  const { openSlack } = await import('../../adapters/slack/connect.js');
  const data = await openDeskData(settings);
  try {
    const report = (): void => undefined;
    const { installations } = data;
    const context = { installations, clock: MACHINE_CLOCK, random: Math.random, report };
    return await openSlack(slack, context).examine();
  } finally {
    await data.close();
  }
}

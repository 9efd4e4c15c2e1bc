import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { startIssuer } from '../doubles/teams/issuer.js';
import { startService, type TeamsService } from '../doubles/teams/service.js';
import { arrive, type Spread, spreadOf } from './arrivals.js';
import type { Target } from './desk/desk-process.js';
import type { Rate } from './load.js';

const PROGRAM = join(import.meta.dirname, '../../dist/src/cli/gender-desk.js');
const APP = '11111111-2222-4333-8444-555555555555';
/** Somebody asks every twenty seconds at 25 a second: an answer takes some six, at one request a second in a conversation. */
const CONVERSATIONS = 500;
const QUESTIONS = [
  'How long is maternity leave?',
  'Who decides what a gender analysis has to hold?',
  'combien de temps dure le congé de maternité',
  '¿el acoso camino al trabajo está cubierto?',
  'thank you',
] as const;

export interface TeamsLoad extends Rate {
  readonly activities: number;
  readonly refused: number;
  /** From the moment an activity is due to its acknowledgement; milliseconds. */
  readonly acknowledged: Spread;
  /** Messages of the desk: one for each activity at least. */
  readonly replies: number;
  /** Conversations in which something was answered. */
  readonly answered: number;
  /** From the end of the activities to the last message of the desk; seconds. */
  readonly drainedIn: number;
}

/** What users run, as Teams knows it: activities are brought over HTTP, each signed, and answered at a service on loopback. */
export async function carryTeams({ file, url }: Target, rate: Rate): Promise<TeamsLoad> {
  const issuer = await startIssuer();
  const teams = await startService();
  const desk = spawn(process.execPath, [PROGRAM, 'start', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      PATH: process.env.PATH,
      LANG: 'C',
      GENDER_DESK_DATA: dirname(file),
      GENDER_DESK_LOG_LEVEL: 'error',
      GENDER_DESK_DEV: '1',
      TEAMS_APP_ID: APP,
      TEAMS_APP_PASSWORD: 'hush',
      TEAMS_OPENID_URL: issuer.openIdUrl,
      TEAMS_LOGIN_URL: teams.loginUrl,
      ...(url === undefined ? {} : { DATABASE_URL: url }),
    },
  });
  const ended = once(desk, 'close');
  try {
    const [line] = (await once(createInterface({ input: desk.stdout }), 'line')) as [string];
    const address = /http:\S+/u.exec(line)?.[0] ?? '';
    const token = await issuer.sign(claimsFor(teams));
    return await bringAll(`${address.replace(/\/$/u, '')}/api/messages`, token, rate, teams);
  } finally {
    desk.kill('SIGTERM');
    await ended;
    issuer.close();
    teams.close();
  }
}

function claimsFor({ service }: TeamsService): object {
  const exp = Math.floor(Date.now() / 1_000) + 3_600;
  return { iss: 'https://api.botframework.com', aud: APP, serviceurl: service, exp };
}

async function bringAll(
  address: string,
  token: string,
  rate: Rate,
  teams: TeamsService,
): Promise<TeamsLoad> {
  const { aSecond, seconds } = rate;
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  let refused = 0;
  const deliver = async (activity: object): Promise<void> => {
    const body = JSON.stringify(activity);
    const { ok } = await fetch(address, { method: 'POST', headers, body });
    if (!ok) refused++;
  };
  const activities = Array.from({ length: aSecond * seconds }, (_, at) => said(at, teams));
  const arrivals = await arrive(activities, aSecond, { deliver });
  const end = performance.now();
  const last = await quiet(teams);
  return {
    ...rate,
    activities: activities.length,
    refused,
    acknowledged: spreadOf(arrivals.map(({ due, acknowledged }) => acknowledged - due)),
    replies: teams.requests.filter(isMessage).length,
    answered: new Set(teams.requests.filter(isMessage).map(({ path }) => path)).size,
    drainedIn: Math.round((last - end) / 100) / 10,
  };
}

function isMessage({ body }: TeamsService['requests'][number]): boolean {
  return (body as { readonly type?: string } | undefined)?.type === 'message';
}

function said(at: number, { service }: TeamsService): object {
  const tenant = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee';
  const who = at % CONVERSATIONS;
  return {
    type: 'message',
    id: `at-${at}`,
    timestamp: new Date().toISOString(),
    channelId: 'msteams',
    serviceUrl: service,
    from: { id: `29:${who}`, name: `Person ${who}`, aadObjectId: directoryId(who) },
    conversation: { conversationType: 'personal', tenantId: tenant, id: `a:${who}` },
    recipient: { id: `28:${APP}`, name: 'Gender Desk' },
    text: QUESTIONS[(at + Math.floor(at / CONVERSATIONS)) % QUESTIONS.length],
    channelData: { tenant: { id: tenant } },
  };
}

function directoryId(who: number): string {
  return `00000000-0000-4000-8000-${String(who).padStart(12, '0')}`;
}

/** When the last message of the desk came, once none has come for five seconds. */
async function quiet({ requests }: TeamsService): Promise<number> {
  let count = -1;
  let since = performance.now();
  while (performance.now() - since < 5_000) {
    if (requests.length !== count) {
      count = requests.length;
      since = performance.now();
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return since;
}

import { expect, onTestFinished, test } from 'vitest';
import { message } from '../adapters/teams/transport/bring.js';
import { send } from '../adapters/http/serve.js';
import { run } from '../cli/run-command.js';
import { type Issuer, startIssuer } from '../doubles/teams/issuer.js';
import { startService, type TeamsService } from '../doubles/teams/service.js';
import { smallKnowledgeFolder } from '../main/small-folder.js';
import { temporaryFolder } from '../temporary-folder.js';
import { startDesk, until } from './desk-process.js';

const CANARY = 'Xylophone-77';
const APP = '11111111-2222-4333-8444-555555555555';
const REFUSED = (name: string): string =>
  `The setting ${name} is missing or wrong. The README says what it holds.\n`;

type Environment = Readonly<Record<string, string>>;

function plain(): Environment {
  return {
    GENDER_DESK_DATA: temporaryFolder(),
    GENDER_DESK_KNOWLEDGE: smallKnowledgeFolder(),
    GENDER_DESK_LOG_LEVEL: 'trace',
  };
}

function isMessage(body: unknown): boolean {
  return (body as { readonly type?: string } | undefined)?.type === 'message';
}

interface Microsoft {
  readonly issuer: Issuer;
  readonly teams: TeamsService;
  readonly settings: Environment;
}

/** All of Microsoft on loopback. */
async function startMicrosoft(): Promise<Microsoft> {
  const issuer = await startIssuer();
  const teams = await startService();
  onTestFinished(() => {
    issuer.close();
    teams.close();
  });
  const settings = {
    GENDER_DESK_DEV: '1',
    TEAMS_APP_ID: APP,
    TEAMS_APP_PASSWORD: CANARY,
    TEAMS_OPENID_URL: issuer.openIdUrl,
    TEAMS_LOGIN_URL: teams.loginUrl,
  };
  return { issuer, teams, settings };
}

test('the desk takes in what Teams brings, and answers there', async () => {
  const { issuer, teams, settings } = await startMicrosoft();
  const address = { GENDER_DESK_ADDRESS: 'http://localhost:3978' };
  const desk = await startDesk({ ...plain(), ...settings, ...address });
  await until(() =>
    desk.said.out.includes('Teams: Gender Desk takes in messages at /api/messages\n'),
  );
  expect(desk.lines()).toContainEqual(
    expect.objectContaining({ msg: 'started', surfaces: ['web', 'teams'] }),
  );
  const seconds = Math.floor(Date.now() / 1_000);
  const claims = {
    iss: 'https://api.botframework.com',
    aud: APP,
    serviceurl: teams.service,
    exp: seconds + 3_600,
  };
  const bring = async (activity: object, authorization: string): Promise<number> => {
    const headers = { 'content-type': 'application/json', authorization };
    return (await send(`${desk.address}/api/messages`, 'POST', JSON.stringify(activity), headers))
      .status;
  };
  const question = message({ serviceUrl: teams.service });
  const good = `Bearer ${await issuer.sign(claims)}`;
  expect(await bring(question, `Bearer ${await issuer.sign({ ...claims, aud: 'x' })}`)).toBe(401);
  expect(await bring(message(), good)).toBe(403);
  expect(await bring(question, good)).toBe(200);
  expect(await bring(question, good)).toBe(200);
  const answers = () => teams.requests.filter(({ body }) => isMessage(body));
  await until(() => answers().length > 0);
  expect((await fetch(`${desk.address}/teams/home`)).status).toBe(200);
  desk.child.kill('SIGTERM');
  expect(await desk.ended()).toBe(0);
  // Though it was brought twice.
  expect(answers()).toMatchObject([{ headers: { authorization: 'Bearer token-1' } }]);
  expect(`${desk.said.out}${desk.said.err}`).not.toContain(CANARY);
});

test('the desk starts though Microsoft is away', async () => {
  const { settings } = await startMicrosoft();
  const away = { ...settings, TEAMS_LOGIN_URL: 'http://127.0.0.1:9' };
  const desk = await startDesk({ ...plain(), ...away });
  await until(() => desk.said.out.includes('Teams: not ready yet. Teams cannot be had:'));
});

test('without an app the desk starts under development alone, for this machine alone', async () => {
  const environment = plain();
  const start = (more: Environment, ...options: readonly string[]) =>
    run(['start', '--port', '0', ...options], { environment: { ...environment, ...more } });
  const elsewhere = await start({ GENDER_DESK_DEV: '1' }, '--host', '0.0.0.0');
  expect(elsewhere).toMatchObject({ code: 1, out: '', err: REFUSED('GENDER_DESK_DEV') });
  const empty = await start({ TEAMS_APP_ID: '' });
  expect(empty).toMatchObject({ code: 1, out: '', err: REFUSED('TEAMS_APP_ID') });
  const { settings } = await startMicrosoft();
  const { GENDER_DESK_DEV: _left, ...inProduction } = settings;
  const issued = await start(inProduction);
  expect(issued).toMatchObject({ code: 1, out: '', err: REFUSED('TEAMS_OPENID_URL') });

  const desk = await startDesk({ ...environment, GENDER_DESK_DEV: '1' });
  await until(() => desk.said.out.includes('Teams: for development,'));
});

test('doctor says which app it is, and whether Microsoft lets it in', async () => {
  const { teams, settings } = await startMicrosoft();
  const environment = { ...plain(), ...settings };
  const well = await run(['doctor'], { environment });
  expect(well.out).toContain(`✓ Teams: app ${APP}, for every directory\n`);
  const tenant = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee';
  const one = await run(['doctor'], { environment: { ...environment, TEAMS_TENANT_ID: tenant } });
  expect(one.out).toContain(`✓ Teams: app ${APP}, for the directory ${tenant}\n`);
  teams.plannedSignIns.push({ status: 401, body: { error: 'invalid_client' } });
  const refused = await run(['doctor'], { environment });
  expect(refused.out).toContain('✗ Teams refuses: the secret of the app is wrong or has run out.');
  expect(refused.code).toBe(1);
  expect(`${well.out}${refused.out}${refused.err}`).not.toContain(CANARY);
});

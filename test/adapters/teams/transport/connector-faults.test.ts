import { describe, expect, test } from 'vitest';
import { LONGEST_CALL } from '../../../../adapters/teams/transport/timed.js';
import type { Planned } from '../../../doubles/teams/service.js';
import { APP } from './bring.js';
import { connect, faultOf } from './connected.js';

const ACTIVITY = { type: 'message', text: 'Six weeks.' };
const error = (code: string): object => ({ error: { code, message: 'nobody’s business' } });

describe('what Teams refuses', () => {
  test.each<[string, number, unknown, object]>([
    ['too much at once', 429, error('TooManyRequests'), { code: 'TooManyRequests' }],
    ['a conflict', 412, error('PreconditionFailed'), { code: 'PreconditionFailed' }],
    ['a broken gateway', 502, '<html>Bad Gateway</html>', { code: undefined }],
    ['a slow gateway', 504, '', { code: undefined }],
    [
      'a blocked app',
      403,
      error('ConversationBlockedByUser'),
      { code: 'ConversationBlockedByUser' },
    ],
    ['a large message', 413, error('MessageSizeTooBig'), { code: 'MessageSizeTooBig' }],
    ['a word that is none', 400, error('Bad syntax, in a sentence.'), { code: undefined }],
    ['no word', 400, 'null', { code: undefined }],
    ['another address', 307, {}, { code: undefined }],
  ])('is told as it is, once: %s', async (_what, status, body, fault) => {
    const { connector, planned, requests, here } = await connect();
    planned.push({ status, body, headers: { location: '/emea/elsewhere' } });
    const told = await faultOf(connector.post(here, ACTIVITY));
    expect(told).toMatchObject({ name: 'TeamsFault', status, afterMs: undefined, ...fault });
    expect(told.cause).toBeUndefined();
    expect(requests).toHaveLength(1);
  });

  test.each<[string, number | undefined]>([
    ['7', 7_000],
    ['0', 0],
    ['999999999', 86_400_000],
    ['Sun, 22 Nov 2026 06:00:00 GMT', 0],
    ['-1', undefined],
    ['soon', undefined],
  ])('says how long to wait: %s', async (after, afterMs) => {
    const { connector, planned, here } = await connect();
    planned.push({ status: 429, headers: { 'retry-after': after } });
    expect(await faultOf(connector.post(here, ACTIVITY))).toMatchObject({ status: 429, afterMs });
  });

  test('says until when to wait', async () => {
    const { connector, planned, clock, here } = await connect();
    const until = new Date(clock.now().getTime() + 30_000);
    planned.push({ status: 503, headers: { 'retry-after': until.toUTCString() } });
    const { afterMs } = await faultOf(connector.post(here, ACTIVITY));
    expect(afterMs).toBeGreaterThan(29_000);
    expect(afterMs).toBeLessThanOrEqual(30_000);
  });
});

describe('what may have arrived', () => {
  test.each(['reset', 'half'] as const)('is not tried again: %s', async (plan) => {
    const { connector, planned, requests, clock, here } = await connect();
    planned.push(plan);
    const told = faultOf(connector.post(here, ACTIVITY));
    if (plan === 'half') await passWhen(() => requests.length === 1, clock.pass);
    expect(await told).toMatchObject({ status: undefined, code: undefined });
    expect(requests).toHaveLength(1);
  });

  test('is given up after ten seconds', async () => {
    const { connector, planned, requests, clock, here } = await connect();
    planned.push('hang');
    const told = faultOf(connector.post(here, ACTIVITY));
    await passWhen(() => requests.length === 1, clock.pass);
    expect(await told).toMatchObject({ status: undefined, code: undefined });
    expect(clock.due()).toEqual([]);
  });

  test('though what is answered cannot be read', async () => {
    const { connector, planned, here } = await connect();
    planned.push({ status: 201, body: '<html>' });
    expect(await faultOf(connector.post(here, ACTIVITY))).toMatchObject({ status: undefined });
  });
});

describe('what cannot have arrived', () => {
  test('is told from what may have: nobody is there', async () => {
    const { connector, here } = await connect();
    const away = { ...here, service: 'http://127.0.0.1:9/' };
    expect(await faultOf(connector.post(away, ACTIVITY))).toMatchObject({
      status: 503,
      code: 'NotConnected',
    });
  });

  test.each([
    'http://smba.trafficmanager.net/emea/',
    'https://smba.trafficmanager.net.evil.example/',
    'https://smba.trafficmanager.net@evil.example/',
    'https://smba.trafficmanager.net:8443/emea/',
    'https://evil.example/smba.trafficmanager.net/',
    'https://evilbotframework.com/',
    'https://smba.infra.gov.teams.microsoft.us/',
    'https://169.254.169.254/',
    'file:///etc/hosts',
    'smba.trafficmanager.net',
    '',
  ])('is not shown the app’s token: %s', async (service) => {
    const { connector, signIns, here } = await connect();
    const told = await faultOf(connector.post({ ...here, service }, ACTIVITY));
    expect(told).toMatchObject({ status: 403, code: 'NotAService' });
    expect(signIns).toEqual([]);
  });

  test('a service on this machine is one under development alone', async () => {
    const { connector, signIns, requests, here } = await connect({ isDevelopment: false });
    expect(await faultOf(connector.post(here, ACTIVITY))).toMatchObject({ code: 'NotAService' });
    expect({ signIns, requests }).toEqual({ signIns: [], requests: [] });
  });
});

describe('the app', () => {
  test('signs in with its secret, once for many, and again before the token runs out', async () => {
    const { connector, signIns, requests, clock, here } = await connect();
    await Promise.all([1, 2, 3].map(() => connector.post(here, ACTIVITY)));
    expect(signIns).toMatchObject([
      {
        method: 'POST',
        path: 'botframework.com/oauth2/v2.0/token',
        body: {
          grant_type: 'client_credentials',
          client_id: APP,
          client_secret: 'hush',
          scope: 'https://api.botframework.com/.default',
        },
      },
    ]);
    await clock.pass(3_299_000);
    await connector.post(here, ACTIVITY);
    expect(signIns).toHaveLength(1);
    await clock.pass(1_000);
    await connector.post(here, ACTIVITY);
    expect(signIns).toHaveLength(2);
    expect(requests.at(-1)?.headers.authorization).toBe('Bearer token-2');
  });

  test('of one directory signs in there', async () => {
    const tenant = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee';
    const { connector, signIns, here } = await connect({ tenant });
    await connector.post(here, ACTIVITY);
    expect(signIns).toMatchObject([{ path: `${tenant}/oauth2/v2.0/token` }]);
  });

  test('signs in again once its token is not taken', async () => {
    const { connector, planned, signIns, requests, here } = await connect();
    planned.push({ status: 401, body: error('Unauthorized') });
    expect(await faultOf(connector.post(here, ACTIVITY))).toMatchObject({ status: 401 });
    await connector.post(here, ACTIVITY);
    expect(signIns).toHaveLength(2);
    expect(requests.at(-1)?.headers.authorization).toBe('Bearer token-2');
  });

  test.each<[string, Planned, object]>([
    [
      'a wrong secret',
      { status: 401, body: { error: 'invalid_client', error_description: 'AADSTS7000215' } },
      { status: 401, code: 'invalid_client' },
    ],
    [
      'an app that is not there',
      { status: 400, body: { error: 'unauthorized_client' } },
      { status: 401, code: 'unauthorized_client' },
    ],
    [
      'too often',
      { status: 429, body: {}, headers: { 'retry-after': '5' } },
      { status: 429, afterMs: 5_000 },
    ],
    ['a fault', { status: 500, body: '<html>' }, { status: 500, code: undefined }],
    ['no token', { status: 200, body: {} }, { status: 503, code: 'NoToken' }],
    [
      'another address',
      { status: 302, headers: { location: 'http://127.0.0.1:9/' } },
      { status: 503 },
    ],
    ['a reset', 'reset', { status: 503, code: 'NotConnected' }],
  ])('that cannot sign in sends nothing: %s', async (_what, planning, fault) => {
    const { connector, requests, plannedSignIns, here } = await connect();
    plannedSignIns.push(planning);
    expect(await faultOf(connector.post(here, ACTIVITY))).toMatchObject(fault);
    expect(requests).toEqual([]);
    await connector.post(here, ACTIVITY);
    expect(requests).toHaveLength(1);
  });

  test('that waits too long to sign in sends nothing', async () => {
    const { connector, requests, signIns, plannedSignIns, clock, here } = await connect();
    plannedSignIns.push('hang');
    const told = faultOf(connector.post(here, ACTIVITY));
    await passWhen(() => signIns.length === 1, clock.pass);
    expect(await told).toMatchObject({ status: 503, code: 'NotConnected' });
    expect(requests).toEqual([]);
  });
});

/** Lets the longest time of a call pass once something has arrived. */
async function passWhen(
  hasArrived: () => boolean,
  pass: (milliseconds: number) => Promise<void>,
): Promise<void> {
  while (!hasArrived()) await new Promise((resolve) => setImmediate(resolve));
  await pass(LONGEST_CALL);
}

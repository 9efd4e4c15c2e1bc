import { createHmac, createPublicKey, type JsonWebKey } from 'node:crypto';
import { generateKeyPair, SignJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import { KEY_ID } from '../../../doubles/teams/issuer.js';
import { APP, JSON_TYPE, message, serveMessages, type Served, SERVICE, TENANT } from './bring.js';

/** What somebody sends who is not Teams, or is not sending for this desk. */
interface Forged {
  readonly what: string;
  readonly status: 401 | 403;
  readonly authorization: (served: Served) => Promise<string | undefined> | string | undefined;
  readonly activity?: object;
}

type Claims = Readonly<Record<string, unknown>>;
type Header = Parameters<Served['issuer']['sign']>[1];

const HOUR = 3_600;
const now = ({ clock }: Served): number => Math.floor(clock.now().getTime() / 1_000);
const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

async function signed(served: Served, claims: Claims = {}, header?: Header): Promise<string> {
  return `Bearer ${await served.issuer.sign(served.claims(claims), header)}`;
}

/** A token whose parts were changed after it was signed. */
async function changed(
  served: Served,
  change: (parts: readonly [string, string, string]) => readonly string[],
): Promise<string> {
  const [head = '', body = '', signature = ''] = (await signed(served)).slice(7).split('.');
  return `Bearer ${change([head, body, signature]).join('.')}`;
}

/** Signed with HMAC, with something everybody knows as the secret. */
async function confused(served: Served, secret: 'pem' | 'jwk' | 'n' | '', alg: string) {
  const jwk = served.issuer.publicKey as JsonWebKey;
  const key = createPublicKey({ key: jwk, format: 'jwk' });
  const secrets = {
    pem: key.export({ type: 'spki', format: 'pem' }),
    jwk: JSON.stringify(jwk),
    n: jwk.n ?? '',
    '': '',
  };
  const said = `${part({ alg, kid: KEY_ID, typ: 'JWT' })}.${part(served.claims())}`;
  const signature = createHmac(`sha${alg.slice(2)}`, secrets[secret]).update(said);
  return Promise.resolve(`Bearer ${said}.${signature.digest('base64url')}`);
}

function unsigned(served: Served, alg: unknown, signature = ''): string {
  return `Bearer ${part({ alg, kid: KEY_ID, typ: 'JWT' })}.${part(served.claims())}.${signature}`;
}

async function signedBy(
  served: Served,
  alg: 'RS256' | 'PS256' | 'ES256' | 'RS512',
  header: object = {},
): Promise<string> {
  const { privateKey } = await generateKeyPair(alg);
  const token = new SignJWT({ ...served.claims() })
    .setProtectedHeader({ alg, kid: KEY_ID, ...header })
    .sign(privateKey);
  return `Bearer ${await token}`;
}

const refused = (
  what: string,
  authorization: Forged['authorization'],
  activity?: object,
): Forged => ({
  what,
  status: 401,
  authorization,
  ...(activity === undefined ? {} : { activity }),
});

const claiming = (what: string, claims: (served: Served) => Claims): Forged =>
  refused(what, (served) => signed(served, claims(served)));

/** The token is good, for something else. */
const meaning = (what: string, changes: Claims, claims: Claims = {}): Forged => ({
  what,
  status: 403,
  authorization: (served) => signed(served, claims),
  activity: message(changes),
});

const HEADERS: readonly Forged[] = [
  refused('no header', () => undefined),
  refused('an empty header', () => ''),
  refused('a scheme alone', () => 'Bearer'),
  refused('a scheme and a space', () => 'Bearer '),
  refused('no scheme', async (served) => (await signed(served)).slice(7)),
  refused('another scheme', async (served) => (await signed(served)).replace('Bearer', 'Basic')),
  refused('a scheme in small letters', async (served) =>
    (await signed(served)).replace('Bearer', 'bearer'),
  ),
  refused('two spaces', async (served) => (await signed(served)).replace(' ', '  ')),
  refused('two tokens', async (served) => `${await signed(served)} ${await signed(served)}`),
  refused('two tokens with a comma', async (served) => `${await signed(served)}, Bearer x`),
  refused('no token', () => 'Bearer token'),
  refused('two parts', (served) => changed(served, ([head, body]) => [head, body])),
  refused('four parts', (served) => changed(served, (parts) => [...parts, 'x'])),
  refused('five parts, as if encrypted', (served) =>
    changed(served, (parts) => [...parts, 'x', 'x']),
  ),
  refused('three empty parts', () => 'Bearer ..'),
  refused('parts that are no JSON', () => 'Bearer abc.def.ghi'),
  refused('a header of null', () => `Bearer ${part(null)}.${part({})}.x`),
  refused('claims of null', () => `Bearer ${part({ alg: 'RS256', kid: KEY_ID })}.${part(null)}.x`),
  refused('claims that are a list', () => `Bearer ${part({ alg: 'RS256' })}.${part([])}.x`),
  refused('a very long token', () => `Bearer ${'a'.repeat(5_000)}.${'b'.repeat(5_000)}.c`),
];

const SIGNATURES: readonly Forged[] = [
  refused('no signature', (served) => changed(served, ([head, body]) => [head, body, ''])),
  refused('a short signature', (served) =>
    changed(served, ([head, body, signature]) => [head, body, signature.slice(0, -4)]),
  ),
  refused('a long signature', (served) =>
    changed(served, ([head, body, signature]) => [head, body, `${signature}AAAA`]),
  ),
  refused('the signature backwards', (served) =>
    changed(served, ([head, body, signature]) => [head, body, [...signature].reverse().join('')]),
  ),
  refused('other claims', (served) =>
    changed(served, ([head, , signature]) => [
      head,
      part(served.claims({ serviceurl: 'https://smba.trafficmanager.net/amer/' })),
      signature,
    ]),
  ),
  refused('a longer life', (served) =>
    changed(served, ([head, , signature]) => [
      head,
      part(served.claims({ exp: now(served) + 9 * HOUR })),
      signature,
    ]),
  ),
  refused('another header', (served) =>
    changed(served, ([, body, signature]) => [
      part({ alg: 'RS256', kid: KEY_ID, typ: 'at+jwt' }),
      body,
      signature,
    ]),
  ),
  refused('somebody else’s key of that name', (served) => signedBy(served, 'RS256')),
  refused('a key that the token brings', async (served) => {
    const { publicKey } = served.issuer;
    return signedBy(served, 'RS256', { jwk: publicKey });
  }),
  refused('a key that the token points to', (served) =>
    signedBy(served, 'RS256', { jku: 'http://127.0.0.1:9/keys' }),
  ),
  refused('another algorithm: PS256', (served) => signedBy(served, 'PS256')),
  refused('another algorithm: RS512', (served) => signedBy(served, 'RS512')),
  refused('another algorithm: ES256', (served) => signedBy(served, 'ES256')),
  ...(['none', 'None', 'NONE', 'nOnE', '', null, 0, ['RS256']] as const).map((alg) =>
    refused(`no algorithm: ${JSON.stringify(alg)}`, (served) => unsigned(served, alg)),
  ),
  refused('none, with a signature', (served) => unsigned(served, 'none', 'AAAA')),
  ...(['pem', 'jwk', 'n', ''] as const).flatMap((secret) =>
    ['HS256', 'HS512'].map((alg) =>
      refused(`${alg} with the public key as its secret: ${secret}`, (served) =>
        confused(served, secret, alg),
      ),
    ),
  ),
  refused('an unknown key', (served) => signed(served, {}, { kid: 'another' })),
  refused('an empty key', (served) => signed(served, {}, { kid: '' })),
  refused('no key', (served) => signed(served, {}, { kid: undefined as unknown as string })),
  refused('a key of a number', (served) => signed(served, {}, { kid: 7 as unknown as string })),
  refused('a key in a path', (served) => signed(served, {}, { kid: '../../etc/passwd' })),
  refused('something critical that is not known', (served) =>
    changed(served, ([, body, signature]) => [
      part({ alg: 'RS256', kid: KEY_ID, crit: ['exp'], exp: 0 }),
      body,
      signature,
    ]),
  ),
];

const CLAIMS: readonly Forged[] = [
  claiming('long expired', (served) => ({ exp: now(served) - HOUR })),
  claiming('just expired', (served) => ({ exp: now(served) - 300 })),
  claiming('expired before it began', (served) => ({ nbf: now(served), exp: now(served) - 301 })),
  claiming('no end', () => ({ exp: undefined })),
  claiming('an end that is none', () => ({ exp: 'never' })),
  claiming('an end of null', () => ({ exp: null })),
  claiming('an end in milliseconds before 1970', () => ({ exp: -1 })),
  claiming('not yet valid', (served) => ({ nbf: now(served) + 301 })),
  claiming('valid in an hour', (served) => ({ nbf: now(served) + HOUR })),
  claiming('a beginning that is none', () => ({ nbf: 'now' })),
  ...[
    '22222222-2222-4333-8444-555555555555',
    APP.slice(0, -1),
    `${APP} `,
    `28:${APP}`,
    `api://${APP}`,
    '',
    null,
    undefined,
    7,
    [APP, 'another'],
    [],
    { id: APP },
  ].map((aud) => claiming(`for another app: ${JSON.stringify(aud)}`, () => ({ aud }))),
  ...[
    'https://api.botframework.us',
    'https://api.botframework.com/',
    'http://api.botframework.com',
    'https://api.botframework.azure.cn',
    `https://sts.windows.net/${TENANT}/`,
    'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/',
    `https://login.microsoftonline.com/${TENANT}/v2.0`,
    'https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0',
    'https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0',
    'https://evil.example',
    '',
    null,
    undefined,
    ['https://api.botframework.com'],
  ].map((iss) => claiming(`by another issuer: ${JSON.stringify(iss)}`, () => ({ iss }))),
  claiming('of a skill', (served) => ({
    iss: `https://sts.windows.net/${TENANT}/`,
    ver: '1.0',
    appid: '33333333-2222-4333-8444-555555555555',
    exp: now(served) + HOUR,
  })),
  claiming('no service', () => ({ serviceurl: undefined })),
  claiming('a service of null', () => ({ serviceurl: null })),
  claiming('a list of services', () => ({ serviceurl: [SERVICE] })),
  claiming('the service by another name', () => ({ serviceurl: undefined, serviceUrl: SERVICE })),
];

const elsewhere = { serviceurl: 'https://smba.trafficmanager.net/amer/' };
const evil = 'https://evil.example/';

const MEANINGS: readonly Forged[] = [
  meaning('another service than the token’s', {}, elsewhere),
  meaning('a service without its slash', { serviceUrl: SERVICE.slice(0, -1) }),
  meaning('a service in capitals', { serviceUrl: SERVICE.toUpperCase() }),
  meaning('a part of the service', { serviceUrl: `${SERVICE}more` }),
  meaning('no service in the activity', { serviceUrl: undefined }),
  meaning('no service in either, but empty', { serviceUrl: '' }, { serviceurl: '' }),
  meaning('a service of null in the activity', { serviceUrl: null }),
  meaning('a list of services in the activity', { serviceUrl: [SERVICE] }),
  meaning('a service nobody knows', { serviceUrl: evil }, { serviceurl: evil }),
  meaning(
    'a service on this machine',
    { serviceUrl: 'http://127.0.0.1:9/' },
    { serviceurl: 'http://127.0.0.1:9/' },
  ),
  ...[
    'webchat',
    'emulator',
    'directline',
    'skypeforbusiness',
    'MSTEAMS',
    'msteams ',
    '',
    null,
    undefined,
    7,
    ['msteams'],
  ].map((channelId) =>
    meaning(`from another channel: ${JSON.stringify(channelId)}`, { channelId }),
  ),
  meaning('from an App Service', { channelId: 'AseChannel' }),
  meaning('of no kind', { type: undefined }),
  meaning('of a kind that is a number', { type: 7 }),
];

const FORGED = [...HEADERS, ...SIGNATURES, ...CLAIMS, ...MEANINGS];

describe('a request that Teams did not make for this desk', () => {
  test('is of many kinds', () => {
    expect(FORGED.length).toBeGreaterThanOrEqual(90);
    const names = FORGED.map(({ what }) => what);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  test.each(FORGED)('runs nothing: $what', async ({ authorization, activity, status }) => {
    const served = await serveMessages();
    const header = await authorization(served);
    const answer = await served.ask(JSON.stringify(activity ?? message()), {
      'content-type': JSON_TYPE,
      ...(header === undefined ? {} : { authorization: header }),
    });
    expect(answer).toMatchObject({ status, body: '' });
    expect({ taken: served.taken, faults: served.faults }).toEqual({ taken: [], faults: [] });
    expect(await served.bring()).toMatchObject({ status: 200 });
  });

  test.each<[string, Claims]>([
    ['no directory', { conversation: { id: 'a:1' }, channelData: {} }],
    ['another', { conversation: { id: 'a:1', tenantId: APP }, channelData: undefined }],
    ['another beside the right one', { channelData: { tenant: { id: APP } } }],
    ['the right one beside another', { conversation: { id: 'a:1', tenantId: APP } }],
    ['an empty one', { conversation: { id: 'a:1', tenantId: '' }, channelData: {} }],
    ['a directory of a number', { conversation: { id: 'a:1', tenantId: 7 }, channelData: {} }],
  ])('nor one for another directory than the one that is served: %s', async (_what, changes) => {
    const { bring, taken } = await serveMessages({ settings: { tenant: TENANT } });
    expect(await bring(message(changes))).toMatchObject({ status: 403, body: '' });
    expect(taken).toEqual([]);
    const everywhere = await serveMessages();
    expect(
      (await everywhere.bring(message({ conversation: { id: 'a:1', tenantId: APP } }))).status,
    ).toBe(200);
  });

  test.each<[string, readonly string[] | undefined, number]>([
    ['Teams', ['msteams'], 200],
    ['nobody said which', undefined, 200],
    ['others', ['webchat', 'directline'], 401],
    ['none', [], 401],
  ])('nor one by a key that does not vouch for it: %s', async (_what, endorsements, status) => {
    const { bring, issuer, taken } = await serveMessages();
    issuer.said.keys = issuer.said.keys.map((key) => ({
      ...key,
      endorsements: endorsements as readonly string[],
    }));
    expect(await bring()).toMatchObject({ status, body: '' });
    expect(taken).toHaveLength(status === 200 ? 1 : 0);
  });

  test('keys are not looked for more often, whoever names unknown ones', async () => {
    const served = await serveMessages();
    await served.bring();
    for (let at = 0; at < 5; at++) {
      const authorization = await signed(served, {}, { kid: `made-up-${at}` });
      const headers = { 'content-type': JSON_TYPE, authorization };
      expect(await served.ask(JSON.stringify(message()), headers)).toMatchObject({ status: 401 });
    }
    expect(served.issuer.said.asked).toBe(1);
  });

  test('keys are not taken from where they are no safer than where they are said to be', async () => {
    const { bring, issuer, faults } = await serveMessages();
    issuer.said.metadata = { jwks_uri: 'http://keys.example/' };
    expect(await bring()).toMatchObject({ status: 503, body: '' });
    expect(faults).toMatchObject([{ facts: { reason: 'not-teams' } }]);
  });
});

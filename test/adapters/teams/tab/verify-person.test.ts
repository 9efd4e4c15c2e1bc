import { generateKeyPair, UnsecuredJWT } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPersonVerifier } from '../../../../adapters/teams/tab/verify-person.js';
import { DeskError } from '../../../../src/domain/desk-error.js';
import { APP, type Issuer, type Odd, PERSON, startIssuer, TENANT } from './issuer.js';

const OTHER = '44444444-4444-4444-8444-444444444444';
const ADDRESS = 'https://desk.example';

let issuer: Issuer;
beforeEach(async () => {
  issuer = await startIssuer();
});
afterEach(async () => {
  await issuer.close();
});

function verifier(tenant?: string) {
  const { loginUrl } = issuer;
  const tokens = { appId: APP, address: ADDRESS, loginUrl };
  return createPersonVerifier(tenant === undefined ? tokens : { ...tokens, tenant });
}

const known = { tenant: TENANT, directoryId: PERSON, name: 'Ana Diaz' };
const now = (): number => Math.floor(Date.now() / 1_000);

describe('a token of single sign-on', () => {
  it('tells who somebody is', async () => {
    const verify = verifier(TENANT);
    expect(await verify(await issuer.token())).toEqual(known);
    const audience = `api://desk.example/${APP}`;
    expect(await verify(await issuer.token({ claims: { aud: audience } }))).toEqual(known);
    expect(issuer.asked).toBe(1);
  });

  it('is taken from any directory where none is named, and tells which', async () => {
    const claims = { tid: OTHER, iss: `${issuer.loginUrl}/${OTHER}/v2.0` };
    const token = await issuer.token({ claims });
    expect(await verifier()(token)).toEqual({ ...known, tenant: OTHER });
    expect(await verifier(TENANT)(token)).toBeUndefined();
  });

  it('may be a minute early or late', async () => {
    const verify = verifier(TENANT);
    const late = await issuer.token({ claims: { exp: now() - 30 } });
    const early = await issuer.token({ claims: { nbf: now() + 30 } });
    expect(await verify(late)).toEqual(known);
    expect(await verify(early)).toEqual(known);
  });
});

const FORGED: readonly (readonly [string, (issuer: Issuer) => Odd | Promise<Odd>])[] = [
  ['has run out', () => ({ claims: { exp: now() - 120 } })],
  ['is not good yet', () => ({ claims: { nbf: now() + 120 } })],
  ['never runs out', () => ({ without: ['exp'] })],
  ['does not say since when', () => ({ without: ['nbf'] })],
  ['is for another app', () => ({ claims: { aud: OTHER } })],
  ['is for the same app at another address', () => ({ claims: { aud: `api://x.example/${APP}` } })],
  ['is for nobody', () => ({ without: ['aud'] })],
  ['is of another issuer', () => ({ claims: { iss: `https://x.example/${TENANT}/v2.0` } })],
  ['is of the old issuer', () => ({ claims: { iss: `https://sts.windows.net/${TENANT}/` } })],
  ['is of no issuer', () => ({ without: ['iss'] })],
  ['names another directory than its issuer', () => ({ claims: { tid: OTHER } })],
  [
    'is of another directory',
    ({ loginUrl }) => ({
      claims: { tid: OTHER, iss: `${loginUrl}/${OTHER}/v2.0` },
    }),
  ],
  ['names no directory', () => ({ without: ['tid'] })],
  ['names nobody', () => ({ without: ['oid'] })],
  ['names somebody by what is no id', () => ({ claims: { oid: '../admin' } })],
  ['is of an app and not of a person', () => ({ without: ['scp'], claims: { idtyp: 'app' } })],
  ['is for something else', () => ({ claims: { scp: 'openid profile' } })],
  ['is of an older kind', () => ({ claims: { ver: '1.0' } })],
  [
    'is signed with a key of somebody else',
    async () => ({
      key: (await generateKeyPair('RS256')).privateKey,
    }),
  ],
  ['names a key that nobody knows', () => ({ header: { alg: 'RS256', kid: 'other' } })],
  [
    'is signed with the public key as a secret',
    ({ publicKey }) => ({
      header: { alg: 'HS256' },
      key: new TextEncoder().encode(publicKey),
    }),
  ],
  [
    'is signed in another way',
    async () => ({
      header: { alg: 'ES256' },
      key: (await generateKeyPair('ES256')).privateKey,
    }),
  ],
];

describe('nobody is let in by a token that', () => {
  it.each(FORGED)('%s', async (_, odd) => {
    const token = await issuer.token(await odd(issuer));
    expect(await verifier(TENANT)(token)).toBeUndefined();
  });

  it('is not signed', async () => {
    const claims = { aud: APP, tid: TENANT, oid: PERSON, ver: '2.0', scp: 'access_as_user' };
    const token = new UnsecuredJWT(claims)
      .setIssuer(`${issuer.loginUrl}/${TENANT}/v2.0`)
      .setExpirationTime('1h')
      .setNotBefore('0s')
      .encode();
    expect(await verifier(TENANT)(token)).toBeUndefined();
  });

  it('was changed after it was signed', async () => {
    const [header, , signature] = (await issuer.token()).split('.');
    const [, payload] = (await issuer.token({ claims: { oid: OTHER } })).split('.');
    expect(await verifier(TENANT)([header, payload, signature].join('.'))).toBeUndefined();
  });

  it.each(['', 'x', 'a.b.c', '..', 'a'.repeat(20_000)])('is none: %.8s', async (token) => {
    expect(await verifier(TENANT)(token)).toBeUndefined();
  });
});

it('whoever signs being away is no fault of a token, and is asked again', async () => {
  const verify = verifier(TENANT);
  const token = await issuer.token();
  issuer.serves = false;
  const fault: unknown = await verify(token).catch((each: unknown) => each);
  expect(fault).toBeInstanceOf(DeskError);
  expect(fault).toMatchObject({ retryable: true });
  issuer.serves = true;
  expect(await verify(token)).toEqual(known);
});

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';

export const TENANT = '11111111-1111-4111-8111-111111111111';
export const APP = '22222222-2222-4222-8222-222222222222';
export const PERSON = '33333333-3333-4333-8333-333333333333';

/** How a token differs from a good one. */
export interface Odd {
  readonly claims?: JWTPayload;
  readonly without?: readonly string[];
  readonly header?: { readonly alg: string; readonly kid?: string };
  readonly key?: CryptoKey | Uint8Array;
}

export interface Issuer {
  readonly loginUrl: string;
  /** A good token for the app, or one that is off in some way. */
  readonly token: (odd?: Odd) => Promise<string>;
  /** The public half of what it signs with, as everybody can read it. */
  readonly publicKey: string;
  /** Whether it answers. */
  serves: boolean;
  /** How often its keys were asked for. */
  asked: number;
  readonly close: () => Promise<void>;
}

/** Who people sign in with, on this machine. */
export async function startIssuer(): Promise<Issuer> {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const jwk = await exportJWK(publicKey);
  const server = createServer((request, response) => {
    issuer.asked += 1;
    const path = request.url ?? '';
    const isKnown = /^\/[\w-]+\/discovery\/v2\.0\/keys$/u.test(path);
    if (!issuer.serves || !isKnown) response.writeHead(503).end('down');
    else response.end(JSON.stringify({ keys: [{ ...jwk, kid: 'own', alg: 'RS256', use: 'sig' }] }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const loginUrl = `http://127.0.0.1:${port}`;
  const issuer: Issuer = {
    loginUrl,
    serves: true,
    asked: 0,
    publicKey: JSON.stringify(jwk),
    token: ({ claims = {}, without = [], header, key = privateKey } = {}) => {
      const now = Math.floor(Date.now() / 1_000);
      const good: JWTPayload = {
        ver: '2.0',
        aud: APP,
        iss: `${loginUrl}/${TENANT}/v2.0`,
        tid: TENANT,
        oid: PERSON,
        name: 'Ana Diaz',
        scp: 'access_as_user',
        iat: now,
        nbf: now,
        exp: now + 3_600,
      };
      const said = Object.entries({ ...good, ...claims }).filter(
        ([name]) => !without.includes(name),
      );
      return new SignJWT(Object.fromEntries(said))
        .setProtectedHeader({ kid: 'own', ...(header ?? { alg: 'RS256' }) })
        .sign(key);
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return issuer;
}

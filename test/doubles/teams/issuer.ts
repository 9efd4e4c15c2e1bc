import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWK, type JWTHeaderParameters, SignJWT } from 'jose';

/** A key, and the channels that it vouches for. */
type Key = JWK & { readonly endorsements?: readonly string[] };

/** Whoever signs what Teams brings, on loopback: an OpenID metadata document, its keys, and tokens by them. */
export interface Issuer {
  /** Where its metadata document is. */
  readonly openIdUrl: string;
  /** Signs claims. With a header of its own where one is given. */
  readonly sign: (claims: object, header?: Partial<JWTHeaderParameters>) => Promise<string>;
  /** What it says of itself, to be changed; how often it was asked for its keys. */
  readonly said: { metadata: unknown; keys: Key[]; status: number; asked: number };
  readonly publicKey: JWK;
  readonly close: () => void;
}

export const KEY_ID = 'teams-key';

/** Made once: that takes a while. */
const keys = generateKeyPair('RS256');

export async function startIssuer(): Promise<Issuer> {
  const { privateKey, publicKey } = await keys;
  const jwk = { ...(await exportJWK(publicKey)), kid: KEY_ID, use: 'sig' };
  const said: Issuer['said'] = {
    metadata: {},
    keys: [{ ...jwk, endorsements: ['msteams', 'webchat'] }],
    status: 200,
    asked: 0,
  };
  const server = createServer((request, response) => {
    const isKeys = request.url === '/keys';
    if (isKeys) said.asked++;
    response.writeHead(said.status, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify(isKeys ? { keys: said.keys } : said.metadata));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  said.metadata = { issuer: 'https://api.botframework.com', jwks_uri: `${address}/keys` };
  return {
    openIdUrl: `${address}/openidconfiguration`,
    publicKey: jwk,
    said,
    sign: (claims, header) =>
      new SignJWT({ ...claims })
        .setProtectedHeader({ alg: 'RS256', kid: KEY_ID, typ: 'JWT', ...header })
        .sign(privateKey),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

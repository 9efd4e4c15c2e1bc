import { createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import { DeskError, type TeamsReason } from '../../../src/domain/desk-error.js';

/** Keys are renewed after a day, and looked for again after five minutes at the earliest; milliseconds. */
const KEYS_LAST = 24 * 60 * 60 * 1_000;
const LOOK_AGAIN = 5 * 60 * 1_000;
const LONGEST_CALL = 5_000;

/** What a key vouches for: https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication */
const endorsedSchema = z.object({ kid: z.string(), endorsements: z.array(z.string()).optional() });
const metadataSchema = z.object({ jwks_uri: z.url() });

type KeySet = ReturnType<typeof createRemoteJWKSet>;

/**
 * The keys that Teams signs with, from where an OpenID metadata document says. Throws `JWKSNoMatchingKey` where there is none of that
 * name for the channel, and `teams-unavailable` where they cannot be had: they are asked for again at the next need.
 */
export function createSigningKeys(openIdUrl: string, channel: string): JWTVerifyGetKey {
  let reading: Promise<KeySet> | undefined;
  const keySet = (): Promise<KeySet> => {
    reading ??= readKeySet(openIdUrl).catch((fault: unknown) => {
      reading = undefined;
      throw fault;
    });
    return reading;
  };
  return async (header, token) => {
    const keys = await keySet();
    const key = await keys(header, token).catch((fault: unknown) => {
      if (fault instanceof errors.JWKSNoMatchingKey) throw fault;
      reading = undefined;
      throw unavailable(fault, fault instanceof errors.JOSEError ? 'not-teams' : 'connection');
    });
    if (!isEndorsed(header.kid, keys, channel)) throw new errors.JWKSNoMatchingKey();
    return key;
  };
}

/** A key that says for which channels it vouches vouches for no other. */
function isEndorsed(kid: string | undefined, keys: KeySet, channel: string): boolean {
  const named = keys.jwks()?.keys.find((key) => key.kid === kid);
  const { data } = endorsedSchema.safeParse(named);
  return data !== undefined && (data.endorsements?.includes(channel) ?? true);
}

async function readKeySet(openIdUrl: string): Promise<KeySet> {
  const signal = AbortSignal.timeout(LONGEST_CALL);
  const response = await fetch(openIdUrl, { signal, redirect: 'error' }).catch((fault: unknown) => {
    throw unavailable(fault, 'connection');
  });
  if (!response.ok)
    throw unavailable(undefined, response.status >= 500 ? 'server-fault' : 'not-teams');
  const said = await response.json().catch(() => undefined);
  const address = metadataSchema.safeParse(said).data?.jwks_uri;
  // Keys come from where the document comes from, or from as safe a place.
  if (address === undefined || !isAsSafe(address, openIdUrl))
    throw unavailable(undefined, 'not-teams');
  return createRemoteJWKSet(new URL(address), {
    cacheMaxAge: KEYS_LAST,
    cooldownDuration: LOOK_AGAIN,
    timeoutDuration: LONGEST_CALL,
  });
}

function isAsSafe(address: string, openIdUrl: string): boolean {
  const { protocol, host } = new URL(address);
  return protocol === 'https:' || host === new URL(openIdUrl).host;
}

function unavailable(cause: unknown, reason: TeamsReason): DeskError {
  return new DeskError('teams-unavailable', { reason }, { cause, retryable: true });
}

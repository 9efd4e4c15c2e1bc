import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose';
import { z } from 'zod';
import { DeskError } from '../../../src/domain/desk-error.js';

/** Which tokens are believed. */
export interface PersonTokens {
  /** Of the app registration. */
  readonly appId: string;
  /** The only directory whose people are let in; those of any when absent. */
  readonly tenant?: string;
  /** The desk's own address. */
  readonly address: string;
  /** Where people sign in, without a slash at the end; another than Microsoft's is for tests alone. */
  readonly loginUrl: string;
}

/** Somebody, as their directory says. */
export interface VerifiedPerson {
  readonly tenant: string;
  /** The object id of the directory. */
  readonly directoryId: string;
  readonly name: string;
}

/** How far the clock of who signs may be off, in seconds. */
const TOLERANCE = 60;
/** How long signing keys are waited for, and how long they are kept, in milliseconds. */
const LONGEST_CALL = 5_000;
const KEYS_LAST = 24 * 60 * 60 * 1_000;
/** Longer than any token that Teams brings; more is not looked at. */
const LONGEST_TOKEN = 16_384;
/** What the app registration exposes for Teams alone. */
const SCOPE = 'access_as_user';

const guid = z.guid().transform((id) => id.toLowerCase());
const claimsSchema = z.object({
  ver: z.literal('2.0'),
  tid: guid,
  oid: guid,
  name: z.string().default(''),
  scp: z.string().refine((scopes) => scopes.split(' ').includes(SCOPE)),
});

/**
 * Tells who a token of single sign-on is of; undefined for whatever is not one of Teams, for this app, of its directory, signed by
 * Microsoft, and good now. See https://learn.microsoft.com/entra/identity-platform/access-tokens. Throws a retryable `unexpected` when
 * the keys cannot be had.
 */
export function createPersonVerifier(
  tokens: PersonTokens,
): (token: string) => Promise<VerifiedPerson | undefined> {
  const { appId, tenant, address, loginUrl } = tokens;
  const keys = createRemoteJWKSet(
    new URL(`${loginUrl}/${tenant ?? 'common'}/discovery/v2.0/keys`),
    { timeoutDuration: LONGEST_CALL, cacheMaxAge: KEYS_LAST },
  );
  const options = {
    algorithms: ['RS256'],
    audience: [appId, `api://${new URL(address).host}/${appId}`],
    clockTolerance: TOLERANCE,
    requiredClaims: ['exp', 'nbf', 'iss'],
  };
  return async (token) => {
    if (token.length > LONGEST_TOKEN) return undefined;
    try {
      const { payload } = await jwtVerify(token, keys, options);
      return readPerson(payload, tokens);
    } catch (fault) {
      if (isForged(fault)) return undefined;
      throw new DeskError(
        'unexpected',
        { reason: 'sign-in-keys' },
        { cause: fault, retryable: true },
      );
    }
  };
}

function readPerson(
  payload: JWTPayload,
  { tenant: only, loginUrl }: PersonTokens,
): VerifiedPerson | undefined {
  const { data } = claimsSchema.safeParse(payload);
  if (data === undefined || payload.iss !== `${loginUrl}/${data.tid}/v2.0`) return undefined;
  if (only !== undefined && data.tid !== only.toLowerCase()) return undefined;
  return { tenant: data.tid, directoryId: data.oid, name: data.name };
}

/** Whether a token is at fault, and not the way to the keys. */
function isForged(fault: unknown): boolean {
  const isAway = fault instanceof errors.JWKSTimeout || fault instanceof errors.JWKSInvalid;
  return fault instanceof errors.JOSEError && fault.code !== 'ERR_JOSE_GENERIC' && !isAway;
}

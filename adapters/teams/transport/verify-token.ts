import { decodeJwt, decodeProtectedHeader, errors, jwtVerify } from 'jose';
import type { Clock } from '../../../src/domain/clock.js';
import { DeskError } from '../../../src/domain/desk-error.js';
import type { TeamsApp } from './settings.js';
import { createSigningKeys } from './signing-keys.js';

/** What a token comes to. */
export type Verified =
  /** Teams signed it for this app just now, for whatever comes from one service. */
  | { readonly kind: 'signed'; readonly service: string }
  | { readonly kind: 'refused' }
  /** The keys cannot be had now. */
  | { readonly kind: 'unknown'; readonly fault: DeskError };

export type VerifyToken = (authorization: string | undefined) => Promise<Verified>;

/** The only channel that is served. */
export const CHANNEL = 'msteams';
/** Who signs: neither a skill nor an emulator nor another cloud. */
const ISSUER = 'https://api.botframework.com';
const ALGORITHM = 'RS256';
/** How far the clocks may be apart, in seconds. */
const TOLERANCE = 300;
/** A longer header is none of Teams'. */
const LONGEST_HEADER = 8_192;
const HEADER = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/u;

/**
 * As https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication says. What costs nothing is
 * looked at first. The libraries of the Bot Framework do the same, yet take more than Teams' tokens, and write on the terminal.
 */
export function createVerifyToken({ id, openIdUrl }: TeamsApp, clock: Clock): VerifyToken {
  const keyOf = createSigningKeys(openIdUrl, CHANNEL);
  return async (authorization = '') => {
    const token = readToken(authorization);
    if (token === undefined || !isMeant(token, id)) return REFUSED;
    try {
      const { payload } = await jwtVerify(token, keyOf, {
        algorithms: [ALGORITHM],
        issuer: ISSUER,
        audience: id,
        clockTolerance: TOLERANCE,
        currentDate: clock.now(),
        requiredClaims: ['exp', 'serviceurl'],
      });
      const { serviceurl: service } = payload;
      return typeof service === 'string' ? { kind: 'signed', service } : REFUSED;
    } catch (fault) {
      if (fault instanceof DeskError) return { kind: 'unknown', fault };
      if (fault instanceof errors.JOSEError) return REFUSED;
      throw fault;
    }
  };
}

const REFUSED: Verified = { kind: 'refused' };

function readToken(authorization: string): string | undefined {
  return authorization.length > LONGEST_HEADER ? undefined : HEADER.exec(authorization)?.[1];
}

/** Whether a token says that it is Teams' for this app: that nobody made it up is not known yet. */
function isMeant(token: string, app: string): boolean {
  try {
    const { alg, kid } = decodeProtectedHeader(token);
    const { iss, aud } = decodeJwt(token);
    return alg === ALGORITHM && typeof kid === 'string' && iss === ISSUER && aud === app;
  } catch {
    return false;
  }
}

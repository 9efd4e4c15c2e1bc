import { z } from 'zod';
import { DeskError, type TeamsReason } from '../../../src/domain/desk-error.js';
import { isUnconnected } from '../../../src/domain/unconnected.js';
import { toJson } from '../../http/read-json.js';
import { TeamsFault } from '../connector.js';

/** Nobody is made to wait longer, in milliseconds. */
const LONGEST_WAIT = 86_400_000;

/** What the library throws when the service answers with an error; what it says of it is not kept. */
const answeredSchema = z.object({
  statusCode: z.number(),
  response: z
    .object({
      bodyAsText: z.string().nullish(),
      headers: z.custom<{ get: (name: string) => string | undefined }>(
        (headers) => typeof headers === 'object' && headers !== null && 'get' in headers,
      ),
    })
    .optional(),
});
const errorSchema = z.union([
  z.object({ error: z.object({ code: z.string() }) }).transform(({ error }) => error.code),
  z.object({ error: z.string() }).transform(({ error }) => error),
]);

/** What a failed request comes to. The library's own error is left behind: the app's token is in it. */
export function toTeamsFault(fault: unknown, now: Date): TeamsFault {
  if (fault instanceof TeamsFault) return fault;
  const { data: answered } = answeredSchema.safeParse(fault);
  if (answered === undefined)
    return fault instanceof Error && isUnconnected(fault) ? notConnected() : noAnswer();
  const { statusCode: status, response } = answered;
  // It was done, and what came of it cannot be read.
  if (status < 300) return noAnswer();
  const after = response?.headers.get('retry-after');
  return new TeamsFault(status, codeIn(response?.bodyAsText ?? ''), toWait(after, now));
}

/** What kept the app from signing in, as whoever runs the desk is told it. */
export function toDeskError(fault: unknown): DeskError {
  const { status, code } = fault instanceof TeamsFault ? fault : notConnected();
  // Whoever runs the desk can change it, and what waits for that is not lost.
  return status === 401
    ? new DeskError('teams-refused', { reason: code ?? 'http_401' }, { retryable: true })
    : new DeskError('teams-unavailable', { reason: reasonOf(status, code) }, { retryable: true });
}

function reasonOf(status: number | undefined, code: string | undefined): TeamsReason {
  if (status === undefined || code === 'NotConnected') return 'connection';
  if (status === 429) return 'rate-limited';
  return status >= 500 && code !== 'NoToken' ? 'server-fault' : 'not-teams';
}

/** Nothing can have arrived. */
export function notConnected(): TeamsFault {
  return new TeamsFault(503, 'NotConnected');
}

/** The service's own word in the body of an error. */
export function codeIn(body: string): string | undefined {
  const { data: code } = errorSchema.safeParse(toJson(body));
  return code !== undefined && /^\w{1,100}$/u.test(code) ? code : undefined;
}

/** What `Retry-After` asks for, in seconds or as a date (RFC 9110, 10.2.3), in milliseconds. */
export function toWait(after: string | null | undefined, now: Date): number | undefined {
  if (!after) return undefined;
  const isDate = /^[A-Z][a-z]{2},? /u.test(after);
  const until = isDate ? Date.parse(after) - now.getTime() : Number.NaN;
  const asked = /^\d+$/u.test(after) ? Number(after) * 1_000 : until;
  return Number.isNaN(asked) ? undefined : Math.min(Math.max(asked, 0), LONGEST_WAIT);
}

function noAnswer(): TeamsFault {
  return new TeamsFault(undefined, undefined);
}

import { z } from 'zod';
import { DeskError, type VectorsReason } from '../../src/domain/desk-error.js';

/** Reasons that may be gone when the same is asked again later. */
const PASSING: ReadonlySet<VectorsReason> = new Set(['connection', 'server-fault']);

/** Why PostgreSQL gives no vectors. */
export function vectorsFault(reason: VectorsReason, cause?: unknown): DeskError {
  return new DeskError(
    'vectors-unavailable',
    { reason },
    { cause, retryable: PASSING.has(reason) },
  );
}

/** What `act` gives; what a driver or the server throws is a `vectors-unavailable`, anything else stays as it is. */
export async function withVectorsFaults<Result>(act: () => Promise<Result>): Promise<Result> {
  try {
    return await act();
  } catch (error) {
    const reason = reasonOf(error);
    throw reason === undefined ? error : vectorsFault(reason, error);
  }
}

const coded = z.object({ code: z.string() });

/** PostgreSQL's error codes (appendix A of its manual) that say what to do; by class where that is enough. */
const REASONS: Readonly<Record<string, VectorsReason>> = {
  '08': 'connection',
  '57P01': 'connection',
  '57P02': 'connection',
  '57P03': 'connection',
  '53300': 'connection',
  '28': 'access-refused',
  '3D000': 'access-refused',
  '42501': 'not-allowed',
  // An extension that the server does not have, in words of its own before version 15.
  '0A000': 'extension-missing',
  '58P01': 'extension-missing',
};

/** Undefined for a fault of the program's own. */
function reasonOf(error: unknown): VectorsReason | undefined {
  if (error instanceof DeskError || error instanceof z.ZodError || error instanceof TypeError)
    return undefined;
  const { data } = coded.safeParse(error);
  // The system's codes, and drivers that lost a connection, which give none.
  if (data === undefined || !isServerCode(data.code)) return 'connection';
  return REASONS[data.code] ?? REASONS[data.code.slice(0, 2)] ?? 'server-fault';
}

/** No code of the server begins with E, as those of the system do. */
function isServerCode(code: string): boolean {
  return /^[0-9A-DF-Z][0-9A-Z]{4}$/u.test(code);
}

import { APIConnectionError, APIConnectionTimeoutError, APIError } from 'openai';
import { DeskError, type EmbeddingsReason } from '../../src/domain/desk-error.js';

/** Reasons that may be gone when the same is asked again later. */
const PASSING: ReadonlySet<EmbeddingsReason> = new Set([
  'connection',
  'timeout',
  'rate-limited',
  'server-fault',
  'cut-off',
]);

/** Why vectors cannot be had; `server` is scheme, host and port. A cause must hold nothing that the server wrote. */
export function embeddingsFault(
  reason: EmbeddingsReason,
  facts: { readonly server?: string; readonly status?: number } = {},
  cause?: unknown,
): DeskError {
  const retryable = PASSING.has(reason);
  return new DeskError('embeddings-unavailable', { reason, ...facts }, { cause, retryable });
}

/**
 * What the client threw as a fault. What a server writes may repeat the key or the texts, so that neither its message nor the
 * error that quotes it is kept. Anything else is given back as it is.
 */
export function toEmbeddingsFault(error: unknown, server: string): unknown {
  if (error instanceof APIConnectionTimeoutError) return embeddingsFault('timeout', { server });
  if (error instanceof APIConnectionError)
    return embeddingsFault('connection', { server }, error.cause);
  if (error instanceof SyntaxError) return embeddingsFault('cut-off', { server });
  if (!(error instanceof APIError)) return error;
  const status: unknown = error.status;
  return typeof status === 'number'
    ? embeddingsFault(reasonOf(status, error.code), { server, status })
    : embeddingsFault('connection', { server });
}

function reasonOf(status: number, code: string | null | undefined): EmbeddingsReason {
  if (status === 401 || status === 403) return 'key-refused';
  if (status === 404) return 'not-found';
  if (status === 408) return 'timeout';
  if (status === 429) return code === 'insufficient_quota' ? 'quota-used' : 'rate-limited';
  return status >= 500 ? 'server-fault' : 'request-refused';
}

import { z } from 'zod';

/** What comes over a socket: https://docs.slack.dev/apis/events-api/using-socket-mode */
export type Envelope =
  | { readonly type: 'hello' }
  /** Slack closes the socket, now or soon. */
  | { readonly type: 'disconnect' }
  | {
      readonly type: 'delivery';
      readonly id: string;
      readonly payload: unknown;
      readonly retryNum?: number;
    };

const schema = z.discriminatedUnion('type', [
  z.object({ type: z.literal(['hello', 'disconnect']) }),
  z.object({
    type: z.literal(['events_api', 'interactive', 'slash_commands']),
    envelope_id: z.string().min(1),
    payload: z.unknown(),
    retry_attempt: z.number().optional(),
  }),
]);

/** Undefined for what is none of them. */
export function readEnvelope(data: unknown): Envelope | undefined {
  const envelope = schema.safeParse(toJson(data)).data;
  if (envelope === undefined || !('envelope_id' in envelope)) return envelope;
  const { envelope_id: id, payload, retry_attempt: retryNum } = envelope;
  return { type: 'delivery', id, payload, ...(retryNum === undefined ? {} : { retryNum }) };
}

function toJson(data: unknown): unknown {
  try {
    return typeof data === 'string' ? JSON.parse(data) : undefined;
  } catch {
    return undefined;
  }
}

import { z } from 'zod';
import { toJson, toText } from '../../http/read-json.js';
import { typeOf } from '../../http/route.js';

/** What Slack brings, once it is known that Slack brings it. */
export type Brought =
  /** An event, a press, a command, a submission: for the listeners. */
  | { readonly kind: 'delivery'; readonly body: Readonly<Record<string, unknown>> }
  /** Slack asks whether the address is the desk's. */
  | { readonly kind: 'challenge'; readonly challenge: string }
  /** Slack looks whether anybody is there. */
  | { readonly kind: 'check' }
  /** Slack left events out: there were too many. */
  | { readonly kind: 'rate-limited' }
  | { readonly kind: 'malformed' | 'unsupported' };

const id = z.string().min(1);
const known = z.looseObject({ id });
const interaction = { user: known, team: z.looseObject({ id }).nullish() };

const challengeSchema = z.looseObject({ type: z.literal('url_verification'), challenge: id });
const limitedSchema = z.looseObject({ type: z.literal('app_rate_limited') });
const eventSchema = z.looseObject({
  type: z.literal('event_callback'),
  event_id: id,
  event: z.looseObject({ type: id }),
});
const viewSchema = z.looseObject({ id, callback_id: z.string() });
const interactionSchema = z.discriminatedUnion('type', [
  z.looseObject({
    ...interaction,
    type: z.literal('block_actions'),
    actions: z.array(z.looseObject({ action_id: id })).min(1),
  }),
  z.looseObject({
    ...interaction,
    type: z.enum(['view_submission', 'view_closed']),
    view: viewSchema,
  }),
  z.looseObject({ ...interaction, type: z.literal('shortcut'), callback_id: z.string() }),
  z.looseObject({
    ...interaction,
    type: z.literal('message_action'),
    callback_id: z.string(),
    channel: known,
    message: z.looseObject({ ts: id }),
  }),
  z.looseObject({ ...interaction, type: z.literal('block_suggestion'), action_id: id }),
]);
const commandSchema = z.looseObject({
  command: z.string().startsWith('/'),
  user_id: id,
  channel_id: id,
  trigger_id: id,
});
const deliverySchema = z.union([eventSchema, interactionSchema, commandSchema]);

const MALFORMED: Brought = { kind: 'malformed' };

/** Reads a body that Slack signed. */
export function readBrought(contentType: string | undefined, bytes: Buffer): Brought {
  const text = toText(bytes);
  if (text === undefined) return MALFORMED;
  switch (typeOf(contentType)) {
    case 'application/json':
      return readEvent(toJson(text));
    case 'application/x-www-form-urlencoded':
      return readForm(new URLSearchParams(text));
    default:
      return { kind: 'unsupported' };
  }
}

/** What comes over a socket has the same shapes, and has been taken apart. */
export function readPayload(payload: unknown): Brought {
  return deliverySchema.safeParse(payload).success ? toDelivery(payload) : MALFORMED;
}

function readEvent(body: unknown): Brought {
  // Beside it nothing runs, whatever else is said.
  if (typeof body === 'object' && body !== null && 'ssl_check' in body) return { kind: 'check' };
  const challenge = challengeSchema.safeParse(body).data?.challenge;
  if (challenge !== undefined) return { kind: 'challenge', challenge };
  if (limitedSchema.safeParse(body).success) return { kind: 'rate-limited' };
  return eventSchema.safeParse(body).success ? toDelivery(body) : MALFORMED;
}

function readForm(form: URLSearchParams): Brought {
  if (form.has('ssl_check')) return { kind: 'check' };
  const names = [...form.keys()];
  if (new Set(names).size !== names.length) return MALFORMED;
  const payload = form.get('payload');
  const [schema, body] =
    payload === null
      ? [commandSchema, Object.fromEntries(form)]
      : [interactionSchema, toJson(payload)];
  return schema.safeParse(body).success ? toDelivery(body) : MALFORMED;
}

/** A body as it came, once a schema has found it to be an object of the right shape. */
function toDelivery(body: unknown): Brought {
  return { kind: 'delivery', body: body as Readonly<Record<string, unknown>> };
}

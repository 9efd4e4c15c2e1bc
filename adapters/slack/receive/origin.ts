import { z } from 'zod';
import type { IncomingMessage } from '../../../src/domain/incoming-message.js';
import { type Language, LANGUAGES } from '../../../src/domain/language.js';
import type { Place } from '../../../src/domain/place.js';
import { VIEW_METADATA } from '../limits.js';
import type { OpenView } from '../views/opening.js';
import type { Seal } from './context.js';
import type { By } from './envelope.js';

/** Where a view was opened from, which Slack does not tell of a view. */
export interface Origin extends Pick<IncomingMessage, 'isPrivate' | 'answerVia'> {
  readonly language: Language;
  /** Absent where the view itself asks for a channel. */
  readonly place?: Place;
  /** What was pressed to open a form, and its label. */
  readonly command?: string;
  readonly label?: string;
  /** The view that a form was opened in, which is drawn anew once the form was sent. */
  readonly below?: Pick<OpenView, 'id' | 'type' | 'callback_id'>;
}

const sealedSchema = z.object({
  /** Whom it was sealed for. */
  tenant: z.string(),
  user: z.string(),
  language: z.enum(LANGUAGES),
  place: z
    .object({
      platform: z.literal('slack'),
      tenant: z.string(),
      channel: z.string(),
      thread: z.string().exactOptional(),
    })
    .exactOptional(),
  command: z.string().exactOptional(),
  label: z.string().exactOptional(),
  below: z
    .object({ id: z.string(), type: z.string(), callback_id: z.string().exactOptional() })
    .exactOptional(),
  isPrivate: z.literal(true).exactOptional(),
  answerVia: z.string().exactOptional(),
});

/** The `private_metadata` of a view that somebody opens; undefined when no view holds it. */
export function sealOrigin(
  origin: Origin,
  { tenant, user }: Pick<By, 'tenant' | 'user'>,
  { seal }: Seal,
): string | undefined {
  const sealed = seal(JSON.stringify({ tenant, user, ...origin }));
  return sealed.length <= VIEW_METADATA ? sealed : undefined;
}

/** The origin of a view of somebody's; undefined when the desk did not write it, or wrote it for somebody else. */
export function readOrigin(
  metadata: string,
  by: Pick<By, 'tenant' | 'user'>,
  { unseal }: Seal,
): Origin | undefined {
  const text = unseal(metadata);
  if (text === undefined) return undefined;
  const { tenant, user, ...origin } = sealedSchema.parse(JSON.parse(text));
  return tenant === by.tenant && user === by.user ? origin : undefined;
}

import { z } from 'zod';
import type { ChecklistId } from '../../domain/checklist.js';
import type { IncomingMessage } from '../../domain/incoming-message.js';
import type { KnowledgeBase } from '../../domain/knowledge-base.js';
import { CHOSEN_LANGUAGES, type OwnCommand, USUAL } from '../../domain/own-command.js';
import {
  type ChannelSettings,
  LISTENS,
  type PersonSettings,
  PREFERENCES,
} from '../../domain/settings.js';

const language = z.enum(CHOSEN_LANGUAGES);
const command: z.ZodType<OwnCommand> = z.union([
  z.strictObject({ set: z.literal('language'), language: language.exactOptional() }),
  z.strictObject({ set: z.literal('channel'), channel: z.string().min(1) }),
  z.strictObject({ do: z.literal('home') }),
  z.strictObject({ do: z.literal('ask-erase') }),
  z.strictObject({ do: z.literal('erase-mine') }),
]);

/** Undefined for whatever else a button carries. */
export function readOwnCommand(text: string | undefined): OwnCommand | undefined {
  if (text === undefined) return undefined;
  try {
    return command.safeParse(JSON.parse(text)).data;
  } catch {
    // Not JSON: not a button of the desk.
    return undefined;
  }
}

const person = z.object({ language });
const channel = z.object({
  listens: z.enum(LISTENS),
  language,
  prefers: z.enum([USUAL, ...PREFERENCES]),
  checklist: z.string().transform((id) => id as ChecklistId),
});

/** What somebody chose for themselves; undefined for what is no such choice. */
export function readPersonSettings(
  { language: named }: Extract<OwnCommand, { readonly set: 'language' }>,
  { fields }: IncomingMessage,
): PersonSettings | undefined {
  const read = person.safeParse(named === undefined ? fields : { language: named });
  return read.success ? chosen(read.data) : undefined;
}

/** What was filled in for a channel; undefined when it is not what the form offers. */
export function readChannelSettings(
  { fields }: IncomingMessage,
  { checklists }: KnowledgeBase,
): ChannelSettings | undefined {
  const read = channel.safeParse(fields);
  if (!read.success) return undefined;
  const settings = chosen(read.data);
  const { checklist } = settings;
  return checklist === undefined || checklists.has(checklist) ? settings : undefined;
}

/** Without what is as everywhere. */
function chosen<Filled extends object>(
  filled: Filled,
): { readonly [Key in keyof Filled]?: Exclude<Filled[Key], typeof USUAL> } {
  const entries = Object.entries(filled).filter(([, value]) => value !== USUAL);
  // Of the same keys, those that were chosen.
  return Object.fromEntries(entries) as { [Key in keyof Filled]?: Exclude<Filled[Key], 'usual'> };
}

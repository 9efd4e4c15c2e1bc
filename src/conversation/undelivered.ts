import type { Clock } from '../domain/clock.js';
import type { Letter } from '../domain/letter.js';
import { isSentTo } from '../domain/place.js';
import { say } from '../reply/checklist/subject.js';
import type { Strings } from '../strings/en.js';
import { stringsFor } from '../strings/strings.js';

type Family = keyof Strings['general']['undelivered'];

/** Why a platform does not take a letter, in its own words. */
const FAMILIES: Readonly<Record<Exclude<Family, 'other'>, readonly string[]>> = {
  'not-there': [
    'not_in_channel',
    'channel_not_found',
    'BotNotInConversationRoster',
    'ConversationNotFound',
    'address-unknown',
  ],
  archived: ['is_archived'],
  'not-allowed': [
    'access_denied',
    'ekm_access_denied',
    'missing_scope',
    'no_permission',
    'restricted_action',
    'restricted_action_non_threadable_channel',
    'restricted_action_read_only_channel',
    'restricted_action_thread_locked',
    'restricted_action_thread_only_channel',
    'team_access_not_granted',
    'BotDisabledByAdmin',
    'ConversationBlockedByUser',
    'Forbidden',
    'ForbiddenOperationException',
  ],
  unsure: ['unsure'],
};

/** What whoever had a letter sent is told when it is given up; undefined when nobody is to be told, or cannot be. */
export function undelivered(
  { sender }: Letter,
  reason: string,
  { now }: Clock,
): Letter | undefined {
  if (sender === undefined || !isSentTo(sender.place.platform)) return undefined;
  const { person, place, language, via } = sender;
  const { general } = stringsFor(language);
  return {
    to: place,
    at: now(),
    only: person,
    lasts: true,
    reply: { language, blocks: [say(general.undelivered[familyOf(reason)])] },
    ...(via === undefined ? {} : { via }),
  };
}

function familyOf(reason: string): Family {
  const [family] = Object.entries(FAMILIES).find(([, reasons]) => reasons.includes(reason)) ?? [];
  return (family as Family | undefined) ?? 'other'; // a key of the table
}

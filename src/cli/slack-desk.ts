import type { SlackDesk } from '../../adapters/slack/desk.js';
import { rolesOf, type RoleLists } from '../domain/roles.js';
import { slackWords } from './slack-words.js';
import { readPassageOf } from './web-desk.js';
import type { Working } from './with-turns.js';

/** The desk as Slack needs it. */
export function toSlackDesk(
  { context, queue, turns }: Pick<Working, 'context' | 'queue' | 'turns'>,
  roles: RoleLists,
  report: SlackDesk['report'],
): SlackDesk {
  return {
    receive: turns.receive,
    slotOf: queue.slotOf,
    isTalking: queue.isTalking,
    wantsSuggestions: () => Promise.resolve(false),
    rolesOf: (identity) => rolesOf(identity, roles),
    readPassage: readPassageOf(context),
    words: slackWords,
    report,
    now: () => context.clock.now(),
  };
}

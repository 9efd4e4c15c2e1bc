import type { SlackDesk } from '../../adapters/slack/desk.js';
import type { Retention } from '../domain/retention.js';
import { rolesOf, type RoleLists } from '../domain/roles.js';
import { toSlackViews } from './slack-views.js';
import { slackWords } from './slack-words.js';
import { readPassageOf } from './web-desk.js';
import type { Working } from './with-turns.js';

/** The desk as Slack needs it. */
export function toSlackDesk(
  { context, queue, turns }: Pick<Working, 'context' | 'queue' | 'turns'>,
  settings: RoleLists & { readonly retention: Retention },
  report: SlackDesk['report'],
): SlackDesk {
  return {
    receive: turns.receive,
    slotOf: queue.slotOf,
    isTalking: queue.isTalking,
    rolesOf: (identity) => rolesOf(identity, settings),
    readPassage: readPassageOf(context),
    words: slackWords,
    report,
    now: () => context.clock.now(),
    ...toSlackViews(context, turns, settings),
  };
}

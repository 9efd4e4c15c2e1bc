import { homeOf, ownAnswers, tableFor } from '../conversation/home.js';
import type { PersonId } from '../domain/actor.js';
import type { ChatDesk } from '../domain/chat-desk.js';
import type { Retention } from '../domain/retention.js';
import { rolesOf, type RoleLists } from '../domain/roles.js';
import { passageBeside } from '../reply/passage-beside.js';
import { readPassageOf } from './web-desk.js';
import type { Working } from './with-turns.js';

/** The desk as the surfaces of chat platforms need it. */
export function toChatDesk(
  { context, queue, turns }: Pick<Working, 'context' | 'queue' | 'turns'>,
  settings: RoleLists & { readonly retention: Retention },
  report: ChatDesk['report'],
): ChatDesk {
  const { store, checklistsOver, knowledge } = context;
  const { focalPoints, administrators, projectMembers, retention } = settings;
  const roles = { focalPoints, administrators, projectMembers };
  const views = { store, checklists: checklistsOver(store), knowledge, retention, roles };
  return {
    receive: turns.receive,
    settled: turns.settled,
    slotOf: queue.slotOf,
    isTalking: queue.isTalking,
    wantsSuggestions: async (place) =>
      (await store.settings({ place, person: NOBODY })).channel.listens === 'suggests',
    rolesOf: (identity) => rolesOf(identity, settings),
    readPassage: readPassageOf(context),
    beside: (id, language) => passageBeside(id, language, knowledge),
    settings: store.settings,
    home: (visitor, language) => homeOf(visitor, language, views),
    ownAnswers: (scope) => ownAnswers(scope, store),
    table: (id, visitor, language) => tableFor(id, visitor, language, views),
    checklists: (language) =>
      [...knowledge.checklists.values()].map(({ id, words }) => ({
        value: id,
        label: words[language].title,
      })),
    report,
    now: () => context.clock.now(),
  };
}

/** What holds in a channel holds for whoever is there. */
const NOBODY = '' as PersonId;

import type { SlackDesk } from '../../adapters/slack/desk.js';
import { homeOf, ownAnswers, tableFor } from '../conversation/home.js';
import type { TurnContext } from '../conversation/run-turn.js';
import type { DeskTurns } from '../desk-turns.js';
import type { PersonId } from '../domain/actor.js';
import type { Retention } from '../domain/retention.js';
import type { RoleLists } from '../domain/roles.js';
import { passageBeside } from '../reply/passage-beside.js';

type ViewsOfDesk = Pick<
  SlackDesk,
  | 'beside'
  | 'settled'
  | 'wantsSuggestions'
  | 'settings'
  | 'home'
  | 'ownAnswers'
  | 'table'
  | 'checklists'
>;

/** What modals and the Home tab of Slack need of the desk. */
export function toSlackViews(
  { store, checklistsOver, knowledge }: TurnContext,
  { settled }: Pick<DeskTurns, 'settled'>,
  { retention, ...roles }: RoleLists & { readonly retention: Retention },
): ViewsOfDesk {
  const { focalPoints, administrators, projectMembers } = roles;
  const context = {
    store,
    checklists: checklistsOver(store),
    knowledge,
    retention,
    roles: { focalPoints, administrators, projectMembers },
  };
  return {
    beside: (id, language) => passageBeside(id, language, knowledge),
    settled,
    wantsSuggestions: async (place) =>
      (await store.settings({ place, person: NOBODY })).channel.listens === 'suggests',
    settings: store.settings,
    home: (visitor, language) => homeOf(visitor, language, context),
    ownAnswers: (scope) => ownAnswers(scope, store),
    table: (id, visitor, language) => tableFor(id, visitor, language, context),
    checklists: (language) =>
      [...knowledge.checklists.values()].map(({ id, words }) => ({
        value: id,
        label: words[language].title,
      })),
  };
}

/** What holds in a channel holds for whoever is there. */
const NOBODY = '' as PersonId;

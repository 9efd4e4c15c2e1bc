import { createPersonVerifier, type PersonTokens } from '../../adapters/teams/tab/verify-person.js';
import type { TabWords, TeamsTab } from '../../adapters/web/teams-tab/tab.js';
import type { PersonId } from '../domain/actor.js';
import type { ChatDesk } from '../domain/chat-desk.js';
import type { Language } from '../domain/language.js';
import { USUAL } from '../domain/own-command.js';
import type { Retention } from '../domain/retention.js';
import { scopeOf } from '../domain/scope.js';
import type { Changes, Store } from '../domain/store.js';
import { stringsFor } from '../strings/strings.js';

export interface TabDesk extends Pick<ChatDesk, 'home' | 'now' | 'rolesOf'> {
  readonly store: Pick<Store, 'commit'>;
  readonly retention: Retention;
}

/** What is settled, as far as the tab goes by it. */
export interface TabSettings {
  readonly address?: string;
  readonly teams?:
    | { readonly kind: 'playground' }
    | ({ readonly kind: 'app'; readonly id: string } & Pick<PersonTokens, 'tenant' | 'loginUrl'>);
}

/** The tab in Teams, where Teams is served for an app and the desk's own address is known. */
export function teamsTabOf({ address, teams }: TabSettings, desk: TabDesk): TeamsTab | undefined {
  if (address === undefined || teams?.kind !== 'app') return undefined;
  const { id: appId, loginUrl, tenant } = teams;
  const only = tenant === undefined ? {} : { tenant };
  return toTeamsTab({ appId, loginUrl, address, ...only }, desk);
}

/** The tab in Teams of the desk. */
function toTeamsTab(
  tokens: PersonTokens,
  { home, rolesOf, now, store, retention }: TabDesk,
): TeamsTab {
  const verify = createPersonVerifier(tokens);
  return {
    home,
    retention,
    words: tabWords,
    visitorOf: async (token) => {
      const verified = await verify(token);
      if (verified === undefined) return undefined;
      const { tenant, directoryId, name } = verified;
      const id = `teams:${directoryId}` as PersonId;
      return {
        actor: { id, name, roles: rolesOf({ id }) },
        // Where nobody else is, and nothing is said.
        place: { platform: 'teams', tenant, channel: `tab:${directoryId}` },
      };
    },
    obey: async (visitor, command) => {
      const at = now();
      await store.commit(scopeOf(visitor), 'do' in command ? erasing(at) : choosing(command, at));
    },
  };
}

function erasing(at: Date): Changes {
  return { erases: { words: (language) => stringsFor(language).upkeep.erased, at } };
}

function choosing(
  { language }: { readonly language?: Language | typeof USUAL },
  at: Date,
): Changes {
  const settings = language === undefined || language === USUAL ? {} : { language };
  return { settings: [{ of: 'person', settings, at }] };
}

function tabWords(language: Language): TabWords {
  const { teams, home, settings, labelled } = stringsFor(language);
  const { kept: keptLead, ...tab } = teams.tab;
  return { ...home, ...tab, keptLead, eachQuestion: settings.eachQuestion, labelled };
}

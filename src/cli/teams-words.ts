import type { TeamsWords } from '../../adapters/teams/words.js';
import type { Language } from '../domain/language.js';
import { stringsFor } from '../strings/strings.js';

/** What drawing in Teams needs: its own sentences, and the words it shares with the other surfaces. */
export function teamsWords(language: Language): TeamsWords {
  const { teams, chat, forms, note, passage, labelled, settings } = stringsFor(language);
  return {
    ...teams,
    ...chat,
    forms,
    note,
    official: passage.official,
    labelled,
    usual: settings.usual,
  };
}

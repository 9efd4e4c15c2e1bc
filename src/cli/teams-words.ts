import type { TeamsWords } from '../../adapters/teams/words.js';
import type { Language } from '../domain/language.js';
import { stringsFor } from '../strings/strings.js';

/** What drawing in Teams needs: its own sentences, and the words it shares with the other surfaces. */
export function teamsWords(language: Language): TeamsWords {
  const { teams, slack, forms, note, passage, labelled } = stringsFor(language);
  const { read, readLabel, chosen, choose, typed } = slack;
  const shared = { read, readLabel, chosen, choose, typed };
  return { ...teams, ...shared, forms, note, official: passage.official, labelled };
}

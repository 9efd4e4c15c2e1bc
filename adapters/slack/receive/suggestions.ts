import type { Role } from '../../../src/domain/actor.js';
import type { SuggestionWords } from '../../../src/domain/chat-words.js';

/** What could be said to the desk. */
export interface Suggestion {
  readonly title: string;
  readonly message: string;
}

/** As many as Slack shows. */
const MOST = 4;

/** What somebody could say to the desk, what only their role does first. */
export function suggestionsFor(
  roles: readonly Role[],
  { review, start, questions }: SuggestionWords,
): readonly Suggestion[] {
  return [
    ...(roles.includes('project-member') ? [start] : []),
    ...(roles.includes('focal-point') ? [review] : []),
    ...questions.map((question) => ({ title: question, message: question })),
  ].slice(0, MOST);
}

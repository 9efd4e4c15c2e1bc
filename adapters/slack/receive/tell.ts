import type { Language } from '../../../src/domain/language.js';
import type { SlackDesk } from '../desk.js';
import { escapeMrkdwn } from '../escape.js';
import type { SlackWords } from '../words.js';
import { attempt } from './receiving.js';

/**
 * Tells whoever pressed or chose something why nothing comes of it; where Slack gives no way to them, nobody. For what never
 * reaches the desk: everything that does is answered by it.
 */
export type Tell = (wording: (words: SlackWords) => string, language?: Language) => Promise<void>;

/** What Bolt answers an interaction with; absent where there is no address to answer to. */
export type Respond = (message: {
  readonly response_type: 'ephemeral';
  readonly replace_original: false;
  readonly text: string;
}) => Promise<unknown>;

export function createTell(respond: Respond | undefined, desk: SlackDesk): Tell {
  return async (wording, language = 'en') => {
    const text = escapeMrkdwn(wording(desk.words(language)));
    const answer = { response_type: 'ephemeral', replace_original: false, text } as const;
    await attempt(desk, async () => respond?.(answer));
  };
}

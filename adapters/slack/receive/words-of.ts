import { withoutAddress } from '../../../src/domain/spoken.js';
import type { Client } from '../clients.js';
import type { By } from './envelope.js';
import { channelNamesIn, fromMrkdwn, mentionedIn, type Names } from './mrkdwn.js';
import type { People } from './people.js';
import { fromRichText } from './rich-text.js';

/** What was written, as Slack gives it. */
export interface Written {
  readonly text: string;
  readonly blocks?: unknown;
}

/** Of so many who are mentioned the names are asked for. */
const MOST_NAMES = 10;

/** What somebody wrote, in plain words: people and channels by name, the desk itself not at all. */
export async function wordsOf(
  { text, blocks }: Written,
  by: By,
  client: Client,
  people: People,
): Promise<string> {
  const names = await namesIn(text, by, client, people);
  return withoutAddress(fromRichText(blocks, names) ?? fromMrkdwn(text, names));
}

async function namesIn(text: string, by: By, client: Client, people: People): Promise<Names> {
  const { botUser } = client;
  const mentioned = [...new Set(mentionedIn(text))].filter((id) => id !== botUser);
  const named = mentioned
    .slice(0, MOST_NAMES)
    .map(async (id) => [id, await people.nameOf(by, id, client)] as const);
  const users = new Map([...(await Promise.all(named)), [botUser, ''] as const]);
  const channels = channelNamesIn(text);
  return { user: (id) => users.get(id), channel: (id) => channels.get(id) };
}

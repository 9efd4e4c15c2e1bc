import type { IncomingMessage } from '../../../src/domain/incoming-message.js';
import type { Place } from '../../../src/domain/place.js';
import type { Client } from '../clients.js';
import { COMMANDS } from './commands.js';
import { isDirect } from './ids.js';
import { mentionedIn } from './mrkdwn.js';
import { keepFrom, type Kept, languageOf, placeIn, powersOf, type Receiving } from './receiving.js';
import { readSaid, type Said, type SharedFile } from './said.js';
import { nameThread } from './thread-title.js';
import { wordsOf } from './words-of.js';

/** What a message is to the desk. */
type Address =
  /** Said to it. */
  | { readonly kind: 'direct' | 'mention' }
  /** Goes on in a thread where it was spoken to. */
  | { readonly kind: 'follow-up' }
  /** Said to others, where the desk may whisper. */
  | { readonly kind: 'aside' };

/** `message` and `app_mention`, which are one where Slack sends both. */
export async function receiveMessage(body: unknown, receiving: Receiving): Promise<void> {
  const said = readSaid(body);
  if (said === undefined || said.user === SLACKBOT) return;
  const since = receiving.clock.now();
  const kept = await keepFrom(said, said.channel, receiving, (client) =>
    toMessage(said, client, receiving),
  );
  if (kept?.isNew === true && !kept.message.isAside) await accompany(said, kept, since, receiving);
}

/** Slack's own, which does not call itself a bot. */
const SLACKBOT = 'USLACKBOT';

async function toMessage(
  said: Said,
  client: Client,
  { desk, people }: Receiving,
): Promise<IncomingMessage | undefined> {
  if (said.user === client.botUser) return undefined;
  const isMention = said.isMention || mentionedIn(said.text).includes(client.botUser);
  const own = isMention && !isDirect(said.channel) ? said.ts : undefined;
  const place = await placeIn(said, said.channel, said.thread ?? own, desk);
  const address = await addressOf(said, isMention, place, client, desk);
  if (address === undefined) return undefined;
  const [person, text] = await Promise.all([
    people.find(said, client),
    wordsOf(said, said, client, people),
  ]);
  if (person.isBot) return undefined;
  const isGiven = address.kind === 'direct' || address.kind === 'mention';
  const file =
    address.kind === 'aside' ? undefined : chooseFile(said.files, isGiven && text === '');
  const isEmpty = text === '' && file === undefined;
  if (isEmpty && !isGiven) return undefined;
  return {
    id: `message:${said.channel}:${said.ts}`,
    place,
    actor: person.actor,
    text,
    ...(isEmpty ? { command: COMMANDS.help, ...languageOf(person) } : {}),
    ...(file === undefined ? {} : { file: { id: file.id, name: file.name } }),
    ...(address.kind === 'aside' ? ASIDE : {}),
    ...powersOf(place),
  };
}

const ASIDE = { isAside: true, isPrivate: true } as const;

async function addressOf(
  { channel, thread, text }: Said,
  isMention: boolean,
  place: Place,
  { botUser }: Client,
  desk: Receiving['desk'],
): Promise<Address | undefined> {
  if (isDirect(channel)) return { kind: 'direct' };
  if (isMention) return { kind: 'mention' };
  if (thread !== undefined) {
    if (place.thread !== thread) return { kind: 'follow-up' };
    if (!isToSomebody(text, botUser) && (await desk.isTalking(place))) return { kind: 'follow-up' };
  }
  return (await desk.wantsSuggestions(place)) ? { kind: 'aside' } : undefined;
}

/** Whether a message begins with somebody else's name. */
function isToSomebody(text: string, botUser: string): boolean {
  const [, to] = /^\s*<@([A-Z0-9]+)/u.exec(text) ?? [];
  return to !== undefined && to !== botUser;
}

/** The first document. A picture alone is taken for one where it is given to the desk, which says that it is none. */
function chooseFile(files: readonly SharedFile[], isAlone: boolean): SharedFile | undefined {
  return files.find(({ isDocument }) => isDocument) ?? (isAlone ? files[0] : undefined);
}

/** That an answer is on its way, and what the thread is about. */
async function accompany(said: Said, kept: Kept, since: Date, receiving: Receiving): Promise<void> {
  const { message } = kept;
  const thread = said.thread ?? (isDirect(said.channel) ? undefined : said.ts);
  if (thread === undefined) return;
  const place = { ...message.place, thread };
  await Promise.all([
    receiving.showWorking(place, message, since),
    nameThread(place, kept, receiving),
  ]);
}

import { z } from 'zod';
import type { Language } from '../../../src/domain/language.js';
import { COMMANDS } from './commands.js';
import { commandBy } from './envelope.js';
import { channelId } from './ids.js';
import { keepFrom, languageOf, placeIn, powersOf, type Receiving } from './receiving.js';
import { wordsOf } from './words-of.js';

/** Slack's leave to open a modal, one for each thing somebody does. */
export const triggerId = z.string().min(1).max(200);
/** Where Slack takes answers to what somebody did. */
export const responseUrl = z.string().min(1).max(500);

const commandSchema = z.object({
  channel_id: channelId,
  text: z.string().nullish(),
  trigger_id: triggerId,
  response_url: responseUrl,
});

/** `/gender …`, which only whoever typed it sees, and the answer too. */
export async function receiveCommand(body: unknown, receiving: Receiving): Promise<void> {
  const by = commandBy(body);
  const { data } = commandSchema.safeParse(body);
  if (by === undefined || data === undefined) return;
  const { desk, people } = receiving;
  await keepFrom(by, data.channel_id, receiving, async (client) => {
    const [place, person, text] = await Promise.all([
      placeIn(by, data.channel_id, undefined, desk),
      people.find(by, client),
      wordsOf({ text: data.text ?? '' }, by, client, people),
    ]);
    const language = HELP.get(text.toLowerCase());
    const isHelp = text === '' || language !== undefined;
    return {
      id: `command:${data.trigger_id}`,
      place,
      actor: person.actor,
      text,
      isPrivate: true,
      answerVia: data.response_url,
      ...(isHelp ? { command: COMMANDS.help, ...languageOf(person) } : {}),
      ...(language === 'fr' || language === 'es' ? { language } : {}),
      ...powersOf(place),
    };
  });
}

/** The word for help in each language; that of English is anybody's. */
const HELP: ReadonlyMap<string, Language> = new Map([
  ['help', 'en'],
  ['aide', 'fr'],
  ['ayuda', 'es'],
]);

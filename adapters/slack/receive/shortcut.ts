import { z } from 'zod';
import { responseUrl, triggerId } from './command.js';
import { COMMANDS } from './commands.js';
import { type By, interactionBy } from './envelope.js';
import { channelId } from './ids.js';
import { sealOrigin } from './origin.js';
import { keepFrom, languageOf, placeIn, powersOf, type Receiving } from './receiving.js';
import type { Tell } from './tell.js';
import { wordsOf } from './words-of.js';

/** The ids of the shortcuts, as the manifest names them. */
export const SHORTCUTS = { check: 'check_message', start: 'start_checklist' } as const;

const messageSchema = z.object({
  callback_id: z.literal(SHORTCUTS.check),
  trigger_id: triggerId,
  response_url: responseUrl,
  channel: z.object({ id: channelId }),
  message: z.object({ text: z.string().nullish(), blocks: z.unknown().optional() }),
});

/** *Check this against the standards*: a message as a question of whoever wants it checked, and seen by them alone. */
export async function receiveMessageShortcut(
  body: unknown,
  tell: Tell,
  receiving: Receiving,
): Promise<void> {
  const by = interactionBy(body);
  const { data } = messageSchema.safeParse(body);
  if (by === undefined || data === undefined) return;
  const { desk, people } = receiving;
  const { text, blocks } = data.message;
  await keepFrom(by, data.channel.id, receiving, async (client) => {
    const [place, person, words] = await Promise.all([
      placeIn(by, data.channel.id, undefined, desk),
      people.find(by, client),
      wordsOf({ text: text ?? '', blocks }, by, client, people),
    ]);
    if (words === '') {
      await tell((own) => own.noText, person.language);
      return undefined;
    }
    return {
      id: `shortcut:${data.trigger_id}`,
      place,
      actor: person.actor,
      text: words,
      isQuestion: true,
      isPrivate: true,
      answerVia: data.response_url,
      ...powersOf(place),
    };
  });
}

const globalSchema = z.object({
  callback_id: z.literal(SHORTCUTS.start),
  trigger_id: triggerId,
});

/** *Start a checklist*: asks which project, and where. Rejects when Slack opens no form, so that it says so itself. */
export async function receiveGlobalShortcut(body: unknown, receiving: Receiving): Promise<void> {
  const by = interactionBy(body);
  const { data } = globalSchema.safeParse(body);
  if (by === undefined || data === undefined) return;
  await openStart(by, data.trigger_id, receiving);
}

async function openStart(by: By, trigger: string, receiving: Receiving): Promise<void> {
  const { clients, people, desk, seal, views } = receiving;
  const client = await clients.of(by.tenant);
  if (client === undefined) return;
  const { language = 'en' } = languageOf(await people.find(by, client));
  const label = desk.words(language).start;
  const metadata = sealOrigin({ language, command: COMMANDS.start, label }, by, seal);
  if (metadata === undefined) return;
  const opening = { client, trigger, language, form: 'project', label, metadata } as const;
  await views.openForm({ ...opening, asksChannel: true });
}

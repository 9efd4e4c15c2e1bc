import { z } from 'zod';
import type { IncomingMessage } from '../../../src/domain/incoming-message.js';
import { LANGUAGES } from '../../../src/domain/language.js';
import type { Place } from '../../../src/domain/place.js';
import { readControl } from '../controls.js';
import { COMMANDS } from './commands.js';
import type { By } from './envelope.js';
import { keepPress } from './press.js';
import { keepFrom, languageOf, placeIn, powersOf, type Receiving } from './receiving.js';
import { readSaid, type Said, type SharedFile } from './said.js';
import { spotOf } from './spot.js';

/** What a message is to the desk: said to it, gone on with where it was spoken to, or said to others, where it may whisper. */
type Manner = 'direct' | 'mention' | 'follow-up' | 'aside';

/** What somebody wrote. */
export async function receiveMessage(
  activity: unknown,
  by: By,
  receiving: Receiving,
): Promise<void> {
  const said = readSaid(activity, by, receiving.isDevelopment);
  if (said === undefined || by.id === '') return;
  if (said.text === '' && (await isPress(activity, by, receiving))) return;
  const kept = await keepFrom(by, receiving, () => toMessage(said, by, receiving));
  if (kept?.isNew !== true || kept.message.isAside) return;
  const thread = threadOf(by);
  const place = { ...kept.message.place, ...(thread === undefined ? {} : { thread }) };
  // Teams waits for the acknowledgement, not for what is shown.
  void receiving.showWorking(place, kept.message);
}

const submitSchema = z.object({ value: z.unknown() });

/** Whether it is what a client says that opens no dialogs; the desk then asks in words for what there would be filled in. */
async function isPress(activity: unknown, by: By, receiving: Receiving): Promise<boolean> {
  const pressed = readControl(submitSchema.safeParse(activity).data?.value);
  if (pressed === undefined) return false;
  const spot = await spotOf(by, receiving);
  if (spot !== undefined) await keepPress(pressed, by, spot, receiving);
  return true;
}

/** A message of a channel that is in no thread begins one. */
function threadOf({ kind, thread, id }: By): string | undefined {
  return kind === 'channel' ? (thread ?? id) : undefined;
}

async function toMessage(
  said: Said,
  by: By,
  { desk, people }: Receiving,
): Promise<IncomingMessage | undefined> {
  const place = await placeIn(by, threadOf(by), desk);
  const manner = await mannerOf(said, by, place, desk);
  if (manner === undefined) return undefined;
  const isGiven = manner === 'direct' || manner === 'mention';
  const { text } = said;
  const file = manner === 'aside' ? undefined : chooseFile(said.files, isGiven && text === '');
  const isEmpty = text === '' && file === undefined;
  if (isEmpty && !isGiven) return undefined;
  return {
    id: `message:${by.channel}:${by.id}`,
    place,
    actor: await people.find(by),
    text,
    ...(isEmpty ? { command: COMMANDS.help, ...languageOf(by) } : {}),
    ...(isGiven ? homeAsked(text, desk) : {}),
    ...(file === undefined ? {} : { file: { id: file.id, name: file.name } }),
    ...(manner === 'aside' ? ({ isAside: true, isPrivate: true } as const) : {}),
    ...powersOf(by),
  };
}

/** Somebody wants to see what is theirs. */
function homeAsked(
  text: string,
  { words }: Receiving['desk'],
): Pick<IncomingMessage, 'command' | 'language'> {
  const asked = text.replace(/[.!?\s]+$/u, '').toLowerCase();
  const language = LANGUAGES.find((each) => words(each).receive.home.includes(asked));
  return language === undefined ? {} : { command: COMMANDS.home, language };
}

/** Undefined for what is nothing to the desk: it hears that only where it was given to hear everything. */
async function mannerOf(
  { isMention, isToSomebody }: Said,
  by: By,
  place: Place,
  desk: Receiving['desk'],
): Promise<Manner | undefined> {
  if (by.kind === 'personal') return 'direct';
  if (isMention) return 'mention';
  if (by.kind === 'channel') {
    if (place.thread !== threadOf(by)) return 'follow-up';
    if (!isToSomebody && (await desk.isTalking(place))) return 'follow-up';
  }
  return (await desk.wantsSuggestions(place)) ? 'aside' : undefined;
}

/** The first document. A picture alone is taken for one where it is given to the desk, which says that it is none. */
function chooseFile(files: readonly SharedFile[], isAlone: boolean): SharedFile | undefined {
  return files.find(({ isDocument }) => isDocument) ?? (isAlone ? files[0] : undefined);
}

import { runTurn } from '../../../src/conversation/run-turn.js';
import type { IncomingMessage } from '../../../src/domain/incoming-message.js';
import { itemState, type ItemState } from '../../../src/domain/assessment-state.js';
import type { ItemId } from '../../../src/domain/checklist.js';
import type { OpenedAssessment } from '../../../src/domain/course.js';
import type { Language } from '../../../src/domain/language.js';
import type { Place } from '../../../src/domain/place.js';
import type { Choice, Reply } from '../../../src/domain/reply.js';
import { toPlainText } from '../../../src/reply/to-plain-text.js';
import { stringsFor } from '../../../src/strings/strings.js';
import { openBundledDesk } from '../../bundled-desk.js';
import { ANA, createTurns, HERE, type TestTurns, seenFrom } from '../../turns.js';

/** Everything a person reads of a reply. */
export function textOf(reply: Reply): string {
  return toPlainText(reply, stringsFor(reply.language));
}

/** What can be pressed. */
export function buttonsOf(reply: Reply): readonly string[] {
  return choicesOf(reply).map(({ label }) => label);
}

export function choicesOf(reply: Reply): readonly Choice[] {
  return reply.blocks.flatMap((block) => (block.kind === 'choices' ? block.choices : []));
}

export function item(id: string): ItemId {
  return id as ItemId;
}

/** The latest assessment of a place, as it is stored. */
export async function stored(turns: TestTurns, place: Place = HERE): Promise<OpenedAssessment> {
  const [latest] = await turns.store.assessments(seenFrom(place));
  if (latest === undefined) throw new Error('no assessment is known here');
  const opened = await turns.checklists.open(seenFrom(place), latest.id);
  if (opened === undefined) throw new Error(`${latest.id} is not stored`);
  return opened;
}

export async function storedItem(turns: TestTurns, id: string): Promise<ItemState> {
  return itemState((await stored(turns)).state, item(id));
}

/** The question of an item as a reader sees it. */
export function questionOf({ context }: TestTurns, id: string, language: Language = 'en'): string {
  const [checklist] = [...context.knowledge.checklists.values()];
  return checklist!.words[language].items[id]!.question;
}

const START: Readonly<Record<Language, string>> = {
  en: 'start the checklist for the Fisheries project',
  fr: 'démarrer la liste pour le projet Fisheries',
  es: 'iniciar la lista para el proyecto Fisheries',
};

/** Opened once for a file of tests: turns change nothing in it. */
const desk = openBundledDesk();

/** Turns in a place where the checklist for Fisheries was just opened, with its first question on show. */
export async function begunTurns(): Promise<TestTurns> {
  const turns = createTurns(await desk);
  await begin(turns);
  return turns;
}

/** Opens the checklist for Fisheries and shows its first question. */
export async function begin(turns: TestTurns, language: Language = 'en'): Promise<Reply> {
  await turns.say(START[language]);
  return turns.press(stringsFor(language).assessment.begin);
}

/** A message as it comes, under its own delivery id. */
export async function deliver(
  turns: TestTurns,
  message: Pick<IncomingMessage, 'id' | 'text'> & Partial<IncomingMessage>,
): Promise<Reply> {
  const turn = await runTurn({ place: HERE, actor: ANA, ...message }, turns.context);
  return turn!.reply;
}

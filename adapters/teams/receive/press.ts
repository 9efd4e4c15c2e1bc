import { z } from 'zod';
import type { IncomingMessage } from '../../../src/domain/incoming-message.js';
import { type Pressed, readControl, readUnchosen } from '../controls.js';
import type { TakenIn } from '../taken-in.js';
import { told } from './answers.js';
import type { By } from './envelope.js';
import { hashOf, keepFrom, type Kept, type Receiving } from './receiving.js';
import { type Spot, spotOf } from './spot.js';

const pressSchema = z.object({ value: z.object({ action: z.object({ data: z.unknown() }) }) });

/** A button of a card, or a menu with its button. */
export async function receivePress(
  activity: unknown,
  by: By,
  receiving: Receiving,
): Promise<TakenIn> {
  const data = pressSchema.safeParse(activity).data?.value.action.data;
  const pressed = readControl(data);
  const unchosen = readUnchosen(data);
  if (unchosen !== undefined) return told(receiving.desk.words(unchosen).notOffered);
  const words = receiving.desk.words(pressed?.language ?? by.language ?? 'en').receive;
  const spot = pressed && (await spotOf(by, receiving));
  if (pressed === undefined || spot === undefined) return told(words.notValid);
  const kept = await keepPress(pressed, by, spot, receiving);
  return told(kept === undefined ? words.notValid : words.taken);
}

/**
 * A choice in words. A passage is asked for by its name where no dialog can be opened; undefined when there is no such passage.
 */
function saidBy(
  { action, language }: Pressed,
  { readPassage }: Receiving['desk'],
): Pick<IncomingMessage, 'text' | 'command' | 'isQuestion'> | undefined {
  switch (action.kind) {
    case 'ask':
      return { text: action.question, isQuestion: true };
    case 'read': {
      const heading = readPassage(action.passage, language)?.blocks[0];
      return heading?.kind === 'heading' ? { text: heading.text, isQuestion: true } : undefined;
    }
    case 'command':
      return { text: '', command: action.command };
    default:
      return action satisfies never;
  }
}

/**
 * Keeps a press: what changes something once is one delivery however often it is pressed where it stands. Undefined where it comes to
 * nothing.
 */
export async function keepPress(
  chosen: Pressed,
  by: By,
  { place, isPrivate, canOpenThread }: Spot,
  receiving: Receiving,
): Promise<Kept | undefined> {
  const { action, language } = chosen;
  const said = saidBy(chosen, receiving.desk);
  if (said === undefined) return undefined;
  const isOnce = action.kind === 'command' && action.once === true;
  const pressed = isOnce
    ? `${by.replyTo ?? ''}:${by.person}:${hashOf(JSON.stringify(action))}`
    : by.id;
  return keepFrom(by, receiving, async () => ({
    id: `press:${by.channel}:${pressed}`,
    place,
    actor: await receiving.people.find(by),
    language,
    ...said,
    ...(isPrivate === undefined ? {} : { isPrivate }),
    ...(canOpenThread === undefined ? {} : { canOpenThread }),
  }));
}

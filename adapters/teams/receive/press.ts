import { z } from 'zod';
import type { IncomingMessage } from '../../../src/domain/incoming-message.js';
import type { ChoiceAction } from '../../../src/domain/reply.js';
import { type Pressed, readControl } from '../controls.js';
import type { TakenIn } from '../taken-in.js';
import { told } from './answers.js';
import type { By } from './envelope.js';
import { hashOf, keepFrom, type Receiving } from './receiving.js';
import { type Spot, spotOf } from './spot.js';

const pressSchema = z.object({ value: z.object({ action: z.object({ data: z.unknown() }) }) });

/** A button of a card, or a menu with its button. */
export async function receivePress(
  activity: unknown,
  by: By,
  receiving: Receiving,
): Promise<TakenIn> {
  const pressed = readControl(pressSchema.safeParse(activity).data?.value.action.data);
  const words = receiving.desk.words(pressed?.language ?? by.language ?? 'en').receive;
  const spot = pressed && (await spotOf(by, receiving));
  if (pressed === undefined || spot === undefined) return told(words.notValid);
  await keepPress(pressed, by, spot, receiving);
  return told(words.taken);
}

/** A choice in words: also what a dialog would be opened for, where there is none. */
function saidBy(action: ChoiceAction): Pick<IncomingMessage, 'text' | 'command' | 'isQuestion'> {
  switch (action.kind) {
    case 'ask':
      return { text: action.question, isQuestion: true };
    case 'read':
      return { text: action.passage, isQuestion: true };
    case 'command':
      return { text: '', command: action.command };
    default:
      return action satisfies never;
  }
}

/** Keeps a press: what changes something once is one delivery however often it is pressed where it stands. */
export async function keepPress(
  { action, language }: Pressed,
  by: By,
  { place, isPrivate, canOpenThread }: Spot,
  receiving: Receiving,
): Promise<void> {
  const isOnce = action.kind === 'command' && action.once === true;
  const pressed = isOnce
    ? `${by.replyTo ?? ''}:${by.person}:${hashOf(JSON.stringify(action))}`
    : by.id;
  await keepFrom(by, receiving, async () => ({
    id: `press:${by.channel}:${pressed}`,
    place,
    actor: await receiving.people.find(by),
    language,
    ...saidBy(action),
    ...(isPrivate === undefined ? {} : { isPrivate }),
    ...(canOpenThread === undefined ? {} : { canOpenThread }),
  }));
}

import type { Answer } from '../domain/answer.js';
import type { Clock } from '../domain/clock.js';
import type { Language } from '../domain/language.js';
import type { Place } from '../domain/place.js';
import type { Reply } from '../domain/reply.js';
import type { Store } from '../domain/store.js';
import { answerToReply } from '../reply/answer-to-reply.js';
import { toPlainText } from '../reply/to-plain-text.js';
import { stringsFor } from '../strings/strings.js';
import { ask, type AskContext } from './ask.js';

/** A message as a surface received it. */
export interface IncomingMessage {
  readonly place: Place;
  readonly text: string;
  /** The language to answer in; by default that of the message. */
  readonly language?: Language;
}

export interface TurnContext extends AskContext {
  readonly store: Store;
  readonly clock: Clock;
}

/** Messages of the conversation that a new one may go on from. */
const REMEMBERED = 12;

/** One turn: remember, answer, word, keep. */
export async function runTurn(message: IncomingMessage, context: TurnContext): Promise<Reply> {
  const { place, text, language } = message;
  const { store, clock, knowledge } = context;
  const history = await store.latest(place, REMEMBERED);
  const asked = { question: text, history, ...(language === undefined ? {} : { language }) };
  const answer: Answer = await ask(asked, context);
  const strings = stringsFor(answer.language);
  const reply = answerToReply(answer, knowledge, strings);
  await store.commit(place, {
    messages: [
      { role: 'user', content: text, at: clock.now() },
      { role: 'assistant', content: toPlainText(reply, strings), reply, at: clock.now() },
    ],
  });
  return reply;
}

import { offersFor } from '../desk/offers.js';
import type { HistoryMessage } from '../domain/conversation.js';
import { type Language, LANGUAGES } from '../domain/language.js';
import type { Reply } from '../domain/reply.js';
import { answerToReply } from '../reply/answer-to-reply.js';
import { actLabels, answerChoices } from '../reply/desk/answer-choices.js';
import { stringsFor } from '../strings/strings.js';
import { ask, type AskContext, type Asked } from './ask.js';
import type { Conversation } from './checklist/conversation.js';

/** Messages of the conversation that a new one may go on from. */
export const REMEMBERED = 12;

/** A question as a turn finds it. */
export interface Question extends Pick<Asked, 'usual' | 'prefers'> {
  readonly text: string;
  /** The language to answer in; by default that of the question. */
  readonly language?: Language;
  readonly history: readonly HistoryMessage[];
  readonly isPrivate: boolean;
}

/** Answers a question, with what can be done with the answer. */
export async function giveAnswer(
  { text, language, history, isPrivate, ...usual }: Question,
  { by: { message: of, place }, canOpenThread }: Pick<Conversation, 'by' | 'canOpenThread'>,
  context: AskContext,
): Promise<Reply> {
  const wanted = language === undefined ? {} : { language };
  const asked = { question: text, history: history.filter(isNoPress), ...wanted, ...usual };
  const answer = await ask(asked, context);
  const strings = stringsFor(answer.language);
  const reply = answerToReply(answer, context.knowledge, strings);
  const given = { answer, of, place, isPrivate, ...(canOpenThread && { canOpenThread }) };
  const offered = answerChoices(offersFor(given), strings);
  return { ...reply, blocks: [...reply.blocks, ...offered] };
}

const LABELS = new Set(LANGUAGES.flatMap((language) => actLabels(stringsFor(language))));

/** What was done with an answer is no question that a later one goes on from. */
function isNoPress({ role, content }: HistoryMessage): boolean {
  return role === 'assistant' || !LABELS.has(content);
}

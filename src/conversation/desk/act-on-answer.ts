import { isOffered } from '../../desk/offers.js';
import type { ActOnAnswer, AnswerAct } from '../../domain/answer-act.js';
import type { IncomingMessage } from '../../domain/incoming-message.js';
import { scopeOf } from '../../domain/scope.js';
import { say } from '../../reply/checklist/subject.js';
import { actLabel } from '../../reply/desk/answer-choices.js';
import { stringsFor } from '../../strings/strings.js';
import type { Conversation } from '../checklist/conversation.js';
import { giveAnswer, REMEMBERED } from '../give-answer.js';
import { giveOpinion } from './feedback.js';
import { answerHandedOn, handOn } from './hand-off.js';
import { share } from './share.js';
import { type AnswerDone, type AnswerTurn, type DeskContext, type KeptTurn, tell } from './turn.js';

/** Does something with an answer that was given, and says what came of it. What is not theirs reads like what is not there. */
export async function actOnAnswer(
  act: AnswerAct,
  message: IncomingMessage,
  conversation: Conversation,
  context: DeskContext,
): Promise<AnswerDone> {
  const language = message.language ?? conversation.language;
  const turn = { message, conversation, context, scope: scopeOf(message), language };
  const done = await doAct(act, turn);
  return { said: actLabel(act, stringsFor(done.reply.language)), ...done };
}

async function doAct(act: AnswerAct, turn: AnswerTurn): Promise<AnswerDone> {
  const { context, scope, message } = turn;
  if (act.answer === 'hand-off-answer')
    return answerHandedOn(act.handOff, message.fields?.text ?? '', turn);
  const kept = await context.store.replyTo(scope, act.of);
  if (kept === undefined || !isOffered(act, kept.reply))
    return tell(turn, ({ desk }) => [say(desk.notThere)]);
  const language = message.language ?? kept.reply.language;
  const done = await doWithKept(act, { ...turn, kept, language });
  // What comes of a private answer is as private.
  return kept.only === undefined ? done : { ...done, isPrivate: true };
}

async function doWithKept(act: ActOnAnswer, turn: KeptTurn): Promise<AnswerDone> {
  switch (act.answer) {
    case 'again':
      return again(act, turn);
    case 'share':
    case 'share-here':
      return share(act, turn);
    case 'helpful':
    case 'not-helpful':
    case 'no-feedback':
      return giveOpinion(act, turn);
    case 'hand-off':
      return handOn(act, turn);
    default:
      return act satisfies never;
  }
}

/** The same question anew, in the conversation as it was then. */
async function again(
  { of, language }: Extract<ActOnAnswer, { answer: 'again' }>,
  { kept: { text, only }, conversation, context, scope, message }: KeptTurn,
): Promise<AnswerDone> {
  const history = await context.store.latest(scope, REMEMBERED, of);
  const isPrivate = only !== undefined || message.isPrivate === true;
  const question = { text, language, history, isPrivate };
  const reply = await giveAnswer(question, conversation, context);
  return { reply, focus: conversation.focus, said: text };
}

import { answerHandOff, type Answered } from '../../desk/answer-hand-off.js';
import type { ActOnAnswer } from '../../domain/answer-act.js';
import { LONGEST_TEXT } from '../../domain/deed.js';
import type { HandOff, HandOffId } from '../../domain/hand-off.js';
import { handOffSlot, type Letter } from '../../domain/letter.js';
import { isSentTo, type Place } from '../../domain/place.js';
import { say } from '../../reply/checklist/subject.js';
import { focalPointReply, handOffReply, settledReply } from '../../reply/desk/passed-on.js';
import { printDay } from '../../reply/print.js';
import { type Strings, stringsFor } from '../../strings/strings.js';
import { type AnswerDone, type AnswerTurn, type KeptTurn, senderOf, tell } from './turn.js';

/** Hands a question on to the focal points, once for each person and answer. */
export async function handOn(
  { of }: Extract<ActOnAnswer, { answer: 'hand-off' }>,
  turn: KeptTurn,
): Promise<AnswerDone> {
  const { context, scope, kept, message } = turn;
  const before = await context.store.handedOff(scope, of);
  if (before !== undefined) return tellAgain(before, turn);
  const remark = message.fields?.text?.trim() ?? '';
  if (remark.length > LONGEST_TEXT)
    return tell(turn, ({ desk }) => [say(desk.tooLong({ most: LONGEST_TEXT }))]);
  const handOff = toHandOff(of, remark, turn);
  const letter = toFocalPoints(handOff, handOffReply(handOff, kept.reply), turn);
  await context.store.commit(scope, {
    handOffs: [handOff],
    ...(letter === undefined ? {} : { letters: [letter] }),
  });
  return tell(turn, ({ desk }) => [say(letter === undefined ? otherWays(turn) : desk.handedOn)]);
}

function toHandOff(of: string, remark: string, turn: KeptTurn): HandOff {
  const { context, kept, message, conversation } = turn;
  const { place, actor } = message;
  const { [place.platform]: channel } = context.focalPoints.channels;
  return {
    id: context.newId() as HandOffId,
    place,
    of,
    by: { id: actor.id, name: actor.name },
    at: conversation.now,
    question: kept.text,
    ...(remark === '' ? {} : { remark }),
    language: kept.reply.language,
    ...(kept.only === undefined && !message.isPrivate ? {} : { isPrivate: true }),
    ...(channel === undefined || !isSentTo(place.platform) ? {} : { channel }),
  };
}

/** To the channel it is given to; undefined where there is none. */
function toFocalPoints(
  { id, place: { platform, tenant }, channel }: HandOff,
  reply: Letter['reply'],
  turn: AnswerTurn,
): Letter | undefined {
  if (channel === undefined) return undefined;
  const to: Place = { platform, tenant, channel };
  const slot = handOffSlot(id);
  return { to, at: turn.conversation.now, reply, slot, sender: senderOf(turn) };
}

function tellAgain({ answered, channel }: HandOff, turn: KeptTurn): AnswerDone {
  return tell(turn, ({ desk }) => {
    if (answered === undefined)
      return [say(channel === undefined ? otherWays(turn) : desk.handedOnAlready)];
    const { name } = answered.by;
    const date = printDay(answered.at.toISOString(), turn.language);
    return [say(desk.answeredAlready({ name, date }))];
  });
}

/** How else to reach a focal point. */
function otherWays({ context: { focalPoints }, language }: AnswerTurn): string {
  const { desk } = stringsFor(language);
  const addresses = focalPoints.addresses.join(', ');
  return addresses === '' ? desk.noFocalPoints : desk.writeTo({ addresses });
}

/** What a focal point writes goes to whoever asked, in the focal point's name; the first who answers counts. */
export async function answerHandedOn(
  id: HandOffId,
  text: string,
  turn: AnswerTurn,
): Promise<AnswerDone> {
  const { context, scope, message } = turn;
  const handOff = await context.store.handOff(scope, id);
  if (handOff === undefined) return tell(turn, ({ desk }) => [say(desk.handOffNotThere)]);
  return takeAnswer(handOff, text, { ...turn, language: message.language ?? handOff.language });
}

async function takeAnswer(handOff: HandOff, text: string, turn: AnswerTurn): Promise<AnswerDone> {
  const { message, conversation, language } = turn;
  const outcome = answerHandOff(handOff, message.actor, text, conversation.now);
  switch (outcome.kind) {
    case 'not-focal-point':
      return toThemAlone(tell(turn, ({ desk }) => [say(desk.notFocalPoint)]));
    case 'taken': {
      const { by, at } = outcome.answered;
      const date = printDay(at.toISOString(), language);
      return toThemAlone(tell(turn, ({ desk }) => [say(desk.tookIt({ name: by.name, date }))]));
    }
    case 'text-too-long':
      return askForAnswer(handOff.id, turn, ({ tooLong }) => tooLong({ most: LONGEST_TEXT }));
    case 'text-missing':
      return askForAnswer(handOff.id, turn, ({ write }) => write);
    case 'answered':
      return sendAnswer(outcome.handOff, turn);
    default:
      return outcome satisfies never;
  }
}

/** Nobody else need read what did not come about. */
function toThemAlone(done: AnswerDone): AnswerDone {
  return { ...done, isPrivate: true };
}

/** Where there was no form to write in: the next message is taken for the answer. */
function askForAnswer(
  handOff: HandOffId,
  turn: AnswerTurn,
  words: (desk: Strings['desk']) => string,
): AnswerDone {
  const asked = tell(turn, ({ desk }) => [say(words(desk))]);
  const from = turn.message.actor.id;
  return {
    ...asked,
    focus: { ...asked.focus, awaited: { from, kind: 'hand-off-answer', handOff } },
  };
}

async function sendAnswer(handOff: Answered, turn: AnswerTurn): Promise<AnswerDone> {
  const { context, scope, conversation } = turn;
  const { answered, place, by, isPrivate } = handOff;
  const letter: Letter = {
    to: place,
    at: conversation.now,
    reply: focalPointReply(handOff, answered),
    ...(isPrivate ? { only: by.id, lasts: true } : {}),
    sender: senderOf(turn),
  };
  const settled = toFocalPoints(handOff, settledReply(handOff, answered), turn);
  await context.store.commit(scope, {
    handOffs: [handOff],
    letters: [letter, ...(settled === undefined ? [] : [settled])],
  });
  return tell(turn, ({ desk }) => [say(desk.sent({ name: by.name }))]);
}

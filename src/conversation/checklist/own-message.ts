import type { AssessmentEvent } from '../../domain/assessment.js';
import type { Doer } from '../../domain/checklist-desk.js';
import type { OpenedAssessment } from '../../domain/course.js';
import type { KnowledgeBase } from '../../domain/knowledge-base.js';
import { assessmentSlot, hasOwnMessage, type Letter } from '../../domain/letter.js';
import { conversationKey, isSentTo, type Place } from '../../domain/place.js';
import { overviewBlocks, signedOffBlocks } from '../../reply/checklist/own-message-blocks.js';
import type { Subject } from '../../reply/checklist/subject.js';
import { stringsFor } from '../../strings/strings.js';

/**
 * What is to be sent when something happened in an assessment that has a message of its own: that message as it is now; and to its
 * thread, that it was signed off elsewhere.
 */
export function lettersOf(
  opened: OpenedAssessment,
  events: readonly AssessmentEvent[],
  by: Doer,
  knowledge: KnowledgeBase,
): readonly Letter[] {
  const { state } = opened;
  const last = events.at(-1);
  if (!hasOwnMessage(state) || last === undefined) return [];
  const { thread: _own, ...channel } = state.place;
  const { language } = state;
  const subject: Subject = { opened, knowledge, language, strings: stringsFor(language) };
  const at = new Date(last.at);
  const isNew = events[0]?.kind === 'opened';
  const signedOff = events.find(({ kind }) => kind === 'signed-off');
  const isToldThere = conversationKey(by.place) === conversationKey(state.place);
  return [
    {
      to: channel,
      at,
      slot: assessmentSlot(state.id),
      reply: { language, blocks: overviewBlocks(subject) },
      ...(isNew && senderOf(by, subject)),
    },
    ...(signedOff === undefined || isToldThere
      ? []
      : [
          {
            to: state.place,
            at,
            reply: { language, blocks: signedOffBlocks(signedOff, subject) },
          },
        ]),
  ];
}

/** Whoever began it learns that the desk may not write there; of later ones nobody need be told. */
function senderOf(
  { actor, place, via }: Doer,
  { language }: Subject,
): Pick<Letter, 'sender'> | undefined {
  if (!isSentTo(place.platform)) return undefined;
  return { sender: { person: actor.id, place, language, ...(via === undefined ? {} : { via }) } };
}

/** The thread of an assessment, for whoever speaks of it elsewhere in its channel; undefined when there is none, or it is there. */
export function ownThread(
  { state }: Pick<OpenedAssessment, 'state'>,
  place: Place,
): Place | undefined {
  const isThisChannel =
    conversationKey({ ...place, thread: state.place.thread ?? '' }) ===
    conversationKey(state.place);
  const isHere = conversationKey(place) === conversationKey(state.place);
  return hasOwnMessage(state) && isThisChannel && !isHere ? state.place : undefined;
}

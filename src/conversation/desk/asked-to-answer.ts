import type { AnswerAct } from '../../domain/answer-act.js';
import type { Focus } from '../../domain/focus.js';
import { say } from '../../reply/checklist/subject.js';
import { stringsFor } from '../../strings/strings.js';
import type { Conversation } from '../checklist/conversation.js';
import type { AnswerDone } from './turn.js';

/** What was typed by a focal point who was asked to write an answer. */
export interface WrittenAnswer {
  readonly kind: 'answer';
  readonly act: AnswerAct;
  readonly written: string;
}

/** The answer of a focal point; undefined when none was asked for. */
export function toWrittenAnswer({ awaited }: Focus, written: string): WrittenAnswer | undefined {
  if (awaited?.kind !== 'hand-off-answer') return undefined;
  const { handOff } = awaited;
  return { kind: 'answer', act: { answer: 'hand-off-answer', handOff }, written };
}

/** Nothing is sent after all; undefined when no answer was asked of whoever speaks. */
export function cancelAnswer(conversation: Conversation): AnswerDone | undefined {
  const { language } = conversation;
  const { focus } = withoutAsking(conversation);
  if (focus === conversation.focus) return undefined;
  return { reply: { language, blocks: [say(stringsFor(language).desk.cancelled)] }, focus };
}

/** Whoever speaks is not asked for an answer any more. */
export function withoutAsking(conversation: Conversation): Conversation {
  const { awaited, ...focus } = conversation.focus;
  const isAsked = awaited?.kind === 'hand-off-answer' && awaited.from === conversation.actor.id;
  return isAsked ? { ...conversation, focus } : conversation;
}

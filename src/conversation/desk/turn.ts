import type { FocalPoints } from '../../domain/hand-off.js';
import type { IncomingMessage } from '../../domain/incoming-message.js';
import type { Language } from '../../domain/language.js';
import type { Sender } from '../../domain/letter.js';
import type { Block } from '../../domain/reply.js';
import type { Scope } from '../../domain/scope.js';
import type { Answered, Store } from '../../domain/store.js';
import { type Strings, stringsFor } from '../../strings/strings.js';
import type { AskContext } from '../ask.js';
import type { Conversation, Conversed } from '../checklist/conversation.js';

/** What acts on answers need beside the conversation. */
export interface DeskContext extends AskContext {
  readonly store: Store;
  readonly focalPoints: FocalPoints;
  /** An id that nobody guesses. */
  readonly newId: () => string;
}

/** What is done with an answer, as one message finds it. */
export interface AnswerTurn {
  readonly message: IncomingMessage;
  readonly conversation: Conversation;
  readonly context: DeskContext;
  readonly scope: Scope;
  /** The language to reply in. */
  readonly language: Language;
}

/** With the answer it is about, as the person may see it. */
export interface KeptTurn extends AnswerTurn {
  readonly kept: Answered;
}

/** What came of it. */
export interface AnswerDone extends Conversed {
  /** What was said, where the message itself does not tell. */
  readonly said?: string;
  readonly isPrivate?: true;
}

/** The desk says something about an answer; the conversation stays where it is. */
export function tell(
  { language, conversation: { focus } }: AnswerTurn,
  blocks: (strings: Strings) => readonly Block[],
): AnswerDone {
  return { reply: { language, blocks: blocks(stringsFor(language)) }, focus };
}

/** Whoever does it, to be told when a letter of theirs is not taken. */
export function senderOf({ message, language }: AnswerTurn): Sender {
  const { actor, place, answerVia } = message;
  const via = answerVia === undefined ? {} : { via: answerVia };
  return { person: actor.id, place, language, ...via };
}

import type { FeedbackReason } from './feedback.js';
import type { HandOffId } from './hand-off.js';
import type { Language } from './language.js';

/** Something done with an answer of the desk. `of`: the delivery that was answered. */
export type AnswerAct =
  /** Asks the same question in another language. */
  | { readonly answer: 'again'; readonly of: string; readonly language: Language }
  /** To the channel that its form names. */
  | { readonly answer: 'share'; readonly of: string }
  /** To the channel it is done in, where all of it can read. */
  | { readonly answer: 'share-here'; readonly of: string }
  | { readonly answer: 'helpful'; readonly of: string }
  /** Without a reason, here or in its form, it is asked for. */
  | { readonly answer: 'not-helpful'; readonly of: string; readonly reason?: FeedbackReason }
  | { readonly answer: 'no-feedback'; readonly of: string }
  | { readonly answer: 'hand-off'; readonly of: string }
  /** Of a focal point, to what was handed on. */
  | { readonly answer: 'hand-off-answer'; readonly handOff: HandOffId };

/** Of an answer itself, not of what was handed on. */
export type ActOnAnswer = Extract<AnswerAct, { readonly of: string }>;

/** An act as a button carries it. */
export function toAnswerCommand(act: AnswerAct): string {
  return JSON.stringify(act);
}

/** Whether a command says what somebody thinks of an answer. */
export function isOpinion(command: string): boolean {
  return (['helpful', 'not-helpful'] as const).some((answer) =>
    command.startsWith(JSON.stringify({ answer }).slice(0, -1)),
  );
}

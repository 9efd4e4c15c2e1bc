import type { Answer } from '../../../domain/checklist.js';

/**
 * What may follow the words of an answer for it still to be surely that answer: nothing (`alone`), a comment after a mark
 * (`marked`), a sentence that goes on (`open`); `sentence`: the words are themselves what is told.
 */
export type Reach = 'alone' | 'marked' | 'open' | 'sentence';

/** How people of one language answer. Matched without regard to case; `’` is written `'`. */
export interface AnswerPhrases {
  /** What people say before they come to it. */
  readonly lead: RegExp;
  readonly forms: readonly (readonly [Answer, Reach, RegExp])[];
  /** How a clause goes on after a bare yes or no with no mark between. */
  readonly clause: Readonly<Partial<Record<Answer, RegExp>>>;
  /** What makes it doubtful, in what follows, that the answer is meant. */
  readonly doubt: Readonly<Record<Answer, RegExp>>;
}

/** A few words, none of which turns the sentence. */
export const WORDS = String.raw`(?:(?!(?:is|are|was|were|not|who|if|est|sont|pas|qui|si|no|que|quien)\s)[\p{L}'’-]+ ){1,4}`;

export const words = (...parts: readonly string[]): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${parts.join('|')})(?![\p{L}\p{N}])`, 'iu');

/** Whole words: `no` is not the beginning of `none`, nor `yes` that of `yes/no`. */
export const begins = (...parts: readonly string[]): RegExp =>
  new RegExp(String.raw`^(?:${parts.join('|')})(?!['/-]?[\p{L}\p{N}])`, 'iu');

export const lead = (...parts: readonly string[]): RegExp =>
  new RegExp(String.raw`^(?:(?:${parts.join('|')})(?![\p{L}'])[\s,.:;…!-]*)+`, 'iu');

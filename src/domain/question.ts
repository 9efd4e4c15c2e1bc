import type { Boundary } from './boundary.js';
import type { Language } from './language.js';
import type { Passage } from './passage.js';

/** What kind of answer a question asks for, read from its words alone. */
export interface QuestionShape {
  /** `one` provision, `several` (a list, a comparison), or `everything` on a subject. */
  readonly breadth: 'one' | 'several' | 'everything';
  /** How many things are to be listed (`the three requests`), or `all` of them; absent where it asks for no list. */
  readonly lists?: number | 'all';
  /** Takes something for granted and asks for assent, or for where it says so. */
  readonly premise: boolean;
  /** Whether it asks where something stands (`which article`). */
  readonly asksPlace?: boolean;
  /** Whether it asks for a number, a date, or neither. */
  readonly wants: 'quantity' | 'date' | 'other';
  /** What an amount is asked in (`how many weeks`: time), where it is asked in a measure. */
  readonly measure?: Measure;
}

/** What an amount is asked in. */
export type Measure = 'time' | 'weight' | 'money' | 'surface' | 'heat' | 'share' | 'count';

/** A passage as retrieval found it for one question. */
export interface RankedPassage {
  readonly kind: 'passage';
  readonly passage: Passage;
  /** Orders what was found for one question; 1 would be a perfect match. */
  readonly score: number;
  /** From 0 to 1: how likely the passage answers the question; comparable between questions. */
  readonly confidence: number;
  /** Share of the question, from 0 to 1, that each sentence and each note answers, in their order. */
  readonly sentences: readonly number[];
  readonly notes: readonly number[];
  /** Named outright by the question: all of it is wanted. */
  readonly isNamed?: boolean;
}

export interface RankedBoundary {
  readonly kind: 'boundary';
  readonly boundary: Boundary;
  readonly score: number;
  readonly confidence: number;
}

export type Ranked = RankedPassage | RankedBoundary;

/** A question with everything that was found for it, ready to be answered. */
export interface FoundQuestion {
  readonly language: Language;
  /** ISO 639-1 code of the language it was asked in, when the desk does not write that language. */
  readonly askedIn?: string;
  readonly shape: QuestionShape;
  /** Best first. */
  readonly ranked: readonly Ranked[];
  /** What it names outright, in the order to be answered in: provisions, or the best of each source of a comparison. */
  readonly named: readonly RankedPassage[];
  /** Of a question that asks several things, the best passage for each, in the order of the question; none otherwise. */
  readonly parts: readonly RankedPassage[];
  /** What it may mean, when that cannot be told; one is to be chosen. Empty otherwise. */
  readonly options: readonly Passage[];
  /** Instruments it names that are not bundled: `C87`. */
  readonly unknownInstruments: readonly string[];
  /** Whether it names a provision (`Art. 99`) that could not be found. */
  readonly missingPlace: boolean;
  /** Whether it names a bundled source, which speaks for its being answered. */
  readonly namesSource: boolean;
  /** The logarithm of the odds that what is asked is outside the texts. */
  readonly outside: number;
}

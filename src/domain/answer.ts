import type { BoundaryId } from './boundary.js';
import type { Language } from './language.js';
import type { Locator } from './locator.js';
import type { PassageId, PassageOrigin } from './passage.js';
import type { SourceId, SourceStatus } from './source.js';

/** What a sentence rests on. */
export interface Citation {
  readonly source: SourceId;
  readonly passage: PassageId;
  readonly locator: Locator;
  /** An exact substring of the passage's text. */
  readonly quote: string;
  readonly origin: PassageOrigin;
  /** The official page in the reader's language; absent when none is known for certain. */
  readonly url?: string;
  readonly status: SourceStatus;
  readonly verified: boolean;
}

/** A sentence or two of an answer. `note` marks what the desk adds about the text, which the text does not say itself. */
export interface Segment {
  readonly role: 'text' | 'note';
  readonly text: string;
  /** Whether its place is said before it, since that was asked. */
  readonly opensWithPlace?: boolean;
  /** Never empty. */
  readonly citations: readonly Citation[];
}

/** What a reader must know about the answer's grounds. `strings` words each. */
export type Notice =
  | { readonly code: 'status'; readonly source: SourceId; readonly status: SourceStatus }
  | { readonly code: 'dated'; readonly source: SourceId }
  | { readonly code: 'unverified'; readonly passages: readonly PassageId[] }
  | { readonly code: 'digest'; readonly sources: readonly SourceId[] }
  /** `asked` is an ISO 639-1 code. */
  | { readonly code: 'answered-in-english'; readonly asked: string };

export interface ClarifyOption {
  readonly label: string;
  /** The question that choosing the option asks. */
  readonly question: string;
}

/** The outcome of a question. */
export type Answer = {
  readonly language: Language;
  readonly notices: readonly Notice[];
} & (
  | {
      readonly kind: 'grounded';
      readonly segments: readonly Segment[];
      /** Passages near the answer, for further reading. */
      readonly nearest: readonly PassageId[];
    }
  | {
      readonly kind: 'not-found';
      /** The written boundary the question fell on; absent when it simply matched nothing. */
      readonly boundary?: BoundaryId;
      readonly nearest: readonly PassageId[];
    }
  | {
      readonly kind: 'clarify';
      /** Which instrument is meant; or that the message holds nothing to answer, or too much. */
      readonly about: 'instrument' | 'empty' | 'too-long';
      /** Empty for `empty` and `too-long`. */
      readonly options: readonly ClarifyOption[];
    }
  | { readonly kind: 'out-of-scope'; readonly boundary?: BoundaryId }
);

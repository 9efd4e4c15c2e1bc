import type { Passage } from './passage.js';
import type { Source } from './source.js';

/** A passage that a search found, and the source it stands in. */
export interface FoundPassage {
  readonly passage: Passage;
  readonly source: Source;
  /** Higher is better; comparable within one search only. */
  readonly score: number;
}

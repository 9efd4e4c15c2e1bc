import type { Language } from './language.js';
import type { PassageId } from './passage.js';

/** A passage to read next. */
export interface Neighbour {
  readonly passage: PassageId;
  /** Where in the source it stands. */
  readonly locator: string;
}

/** What stands beside a passage. */
export interface Beside {
  /** In the source, before and after it. */
  readonly before?: Neighbour;
  readonly after?: Neighbour;
  /** The other languages it is there in. */
  readonly languages: readonly Language[];
}

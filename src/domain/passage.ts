import type { Branded } from './brand.js';
import type { Language } from './language.js';
import type { Locator } from './locator.js';
import type { SourceId } from './source.js';

/** `<source>/<locator id>`: `C183/art-4-1`. The same in every language. */
export type PassageId = Branded<'PassageId'>;

/** `digest`: this project's own words; `official`: the text itself; `endorsed` and `project`: an office's own. */
export type PassageOrigin = 'digest' | 'official' | 'endorsed' | 'project';

/** One provision in one language. */
export interface Passage {
  readonly id: PassageId;
  readonly source: SourceId;
  readonly locator: Locator;
  readonly language: Language;
  readonly heading: string;
  /** The text, sentence by sentence; each is true by itself. */
  readonly sentences: readonly string[];
  /** What the text does not say, is mistaken for, or what has changed since. Shown as notes, never as the text. */
  readonly notes: readonly string[];
  /** How people ask what the provision answers. Indexed, never quoted. */
  readonly phrasings: readonly string[];
  readonly origin: PassageOrigin;
  /** False when the facts are from memory and were not checked against the text. */
  readonly verified: boolean;
  /** True when the facts were so at the time (who reports to whom) and may have changed. */
  readonly dated: boolean;
}

/** The passage's text as one string; every quote is a substring of it. */
export function passageText(passage: Passage): string {
  return passage.sentences.join(' ');
}

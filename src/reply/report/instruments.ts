import {
  findNumbered,
  findSymbols,
  type Instrument,
  type SymbolMention,
} from '../../domain/cited-instrument.js';
import type { KnowledgeBase } from '../../domain/knowledge-base.js';
import { foldAccents } from '../../domain/plain-text.js';
import { needsStatusNotice, type Source } from '../../domain/source.js';

const KIND = String.raw`conv(?:ention|enio)?s?|rec(?:ommendation|ommandation|omendacion)?(?:es|s)?`;
/** The rest of a title, which ends in the year. */
const TITLE = String.raw`[^.;\n]{0,120}?\b(?:19|20)\d\d\b,?`;

/** The bundled instruments that a text names by their numbers and that no longer stand as they were. `reserved`: names of something else. */
export function findOutdated(
  text: string,
  { sources }: KnowledgeBase,
  reserved: ReadonlySet<string>,
): readonly Source[] {
  const folded = foldAccents(text);
  const named = [...namedInFull(folded), ...namedInShort(folded, reserved)];
  return [...sources.values()].filter(
    (source) =>
      needsStatusNotice(source) &&
      named.some(({ type, number }) => type === source.type && number === source.number),
  );
}

function namedInFull(text: string): readonly Instrument[] {
  return findNumbered(text, KIND, TITLE).flatMap(({ kind, numbers }) =>
    numbers
      .filter(({ end }) => !/^\.\d/u.test(text.slice(end)))
      .map(({ named: number }) => ({
        type: /^c/iu.test(kind) ? 'convention' : 'recommendation',
        number,
      })),
  );
}

function namedInShort(text: string, reserved: ReadonlySet<string>): readonly Instrument[] {
  const written = ({ start, end }: SymbolMention): string =>
    text
      .slice(start, end)
      .replace(/[\s.-]/gu, '')
      .toUpperCase();
  return (
    findSymbols(text)
      .filter((symbol) => !reserved.has(written(symbol)))
      // `C 3` is more often the third of something.
      .filter(({ gap, named }) => gap.trim() === gap || named.number > 9)
      .map(({ named }) => named)
  );
}

import type { IndexDocument, Segment } from './segment.js';
import type { Analyser } from './text/analyser.js';

/** Where a document holds a word of a question: in its text, only in how it is asked for, or nowhere. */
export type Held = 'text' | 'phrasings' | 'nowhere';

/** What a document holds, by term. */
export type Holding = (term: string) => Held;

export const HOLDS_NOTHING: Holding = () => 'nowhere';

/** What a document of an index holds. */
export function holdingOf({ sequences, terms, wordTerms }: Segment, document: number): Holding {
  const [text, phrasings] = [new Set<number>(), new Set<number>()];
  let field = 0;
  for (let at = sequences.offsets[document]!; at < sequences.offsets[document + 1]!; at++) {
    const word = sequences.words[at]!;
    if (word === 0) field++;
    else (field < 2 ? text : phrasings).add(wordTerms[word - 1]!);
  }
  return (term) => {
    const number = terms.get(term) ?? -1;
    return text.has(number) ? 'text' : phrasings.has(number) ? 'phrasings' : 'nowhere';
  };
}

/** Terms of a document before it is indexed. */
interface ReadDocument {
  readonly key: string;
  readonly text: ReadonlySet<string>;
  /** How many phrasings a term stands in. */
  readonly phrasings: ReadonlyMap<string, number>;
  readonly length: number;
}

/** BM25; a word of the text counts as much as in two phrasings. */
const BM25 = { k1: 1.2, b: 0.75 } as const;
const TEXT = 2;

/**
 * Finds for a phrasing what the document holds that comes nearest to it, with the phrasing itself left out of what its own
 * document holds: as if it were a new question.
 */
export function createNearest(
  documents: readonly IndexDocument[],
  analyser: Analyser,
): (phrasing: string, owner: string) => Holding {
  const read = documents.map((each) => readDocument(each, analyser));
  const average = read.reduce((sum, { length }) => sum + length, 0) / (read.length || 1);
  const holders = new Map<string, number[]>();
  for (const [number, { text, phrasings }] of read.entries())
    for (const term of new Set([...text, ...phrasings.keys()])) {
      const own = holders.get(term);
      if (own === undefined) holders.set(term, [number]);
      else own.push(number);
    }
  const scores = new Float64Array(read.length);
  return (phrasing, owner) => {
    const terms = new Set(analyser.document(phrasing).map(({ term }) => term));
    scores.fill(0);
    for (const term of terms) {
      const own = holders.get(term) ?? [];
      const rarity = Math.log(1 + (read.length - own.length + 0.5) / (own.length + 0.5));
      for (const number of own) {
        const count = countIn(read[number]!, term, owner);
        const norm = BM25.k1 * (1 - BM25.b + (BM25.b * read[number]!.length) / average);
        scores[number]! += (rarity * count) / (count + norm);
      }
    }
    const best = read[scores.indexOf(Math.max(...scores))];
    if (best === undefined) return HOLDS_NOTHING;
    return (term) => {
      if (best.text.has(term)) return 'text';
      return countIn(best, term, terms.has(term) ? owner : '') > 0 ? 'phrasings' : 'nowhere';
    };
  };
}

function readDocument(
  { key, title, text, phrasings }: IndexDocument,
  analyser: Analyser,
): ReadDocument {
  const termsOf = (from: string): ReadonlySet<string> =>
    new Set(analyser.document(from).map(({ term }) => term));
  const counts = new Map<string, number>();
  for (const phrasing of phrasings)
    for (const term of termsOf(phrasing)) counts.set(term, (counts.get(term) ?? 0) + 1);
  const own = termsOf(`${title} ${text}`);
  const length = [...counts.values()].reduce((sum, count) => sum + count, TEXT * own.size);
  return { key, text: own, phrasings: counts, length };
}

/** How much a document holds of a term, without the phrasing of its own that is looked up. */
function countIn({ key, text, phrasings }: ReadDocument, term: string, owner: string): number {
  const own = key === owner ? 1 : 0;
  return (phrasings.get(term) ?? 0) - own + (text.has(term) ? TEXT : 0);
}

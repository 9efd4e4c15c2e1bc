/**
 * An inverted index in typed arrays: for each term, the units that hold it and how often. A unit is a document or a phrasing.
 * Plain data, so that it can be written to a snapshot and read back.
 */
export interface LexicalIndex {
  readonly terms: ReadonlyMap<string, number>;
  /** Postings of term `t` stand at `offsets[t]` up to `offsets[t + 1]`. */
  readonly offsets: Uint32Array;
  readonly units: Uint32Array;
  readonly frequencies: Float32Array;
  /** Length of each unit: the sum of its frequencies. */
  readonly lengths: Float32Array;
  readonly averageLength: number;
}

/** Term frequencies of one unit; a frequency may be a sum of field weights. */
export type TermFrequencies = ReadonlyMap<string, number>;

export function buildLexicalIndex(contents: readonly TermFrequencies[]): LexicalIndex {
  const terms = new Map<string, number>();
  const postings: { unit: number; frequency: number }[][] = [];
  const lengths = new Float32Array(contents.length);
  for (const [unit, frequencies] of contents.entries())
    for (const [term, frequency] of frequencies) {
      const id = terms.get(term) ?? terms.size;
      if (id === terms.size) {
        terms.set(term, id);
        postings.push([]);
      }
      postings[id]?.push({ unit, frequency });
      lengths[unit] = (lengths[unit] ?? 0) + frequency;
    }
  const total = lengths.reduce((sum, length) => sum + length, 0);
  return { terms, ...flatten(postings), lengths, averageLength: total / (contents.length || 1) };
}

function flatten(
  postings: readonly (readonly { unit: number; frequency: number }[])[],
): Pick<LexicalIndex, 'offsets' | 'units' | 'frequencies'> {
  const offsets = new Uint32Array(postings.length + 1);
  for (const [term, list] of postings.entries())
    offsets[term + 1] = (offsets[term] ?? 0) + list.length;
  const flat = postings.flat();
  return {
    offsets,
    units: Uint32Array.from(flat, ({ unit }) => unit),
    frequencies: Float32Array.from(flat, ({ frequency }) => frequency),
  };
}

/** In how many units the term stands. */
export function documentFrequency(index: LexicalIndex, term: string): number {
  const id = index.terms.get(term);
  return id === undefined ? 0 : (index.offsets[id + 1] ?? 0) - (index.offsets[id] ?? 0);
}

/**
 * How much a term tells apart: ln(1 + (N − df + 0.5) / (df + 0.5)), as BM25 has it (Robertson and Zaragoza 2009, "The
 * Probabilistic Relevance Framework"). A term that stands nowhere tells the most.
 */
export function inverseFrequency(index: LexicalIndex, term: string): number {
  const frequency = documentFrequency(index, term);
  return Math.log(1 + (index.lengths.length - frequency + 0.5) / (frequency + 0.5));
}

/** Calls `visit` with each unit that holds the term, and how often. */
export function forEachPosting(
  index: LexicalIndex,
  term: string,
  visit: (unit: number, frequency: number) => void,
): void {
  const id = index.terms.get(term);
  if (id === undefined) return;
  const end = index.offsets[id + 1] ?? 0;
  for (let at = index.offsets[id] ?? 0; at < end; at++)
    visit(index.units[at] ?? 0, index.frequencies[at] ?? 0);
}

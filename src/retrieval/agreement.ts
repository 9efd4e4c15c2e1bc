import { type ConceptReader, toTerms } from './concepts.js';
import { type CorpusIndex, type IndexedSegment, inLanguage } from './corpus-index.js';
import { similarities } from './dense-search.js';
import type { LanguageIndex } from './language-index.js';
import { scoreTerms } from './score-terms.js';
import { projectTerms } from './semantic-space.js';
import type { RankingSettings } from './settings.js';

/** How many documents lend words for questions, and how many words each. */
const SAMPLES = 50;
const WORDS = 8;
const DEPTH = 10;
/** Documents of which the nearest are looked for; more tell no more. */
const MOST_DOCUMENTS = 5_000;

interface Side {
  readonly index: LanguageIndex;
  readonly reader: ConceptReader;
}

/**
 * How far words and meaning find the same documents: of the ten best of each for a few words from the middle of a document,
 * the share that both have, the document itself left out; the mean over an even sample of documents. 0 without documents.
 */
export function measureAgreement(
  corpus: CorpusIndex,
  sides: readonly Side[],
  settings: RankingSettings,
): number {
  const all = sides.flatMap(({ index, reader }) =>
    index.segments.flatMap((segment) =>
      segment.keys.map((_, document) => ({ segment, document, side: { index, reader } })),
    ),
  );
  const samples = Math.min(SAMPLES, all.length);
  let sum = 0;
  for (let sample = 0; sample < samples; sample++) {
    const { segment, document, side } = all[Math.floor(((sample + 0.5) * all.length) / samples)]!;
    sum += agreementOn(document, segment, corpus, side, settings);
  }
  return samples === 0 ? 0 : sum / samples;
}

function agreementOn(
  document: number,
  segment: IndexedSegment,
  corpus: CorpusIndex,
  { index, reader }: Side,
  settings: RankingSettings,
): number {
  const { concepts } = reader.read({ question: middleWords(segment, document) });
  const vector = projectTerms(corpus.space, inLanguage(toTerms(concepts), segment.language));
  const { scores } = scoreTerms(segment, index, { concepts, alike: [] }, settings);
  const step = Math.max(Math.floor(segment.keys.length / MOST_DOCUMENTS), 1);
  const sampled = (values: Float32Array): Float32Array =>
    values.map((value, other) => (other % step === 0 ? value : 0));
  const lexical = topOf(sampled(scores), document);
  const dense = new Set(topOf(sampled(similarities(segment.vectors, vector)), document));
  return lexical.filter((other) => dense.has(other)).length / DEPTH;
}

function middleWords({ sequences, words }: IndexedSegment, document: number): string {
  const own = sequences.words
    .subarray(sequences.offsets[document], sequences.offsets[document + 1])
    .filter((word) => word > 0);
  const start = Math.max(Math.floor((own.length - WORDS) / 2), 0);
  return [...own.subarray(start, start + WORDS)].map((word) => words[word - 1]!).join(' ');
}

function topOf(scores: Float32Array, without: number): readonly number[] {
  return [...scores.keys()]
    .filter((document) => document !== without && scores[document]! > 0)
    .sort((one, other) => scores[other]! - scores[one]!)
    .slice(0, DEPTH);
}

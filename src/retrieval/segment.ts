import { foldAccents } from '../domain/plain-text.js';
import { collectExact, type ExactTexts } from './exact-texts.js';
import { createGrowingArray } from './growing-array.js';
import { indexLetters, type LetterIndex } from './letter-index.js';
import { collectPostings, type Postings } from './postings.js';
import { type FieldSettings, type IndexSettings } from './settings.js';
import type { Analyser } from './text/analyser.js';

/** What is searched: a provision or a boundary in one language, or a document of any corpus. */
export interface IndexDocument {
  /** The same in every language of one provision. */
  readonly key: string;
  /** ISO 639-1 code. */
  readonly language: string;
  readonly title: string;
  readonly text: string;
  /** How people ask what the document answers. */
  readonly phrasings: readonly string[];
  /** Whether it is there to be told apart from what the texts hold: what it is asked about is not in them. */
  readonly outside?: boolean;
  /** What may be filtered by: tenant, place, source, status, origin. */
  readonly facets?: Readonly<Record<string, string>>;
}

/** Words of every document in order: title, text, phrasings, each ended by 0; any other number is a word's, plus one. */
export interface Sequences {
  /** Words of document `d` stand at `offsets[d]` up to `offsets[d + 1]`. */
  readonly offsets: Uint32Array;
  readonly words: Uint32Array;
}

/** Each phrasing by itself. */
export interface Phrasings {
  /** The document of each phrasing, in order of document. */
  readonly owners: Uint32Array;
  readonly postings: Postings;
  readonly exact: ExactTexts;
}

/**
 * Documents of one language, indexed together and never changed: a document that comes later goes into another segment.
 * Plain data, so that it can be written to a snapshot and read back.
 */
export interface Segment {
  readonly language: string;
  readonly keys: readonly string[];
  readonly facets: readonly Readonly<Record<string, string>>[];
  readonly terms: ReadonlyMap<string, number>;
  /** Every word as written, and the term it is indexed under. */
  readonly words: readonly string[];
  readonly wordTerms: Uint32Array;
  /** The words (their numbers) that are written alike but for accents. */
  readonly folded: ReadonlyMap<string, readonly number[]>;
  /** BM25F frequencies: weighted sums over the fields, relative to the fields' lengths. */
  readonly postings: Postings;
  readonly sequences: Sequences;
  readonly letters: LetterIndex;
  readonly phrasings: Phrasings;
}

/** Analyses and indexes documents of one language. */
export function indexSegment(
  documents: readonly IndexDocument[],
  analyser: Analyser,
  settings: IndexSettings,
): Segment {
  const { sequences, ...vocabulary } = readSequences(documents, analyser);
  const fields = readFields(documents.length, sequences);
  return {
    language: analyser.language,
    keys: documents.map(({ key }) => key),
    facets: documents.map(({ facets = {} }) => facets),
    ...vocabulary,
    sequences,
    postings: indexDocuments(vocabulary, sequences, fields, settings),
    letters: indexLetters(vocabulary.words.map(foldAccents)),
    phrasings: indexPhrasings(documents, vocabulary, sequences),
  };
}

type Vocabulary = Pick<Segment, 'terms' | 'words' | 'wordTerms' | 'folded'>;

function readSequences(
  documents: readonly IndexDocument[],
  analyser: Analyser,
): Vocabulary & { readonly sequences: Sequences } {
  const terms = new Map<string, number>();
  const numbers = new Map<string, number>();
  const folded = new Map<string, number[]>();
  const wordTerms = createGrowingArray();
  const words = createGrowingArray();
  const offsets = new Uint32Array(documents.length + 1);
  const append = (text: string): void => {
    for (const token of analyser.document(text)) {
      let number = numbers.get(token.written);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(token.written, number);
        wordTerms.push(numberOf(token.term, terms));
        folded.set(token.word, [...(folded.get(token.word) ?? []), number]);
      }
      words.push(number + 1);
    }
    words.push(0);
  };
  for (const [document, { title, text, phrasings }] of documents.entries()) {
    for (const field of [title, text, ...phrasings]) append(field);
    offsets[document + 1] = words.length();
  }
  return {
    terms,
    words: [...numbers.keys()],
    wordTerms: wordTerms.finish(),
    folded,
    sequences: { offsets, words: words.finish() },
  };
}

function numberOf(term: string, terms: Map<string, number>): number {
  const known = terms.get(term);
  if (known !== undefined) return known;
  terms.set(term, terms.size);
  return terms.size - 1;
}

const FIELDS = ['title', 'text', 'phrasings'] as const;

/** How many words each field of each document has: three numbers a document, in the order of `FIELDS`. */
interface FieldLengths {
  readonly lengths: Uint32Array;
  readonly averages: readonly number[];
}

function readFields(count: number, { offsets, words }: Sequences): FieldLengths {
  const lengths = new Uint32Array(FIELDS.length * count);
  for (let document = 0; document < count; document++) {
    let field = 0;
    for (let at = offsets[document]!; at < offsets[document + 1]!; at++)
      if (words[at] === 0) field++;
      else lengths[FIELDS.length * document + Math.min(field, 2)]!++;
  }
  const averages = FIELDS.map((_, field) => {
    let sum = 0;
    for (let document = 0; document < count; document++)
      sum += lengths[FIELDS.length * document + field]!;
    return sum / (count || 1);
  });
  return { lengths, averages };
}

function indexDocuments(
  { terms, wordTerms }: Vocabulary,
  sequences: Sequences,
  { lengths, averages }: FieldLengths,
  settings: IndexSettings,
): Postings {
  const fields = FIELDS.map((field): FieldSettings => settings[field]);
  const share = (document: number, field: number): number => {
    const { weight, b } = fields[field]!;
    return weight / (1 - b + (b * lengths[FIELDS.length * document + field]!) / averages[field]!);
  };
  return collectPostings(terms.size, sequences.offsets.length - 1, (document, add) => {
    let field = 0;
    for (let at = sequences.offsets[document]!; at < sequences.offsets[document + 1]!; at++) {
      const word = sequences.words[at]!;
      if (word === 0) field++;
      else add(wordTerms[word - 1]!, share(document, Math.min(field, 2)));
    }
  });
}

function indexPhrasings(
  documents: readonly IndexDocument[],
  { terms, wordTerms }: Vocabulary,
  sequences: Sequences,
): Phrasings {
  const starts = phrasingStarts(sequences);
  const owners = Uint32Array.from(
    documents.flatMap(({ phrasings }, owner) => phrasings.map(() => owner)),
  );
  const postings = collectPostings(terms.size, owners.length, (phrasing, add) => {
    for (let at = starts[phrasing]!; sequences.words[at] !== 0; at++)
      add(wordTerms[sequences.words[at]! - 1]!, 1);
  });
  return { owners, postings, exact: collectExact(documents.map(({ phrasings }) => phrasings)) };
}

function phrasingStarts({ offsets, words }: Sequences): Uint32Array {
  const starts = createGrowingArray();
  for (let document = 0; document + 1 < offsets.length; document++) {
    const end = offsets[document + 1]!;
    let field = 0;
    for (let at = offsets[document]!; at < end; at++)
      if (words[at] === 0 && ++field >= 2 && at + 1 < end) starts.push(at + 1);
  }
  return starts.finish();
}

const namesOf = new WeakMap<Segment['terms'], readonly string[]>();

/** Every term of a segment, in the order of the terms' numbers. */
export function termNames({ terms }: Segment): readonly string[] {
  const known = namesOf.get(terms);
  if (known !== undefined) return known;
  const names = [...terms.keys()];
  namesOf.set(terms, names);
  return names;
}

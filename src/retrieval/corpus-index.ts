import { type ByteVectors, createByteVectors, setRow } from './byte-vectors.js';
import { createNearest } from './scope-holding.js';
import { type ScopeModel, trainScopeModel } from './scope-model.js';
import { type IndexDocument, indexSegment, type Segment, termNames } from './segment.js';
import {
  projectTerms,
  type SemanticSpace,
  type TermFrequencies,
  trainSemanticSpace,
} from './semantic-space.js';
import { INDEX_SETTINGS, type IndexSettings } from './settings.js';
import { createAnalyser } from './text/analyser.js';

/** Unit vectors of a segment's documents in one space: of each document its text's, then those of its phrasings. */
export interface SegmentVectors extends ByteVectors {
  /** Vectors of document `d` are numbers `offsets[d]` up to `offsets[d + 1]`; a document without any is outside the dense side. */
  readonly offsets: Uint32Array;
}

export interface IndexedSegment extends Segment {
  /** In the semantic space. */
  readonly vectors: SegmentVectors;
  /** From a provider of embeddings, where one is used. */
  readonly embedded?: SegmentVectors;
  /** Documents (their numbers) that are no longer there. */
  readonly removed: ReadonlySet<number>;
}

/** Everything that is searched. Plain data. */
export interface CorpusIndex {
  readonly segments: readonly IndexedSegment[];
  readonly space: SemanticSpace;
  /** By language; absent where no document is outside. */
  readonly scopes: ReadonlyMap<string, ScopeModel>;
}

/** Analyses and indexes documents, and trains the semantic space on them; the same documents give the same index. */
export function buildCorpus(
  documents: readonly IndexDocument[],
  settings: IndexSettings = INDEX_SETTINGS,
): CorpusIndex {
  const read = indexByLanguage(documents, settings).map(readTexts);
  const rows = new Map<string, Map<string, number>>();
  const outside = new Set(documents.filter((each) => each.outside).map(({ key }) => key));
  for (const { segment, texts } of read)
    for (const [document, key] of segment.keys.entries()) {
      if (outside.has(key)) continue;
      const row = rows.get(key) ?? new Map<string, number>();
      rows.set(key, row);
      for (const [term, frequency] of texts[document]![0]!) row.set(term, frequency);
    }
  const space = trainSemanticSpace([...rows.values()]);
  return {
    segments: read.map((each) => withVectors(each, space)),
    space,
    scopes: trainScopes(documents),
  };
}

/**
 * The index with further documents; one whose key and language are there already takes its place. The semantic space stays as
 * it was trained: what the new documents say is seen through it until the corpus is built anew.
 */
export function addDocuments(
  corpus: CorpusIndex,
  documents: readonly IndexDocument[],
  settings: IndexSettings = INDEX_SETTINGS,
): CorpusIndex {
  const replaced = new Set(documents.map(({ key, language }) => `${language} ${key}`));
  const { segments, space } = removeWhere(corpus, (key, language) =>
    replaced.has(`${language} ${key}`),
  );
  const latest = new Map(documents.map((each) => [`${each.language} ${each.key}`, each]));
  const added = indexByLanguage([...latest.values()], settings).map((each) =>
    withVectors(readTexts(each), space),
  );
  return { ...corpus, segments: [...segments, ...added] };
}

/** The index without the documents of these keys, in every language. */
export function removeDocuments(corpus: CorpusIndex, keys: ReadonlySet<string>): CorpusIndex {
  return removeWhere(corpus, (key) => keys.has(key));
}

function removeWhere(
  corpus: CorpusIndex,
  isRemoved: (key: string, language: string) => boolean,
): CorpusIndex {
  const segments = corpus.segments.map((segment) => {
    const gone = segment.keys.flatMap((key, number) =>
      isRemoved(key, segment.language) ? [number] : [],
    );
    return gone.length === 0
      ? segment
      : { ...segment, removed: new Set([...segment.removed, ...gone]) };
  });
  return { ...corpus, segments };
}

/** Terms of different languages are different terms of the semantic space, brought together by the rows they share. */
export function inLanguage(terms: TermFrequencies, language: string): TermFrequencies {
  return new Map([...terms].map(([term, frequency]) => [nameIn(language, term), frequency]));
}

export function nameIn(language: string, term: string): string {
  return `${language}:${term}`;
}

function indexByLanguage(
  documents: readonly IndexDocument[],
  settings: IndexSettings,
): readonly Segment[] {
  return [...groupByLanguage(documents)].map(([language, own]) =>
    indexSegment(own, createAnalyser(language), settings),
  );
}

function groupByLanguage(
  documents: readonly IndexDocument[],
): ReadonlyMap<string, readonly IndexDocument[]> {
  const groups = new Map<string, IndexDocument[]>();
  for (const document of documents) {
    const group = groups.get(document.language);
    if (group === undefined) groups.set(document.language, [document]);
    else group.push(document);
  }
  return groups;
}

function trainScopes(documents: readonly IndexDocument[]): ReadonlyMap<string, ScopeModel> {
  const scopes = new Map<string, ScopeModel>();
  for (const [language, own] of groupByLanguage(documents)) {
    if (!own.some(({ outside }) => outside)) continue;
    const analyser = createAnalyser(language);
    const nearest = createNearest(
      own.filter((each) => !each.outside),
      analyser,
    );
    const examples = own.flatMap(({ key, phrasings, outside = false }) =>
      phrasings.map((text) => ({ text, outside, holding: nearest(text, key) })),
    );
    scopes.set(language, trainScopeModel(examples, analyser));
  }
  return scopes;
}

const TITLE_WEIGHT = 2;

/** A segment and the terms of each document: of all its fields together, then of each phrasing. */
interface ReadSegment {
  readonly segment: Segment;
  readonly texts: readonly (readonly TermFrequencies[])[];
}

function readTexts(segment: Segment): ReadSegment {
  const names = termNames(segment).map((term) => nameIn(segment.language, term));
  const count = (words: readonly number[]): TermFrequencies => {
    const counts = new Map<string, number>();
    for (const word of words) {
      const name = names[segment.wordTerms[word]!]!;
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    return counts;
  };
  const texts = segment.keys.map((_, document) => {
    const [title = [], ...others] = fieldsOf(segment, document);
    const all = [...repeat(title, TITLE_WEIGHT), ...others].flat();
    return [count(all), ...others.slice(1).map(count)];
  });
  return { segment, texts };
}

function withVectors({ segment, texts }: ReadSegment, space: SemanticSpace): IndexedSegment {
  const { dimensions } = space;
  const offsets = new Uint32Array(texts.length + 1);
  for (const [document, own] of texts.entries())
    offsets[document + 1] = offsets[document]! + own.length;
  const vectors = createByteVectors(offsets.at(-1)!, dimensions);
  for (const [row, terms] of texts.flat().entries())
    setRow(vectors, row, projectTerms(space, terms));
  return { ...segment, vectors: { ...vectors, offsets }, removed: new Set() };
}

function repeat<Value>(value: Value, times: number): Value[] {
  return Array.from({ length: times }, () => value);
}

/** The words of each field: title, text, phrasings. */
function fieldsOf({ sequences }: Segment, document: number): number[][] {
  const fields: number[][] = [];
  let field: number[] = [];
  for (let at = sequences.offsets[document]!; at < sequences.offsets[document + 1]!; at++) {
    const word = sequences.words[at]!;
    if (word > 0) field.push(word - 1);
    else {
      fields.push(field);
      field = [];
    }
  }
  return fields;
}

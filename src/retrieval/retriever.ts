import type { PassageIndex } from '../domain/passage-index.js';
import type { Thesaurus } from '../domain/thesaurus.js';
import { type Candidate, findCandidates } from './candidates.js';
import {
  type ConceptReader,
  createConceptReader,
  type Query,
  type ReadQuery,
  toTerms,
} from './concepts.js';
import { type CorpusIndex, nameIn, type SegmentVectors } from './corpus-index.js';
import { createDenseSearch } from './dense-search.js';
import { createExpander } from './expansion.js';
import { allowsOf, type Filter } from './filter.js';
import { type LanguageIndex, readLanguages } from './language-index.js';
import { rank } from './rank.js';
import { createRelevance, createTextReader, type Relevance, type TextReader } from './relevance.js';
import { type Holding, holdingOf, HOLDS_NOTHING } from './scope-holding.js';
import { scopeLogit } from './scope-model.js';
import { projectTerms, type SemanticSpace } from './semantic-space.js';
import { RANKING_SETTINGS, type RankingSettings } from './settings.js';
import { measureTrust } from './semantic-trust.js';
import { type Analyser, createAnalyser } from './text/analyser.js';

/** A document that answers a question more or less, with what speaks for it. */
export interface Hit {
  readonly key: string;
  readonly language: string;
  /** Orders the hits of one question; not comparable between questions. */
  readonly score: number;
  /** From 0 to 1: how likely the document answers the question; comparable between questions and between corpora. */
  readonly confidence: number;
  /** Share of the question's weight, from 0 to 1, that the document holds. */
  readonly coverage: number;
}

export interface SearchRequest {
  readonly query: Query;
  /** The languages to search in; all of the corpus's when absent. */
  readonly languages?: readonly string[];
  readonly count: number;
  readonly filter?: Filter;
}

export interface Retriever {
  /** The best hits, best first; ties in order of key. */
  readonly search: (request: SearchRequest) => Promise<readonly Hit[]>;
  readonly languages: readonly LanguageIndex[];
  /** The words of a question, with those that no document has spelt as the likeliest word that one has. */
  readonly correct: (question: string, language: string) => string;
  /** How many things a question asks about. */
  readonly countConcepts: (question: string, language: string) => number;
  /**
   * The logarithm of the odds that what is asked is outside the texts; minus infinity when the index cannot tell.
   * `key`: the document that comes nearest to it, where there is one.
   */
  readonly outside: (question: string, language: string, key?: string) => number;
  /** Measures what share of the question a text answers by itself. */
  readonly relevance: (query: Query, language: string) => Relevance;
}

export interface RetrieverOptions {
  readonly thesaurus?: Thesaurus;
  /** Indexes of vectors that are too many to look at each. */
  readonly approximate?: ReadonlyMap<SegmentVectors, PassageIndex>;
  /** Embeds a question in the space of the corpus's embeddings; undefined when that cannot be done now. */
  readonly embed?: (question: string) => Promise<Float32Array | undefined>;
  readonly settings?: RankingSettings;
}

interface LanguageSide {
  readonly index: LanguageIndex;
  readonly analyser: Analyser;
  readonly reader: ConceptReader;
  readonly readText: TextReader;
}

const NO_THESAURUS: Thesaurus = { entries: { en: [], fr: [], es: [] }, acronyms: {}, foreign: {} };

/** How many documents each side gives to be ranked, if no more are asked for. */
const CANDIDATES = 100;

export function createRetriever(corpus: CorpusIndex, options: RetrieverOptions = {}): Retriever {
  const { thesaurus = NO_THESAURUS, settings = RANKING_SETTINGS } = options;
  const languages = readLanguages(corpus);
  const sides = new Map(
    languages.map((index) => [
      index.language,
      createSide(index, corpus.space, thesaurus, settings),
    ]),
  );
  return {
    search: createSearch(corpus, sides, { ...options, settings }),
    languages,
    correct: (question, language) => sides.get(language)?.reader.correct(question) ?? question,
    countConcepts: (question, language) =>
      sides
        .get(language)
        ?.reader.read({ question })
        .concepts.filter(({ isSubject }) => isSubject).length ?? 0,
    outside: (question, language, key) => {
      const scope = corpus.scopes.get(language);
      const side = sides.get(language);
      return scope === undefined || side === undefined
        ? -Infinity
        : scopeLogit(
            scope,
            side.reader.correct(question),
            side.analyser,
            holdingIn(side.index, key),
          );
    },
    relevance: (query, language) => {
      const side = sides.get(language);
      return side === undefined
        ? () => 0
        : createRelevance(
            side.reader.read(query).concepts,
            corpus.space,
            side.analyser,
            side.readText,
          );
    },
  };
}

function holdingIn({ segments }: LanguageIndex, key: string | undefined): Holding {
  for (const segment of segments) {
    const document = key === undefined ? -1 : segment.keys.indexOf(key);
    if (document >= 0) return holdingOf(segment, document);
  }
  return HOLDS_NOTHING;
}

/** Finds candidates in the words and in the meanings of each language, and ranks them together. */
function createSearch(
  corpus: CorpusIndex,
  sides: ReadonlyMap<string, LanguageSide>,
  options: RetrieverOptions & { readonly settings: RankingSettings },
): Retriever['search'] {
  const { settings } = options;
  const dense = createDenseSearch(options.approximate);
  const trust = measureTrust(corpus, [...sides.values()], settings);
  return async (request) => {
    const { query, count, filter } = request;
    const readings = readIn(request.languages ?? [...sides.keys()], query, sides);
    const vector = projectReadings(readings, corpus.space);
    const embedding = await embedQuery(query, options);
    const found = readings.map(({ side, read, share }) =>
      findCandidates({
        index: side.index,
        query: read,
        share,
        question: query.question,
        vector,
        ...(embedding === undefined ? {} : { embedding }),
        dense,
        count: Math.max(count, CANDIDATES),
        isSemantic: trust.share > 0,
        ...allowsOf(filter),
        settings,
      }),
    );
    const candidates = (await Promise.all(found)).flat();
    rank(candidates, {
      vector,
      isEmbedded: candidates.some(({ embedded }) => embedded > 0),
      trust,
      length: Math.max(...readings.map(lengthOf), 0),
      settings,
    });
    return candidates.slice(0, count).map(toHit);
  };
}

async function embedQuery(
  { question, context }: Query,
  { embed }: RetrieverOptions,
): Promise<Float32Array | undefined> {
  return embed?.(context === undefined ? question : `${context} ${question}`);
}

function createSide(
  index: LanguageIndex,
  space: SemanticSpace,
  thesaurus: Thesaurus,
  settings: RankingSettings,
): LanguageSide {
  const analyser = createAnalyser(index.language, index.termOf);
  const expander = createExpander(thesaurus, analyser);
  return {
    index,
    analyser,
    reader: createConceptReader(index, analyser, expander, settings),
    readText: createTextReader(space, analyser),
  };
}

/** A question as read in one language. */
interface Reading {
  readonly side: LanguageSide;
  readonly read: ReadQuery;
  /** How well the question fits the language, from 0 to 1 for the one that it fits best. */
  readonly share: number;
}

/** Below this share a question is not in a language. */
const LEAST_SHARE = 0.15;

/**
 * Of several languages, those of which the corpus knows fewer of the question's words count for less, and each is asked for its
 * own words alone: a name in another language is no word of the text that holds it.
 */
function readIn(
  languages: readonly string[],
  query: Query,
  sides: ReadonlyMap<string, LanguageSide>,
): readonly Reading[] {
  const asked = languages.flatMap((language) => sides.get(language) ?? []);
  const readings = asked.map((side) => {
    if (asked.length === 1) return { side, read: side.reader.read(query), known: 1 };
    const question = ownWords(query.question, side, asked);
    const read = side.reader.read({ ...query, question });
    return { side, read, known: knownShare(query, side) };
  });
  const most = Math.max(...readings.map(({ known }) => known));
  return readings
    .map(({ side, read, known }) => ({ side, read, share: most === 0 ? 1 : (known / most) ** 2 }))
    .filter(({ share }) => share >= LEAST_SHARE);
}

/** How many times as common a word must be in another language to be none of this one. */
const FOREIGN = 10;

function ownWords(question: string, side: LanguageSide, sides: readonly LanguageSide[]): string {
  return side.analyser
    .all(question)
    .filter(({ word }) => {
      const own = FOREIGN * commonness(word, side);
      return sides.every((other) => other === side || commonness(word, other) <= own);
    })
    .map(({ written }) => written)
    .join(' ');
}

/** In which share of the documents of a language a word stands; stop words in all. */
function commonness(word: string, { analyser, index }: LanguageSide): number {
  return analyser.isStopWord(word) ? 1 : index.holdersOf(word) / (index.size || 1);
}

function knownShare({ question }: Query, { analyser, index }: LanguageSide): number {
  const tokens = analyser.all(question);
  const known = tokens.filter(({ word }) => analyser.isStopWord(word) || index.hasWord(word));
  return known.length / (tokens.length || 1);
}

function projectReadings(readings: readonly Reading[], space: SemanticSpace): Float32Array {
  const terms = new Map<string, number>();
  for (const { side, read, share } of readings)
    toTerms(read.concepts).forEach((frequency, term) => {
      terms.set(nameIn(side.index.language, term), share * frequency);
    });
  return projectTerms(space, terms);
}

/** How many words of the subject a question has. */
function lengthOf({ read }: Reading): number {
  return read.concepts.reduce((sum, { isSubject, count }) => sum + (isSubject ? count : 0), 0);
}

/** Share of each kind of evidence in the confidence. */
const CONFIDENCE = { phrasing: 0.4, dense: 0.2, coverage: 0.4 } as const;

function toHit({ key, segment, score, phrasing, dense, coverage }: Candidate): Hit {
  const confidence =
    CONFIDENCE.phrasing * phrasing + CONFIDENCE.dense * dense + CONFIDENCE.coverage * coverage;
  // A cosine may be a rounding above 1.
  return { key, language: segment.language, score, confidence: Math.min(confidence, 1), coverage };
}

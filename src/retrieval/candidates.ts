import type { ReadQuery } from './concepts.js';
import type { IndexedSegment } from './corpus-index.js';
import { type DenseSearch, type Nearness, NOTHING } from './dense-search.js';
import { findExact } from './exact-texts.js';
import type { Allows } from './filter.js';
import type { LanguageIndex } from './language-index.js';
import { createCloseness } from './score-closeness.js';
import { scorePhrasings } from './score-phrasings.js';
import { scoreTerms } from './score-terms.js';
import { type RankingSettings } from './settings.js';
import { best, greatest, type Test } from './select-best.js';

/** A document that may answer, with what was found for it; changed in place as it is ranked. */
export interface Candidate {
  readonly segment: IndexedSegment;
  readonly document: number;
  readonly key: string;
  /** BM25, closeness and letters; not comparable between questions. */
  lexical: number;
  /** Highest cosine of any of the document's vectors with the question. */
  dense: number;
  /** The same for embeddings; 0 where there are none. */
  readonly embedded: number;
  score: number;
  /** Cosine with the nearest single phrasing. */
  readonly phrasing: number;
  /** Share of the question's weight that the document holds, and the same for what was asked now and before. */
  readonly coverage: number;
  readonly asked: number;
  readonly context: number;
  /** Whether one of its phrasings is the question, word for word. */
  readonly isExact: boolean;
}

/** Most documents whose closeness is looked at. */
const LOOKED_AT = 50;

export interface CandidateRequest {
  readonly index: LanguageIndex;
  readonly query: ReadQuery;
  /** What the words count beside those of other languages, from 0 to 1. */
  readonly share: number;
  /** As it was asked, when nothing was asked before it. */
  readonly question: string;
  readonly vector: Float32Array;
  /** The question's embedding, where there is one. */
  readonly embedding?: Float32Array;
  readonly dense: DenseSearch;
  /** Whether meaning counts in this corpus. */
  readonly isSemantic: boolean;
  /** How many documents to keep of each side. */
  readonly count: number;
  /** Whether a document may be found at all; absent when every one may. */
  readonly allows?: Allows;
  readonly settings: RankingSettings;
}

/** The documents of one language that words or meaning speak for, in no order. */
export async function findCandidates(request: CandidateRequest): Promise<Candidate[]> {
  const found = request.index.segments.map((segment) => findInSegment(segment, request));
  return (await Promise.all(found)).flat();
}

async function findInSegment(
  segment: IndexedSegment,
  request: CandidateRequest,
): Promise<Candidate[]> {
  const { index, query, count, settings } = request;
  const { scores, asked, context } = scoreTerms(segment, index, query, settings);
  const exact = new Set(findExact(segment.phrasings.exact, request.question));
  const may = testOf(segment, request.allows);
  const lexical = best(scores, count, may);
  const near = request.isSemantic
    ? await request.dense.nearest(segment.vectors, request.vector, count, may)
    : NOTHING;
  const embedded = await nearestEmbedded(segment, request, may);
  const chosen = new Set([...lexical, ...near.documents, ...(embedded?.documents ?? [])]);
  for (const document of exact) if (may?.(document) ?? true) chosen.add(document);
  const phrasings = scorePhrasings(segment, index, query.concepts);
  const [ofAsked, ofContext] = [totalWeight(query, false), totalWeight(query, true)];
  const candidates = [...chosen].map((document): Candidate => ({
    segment,
    document,
    key: segment.keys[document]!,
    lexical: scores[document]!,
    dense: near.similarity(document),
    embedded: embedded?.similarity(document) ?? 0,
    score: 0,
    phrasing: exact.has(document) ? 1 : phrasings[document]!,
    coverage: exact.has(document)
      ? 1
      : Math.min((asked[document]! + context[document]!) / (ofAsked + ofContext || 1), 1),
    asked: asked[document]! / (ofAsked || 1),
    context: ofContext === 0 ? 0 : context[document]! / ofContext,
    isExact: exact.has(document),
  }));
  lookClosely(segment, candidates, request);
  return candidates;
}

async function nearestEmbedded(
  { embedded }: IndexedSegment,
  { embedding, dense, count }: CandidateRequest,
  may: Test,
): Promise<Nearness | undefined> {
  return embedded === undefined || embedding?.length !== embedded.dimensions
    ? undefined
    : dense.nearest(embedded, embedding, count, may);
}

function testOf(segment: IndexedSegment, allows: CandidateRequest['allows']): Test {
  if (allows === undefined && segment.removed.size === 0) return undefined;
  return (document) => !segment.removed.has(document) && (allows?.(segment, document) ?? true);
}

/** Adds what only reading a document word by word can tell. */
function lookClosely(
  segment: IndexedSegment,
  candidates: readonly Candidate[],
  { query, share, settings }: CandidateRequest,
): void {
  const closeness = createCloseness(segment, query, settings);
  const looked = candidates.length <= LOOKED_AT ? candidates : mostLexical(candidates);
  for (const candidate of looked) candidate.lexical += closeness(candidate.document);
  if (share < 1) for (const candidate of candidates) candidate.lexical *= share;
}

function mostLexical(candidates: readonly Candidate[]): readonly Candidate[] {
  const values = new Float32Array(candidates.length);
  for (let each = 0; each < values.length; each++) values[each] = candidates[each]!.lexical;
  const threshold = greatest(values, LOOKED_AT);
  return candidates.filter(({ lexical }) => lexical > 0 && Math.fround(lexical) >= threshold);
}

function totalWeight({ concepts }: ReadQuery, isContext: boolean): number {
  return concepts
    .filter((concept) => concept.isContext === isContext)
    .reduce((sum, { weight }) => sum + weight, 0);
}

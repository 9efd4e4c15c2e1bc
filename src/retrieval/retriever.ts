import type { Language } from '../domain/language.js';
import type { PassageIndex } from '../domain/passage-index.js';
import type { Thesaurus } from '../domain/thesaurus.js';
import {
  type Concept,
  type ConceptReader,
  createConceptReader,
  type Query,
  termsOf,
} from './concepts.js';
import { type CorpusIndex, inLanguage, type LanguageIndex, sameWords } from './corpus-index.js';
import { createExpander } from './expansion.js';
import { type Evidence, gatherEvidence } from './rank-language.js';
import { projectTerms } from './semantic-space.js';
import { createSpeller } from './spelling.js';
import { createRelevance, type Relevance } from './relevance.js';
import { scopeLogit } from './scope-model.js';
import { type Analyser, createAnalyser } from './text/analyser.js';

/** A document that answers a question more or less, with what speaks for it. */
export interface Hit {
  readonly key: string;
  readonly language: Language;
  /** Orders the hits of one question; not comparable between questions. */
  readonly score: number;
  readonly evidence: Evidence & { readonly dense: number };
  /** From 0 to 1: how likely the document answers the question; comparable between questions. */
  readonly confidence: number;
}

export interface Retriever {
  /** The best hits in one language, best first; ties in order of key. */
  readonly search: (query: Query, language: Language, count: number) => Promise<readonly Hit[]>;
  /** How many things a question asks about. */
  readonly countConcepts: (question: string, language: Language) => number;
  /** The logarithm of the odds that what is asked is outside the texts; minus infinity when the index cannot tell. */
  readonly outside: (question: string, language: Language) => number;
  /** Measures what share of the question a text answers by itself. */
  readonly relevance: (query: Query, language: Language) => Relevance;
}

/** Share of each kind of evidence in the score, and in the confidence. */
export const WEIGHTS = {
  score: { lexical: 0.3, phrasing: 0, dense: 0.7, coverage: 0, joint: 0.6 },
  confidence: { lexical: 0, phrasing: 0.4, dense: 0.2, coverage: 0.4, joint: 0 },
} as const;

/** Above any other document's share of the best score. */
const EXACT = 3;

/** Vectors looked at for the dense side: several of one passage may be among them. */
const NEIGHBOURS = 100;

interface LanguageSide {
  readonly index: LanguageIndex;
  readonly analyser: Analyser;
  readonly reader: ConceptReader;
}

export function createRetriever(
  corpus: CorpusIndex,
  vectors: PassageIndex,
  thesaurus: Thesaurus,
): Retriever {
  const sides = new Map<Language, LanguageSide>();
  for (const index of corpus.languages) {
    const analyser = createAnalyser(index.language);
    const expander = createExpander(thesaurus, analyser);
    const speller = createSpeller(index.words.keys());
    sides.set(index.language, {
      index,
      analyser,
      reader: createConceptReader(index, analyser, expander, speller),
    });
  }
  const countConcepts = (question: string, language: Language): number =>
    sides
      .get(language)
      ?.reader.read({ question })
      .filter(({ isSubject }) => isSubject).length ?? 0;
  const relevance: Retriever['relevance'] = (query, language) => {
    const side = sides.get(language);
    return side === undefined
      ? () => 0
      : createRelevance(side.reader.read(query), corpus.space, side.analyser);
  };
  const search = async (
    query: Query,
    language: Language,
    count: number,
  ): Promise<readonly Hit[]> => {
    const side = sides.get(language);
    if (side === undefined) return [];
    const read = side.reader.read(query);
    const dense = await nearestByKey(corpus, vectors, read, language);
    const evidence = withExact(side.index, query.question, gatherEvidence(side.index, read));
    return rank(side.index, evidence, dense).slice(0, count);
  };
  const outside = (question: string, language: Language): number => {
    const side = sides.get(language);
    return side?.index.scope === undefined
      ? -Infinity
      : scopeLogit(side.index.scope, side.reader.correct(question), side.analyser);
  };
  return { search, countConcepts, relevance, outside };
}

/** A question that somebody wrote down word for word belongs to that document beyond doubt. */
function withExact(
  index: LanguageIndex,
  question: string,
  evidence: ReadonlyMap<number, Evidence>,
): ReadonlyMap<number, Evidence> {
  const document = index.exact.get(sameWords(question));
  return document === undefined
    ? evidence
    : new Map([...evidence, [document, { lexical: EXACT, phrasing: 1, coverage: 1, joint: 0 }]]);
}

/** The highest similarity of each key's vectors to the question. */
async function nearestByKey(
  corpus: CorpusIndex,
  vectors: PassageIndex,
  concepts: readonly Concept[],
  language: Language,
): Promise<ReadonlyMap<string, number>> {
  const vector = projectTerms(corpus.space, inLanguage(termsOf(concepts), language));
  const best = new Map<string, number>();
  for (const { key, similarity } of await vectors.nearest(vector, NEIGHBOURS))
    best.set(key, Math.max(best.get(key) ?? 0, similarity));
  return best;
}

function rank(
  index: LanguageIndex,
  evidence: ReadonlyMap<number, Evidence>,
  dense: ReadonlyMap<string, number>,
): Hit[] {
  const hits: Hit[] = [];
  for (const [document, lexical] of evidence) {
    const key = index.keys[document] ?? '';
    const all = { ...lexical, dense: dense.get(key) ?? 0 };
    hits.push({
      key,
      language: index.language,
      score: weigh(all, WEIGHTS.score),
      confidence: weigh(all, WEIGHTS.confidence),
      evidence: all,
    });
  }
  return hits.sort((one, other) => other.score - one.score || (one.key < other.key ? -1 : 1));
}

function weigh(evidence: Hit['evidence'], weights: Record<keyof Hit['evidence'], number>): number {
  return (
    weights.lexical * evidence.lexical +
    weights.phrasing * evidence.phrasing +
    weights.dense * evidence.dense +
    weights.coverage * evidence.coverage +
    weights.joint * evidence.joint
  );
}

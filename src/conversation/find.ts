import {
  readShape,
  withoutBreadth,
  withoutComparing,
  withoutDating,
  withoutForm,
  withoutManners,
} from '../answer/question-shape.js';
import type { HistoryMessage } from '../domain/conversation.js';
import type { KnowledgeBase } from '../domain/knowledge-base.js';
import type { Language } from '../domain/language.js';
import type { FoundQuestion } from '../domain/question.js';
import type { Query } from '../retrieval/concepts.js';
import { readReference, type Reference } from '../retrieval/reference.js';
import type { Hit, Retriever } from '../retrieval/retriever.js';
import { blendHits } from './blend-hits.js';
import {
  contextOf,
  leansOnHistory,
  opensAsFollowUp,
  pointsAtText,
  pointsBack,
  pointsBackShortly,
} from './follow-up.js';
import { findParts } from './find-parts.js';
import { complete, lastNamed, withContext } from './spoken-of.js';
import { judgeScope } from './judge-scope.js';
import { readNamed } from './name.js';
import { createRanker, preferFit, selectHits } from './rank.js';

/** A question as it is to be searched: in a language of the desk, with what was said before. */
export interface SpokenQuestion {
  readonly text: string;
  /** The language to answer in. */
  readonly language: Language;
  /** The language its words are in. */
  readonly spoken: Language;
  readonly askedIn?: string;
  /** Further languages that some of its words are in. */
  readonly others: readonly Language[];
  readonly history: readonly HistoryMessage[];
}

/** All that share a word with the question: a named source may rank low among them. */
const HITS = 10_000;
/** From this confidence on a question is whole by itself, whatever was said before. */
const WHOLE = 0.7;
/** Share of what is asked now in the score of a question that goes on from another; the rest is for both together. */
const ALONE = 0.3;
/** A number and one thing more do not tell which instrument is meant. */
const FEW_SUBJECTS = 2;

/** Finds what bears on a question. */
export async function findPassages(
  asked: SpokenQuestion,
  knowledge: KnowledgeBase,
  retriever: Retriever,
): Promise<FoundQuestion> {
  const { language, spoken, askedIn } = asked;
  const spokenOf = lastNamed(asked.history, knowledge);
  const text = complete(plainly(asked, retriever), spokenOf, asked, knowledge, retriever);
  const read = (each: string): Reference => readReference(each, knowledge, spokenOf);
  const asWritten = read(text);
  const corrected = namesNothing(asWritten) ? read(retriever.correct(text, spoken)) : asWritten;
  const reference = withContext(corrected.sources.length > 0 ? corrected : asWritten, spokenOf);
  const { query, hits } = await search({ ...asked, text }, reference, retriever);
  const ranker = createRanker({ query, spoken, language, knowledge, retriever });
  const shape = readShape(text);
  const subjects = retriever.countConcepts(askedOf(reference), spoken);
  const isOfText =
    reference.sources.length > 0 &&
    retriever.countConcepts(withoutDating(askedOf(reference)), spoken) === 0;
  const isBare = subjects === 0 || isOfText;
  // What is asked tells which of two instruments of one number is meant.
  const isTold = reference.ambiguous.length > 0 && subjects > FEW_SUBJECTS;
  const sources = isTold ? reference.ambiguous : reference.sources;
  const goesOnFrom = query.context === undefined ? undefined : spokenOf[0];
  const found = ranker.rank(selectHits(hits, sources, knowledge, goesOnFrom));
  const ranked = sources.length > 0 ? preferFit(found, shape) : found;
  const { named, options, missingPlace } = readNamed({
    reference: isTold ? { ...reference, ambiguous: [] } : reference,
    isBare,
    isPointing: isUnclear(asked, retriever),
    ranked,
    ranker,
    knowledge,
    language,
  });
  const parts = await findParts({
    text,
    goesOnFrom: query.context,
    shape,
    sources: reference.sources,
    ranked: ranked.filter((each) => each.kind === 'passage'),
    ranker,
    spoken,
    language,
    knowledge,
    retriever,
  });
  const whole = wholeText(text, query);
  return {
    language,
    ...(askedIn === undefined ? {} : { askedIn }),
    shape,
    ranked,
    named,
    parts,
    options,
    unknownInstruments: reference.unknown,
    missingPlace,
    namesSource: reference.sources.length > 0,
    // A provision that is named and nothing besides cannot be outside.
    outside:
      isBare && named.length > 0
        ? -Infinity
        : judgeScope(whole, hits, (key) => retriever.outside(whole, spoken, key)),
  };
}

/** The question without what is said around it, where anything is left: thanks alone are thanks. */
function plainly({ text, spoken }: SpokenQuestion, retriever: Retriever): string {
  const plain = withoutManners(text);
  return retriever.countConcepts(plain, spoken) >= FEW_SUBJECTS ? plain : text;
}

/** What is asked of what is named. */
function askedOf({ rest, sources }: Reference): string {
  const asked = withoutForm(withoutBreadth(rest));
  return sources.length > 1 ? withoutComparing(asked) : asked;
}

/** How a question that goes on from another is asked shows only with what it goes on from. */
function wholeText(text: string, { context }: Query): string {
  const asked = withoutBreadth(text);
  return context === undefined ? asked : `${context} ${asked}`;
}

/** Whether it points at something said before, and nothing was. */
function isUnclear({ text, spoken, history }: SpokenQuestion, retriever: Retriever): boolean {
  const concepts = retriever.countConcepts(text, spoken);
  return history.length === 0 && ((concepts <= 1 && pointsBack(text)) || pointsAtText(text));
}

function namesNothing({ sources, unknown, places }: Reference): boolean {
  return sources.length + unknown.length + places.length === 0;
}

/** Searches for the question by itself, or with what it goes on from when it leans on that. */
async function search(
  { text, spoken, others, history }: SpokenQuestion,
  reference: Reference,
  retriever: Retriever,
): Promise<{ query: Query; hits: readonly Hit[] }> {
  const count = (question: string): number => retriever.countConcepts(question, spoken);
  // What is named is looked up; the search is for what is asked about it.
  const rest = askedOf(reference);
  const question = count(rest) > 0 ? rest : withoutBreadth(text);
  const isLeaning = (each: string): boolean => leansOnHistory(each, count(each));
  const context = isLeaning(text) ? contextOf(history, isLeaning) : undefined;
  const alone: Query = { question };
  // A mixed question has its words in each of its languages.
  const languages = [spoken, ...others];
  const searchIn = async (query: Query): Promise<readonly Hit[]> =>
    mergeHits(await retriever.search({ query, languages, count: HITS }));
  const hits = await searchIn(alone);
  const goesOn = opensAsFollowUp(text, count(text)) || pointsBackShortly(text, count(text));
  const isWhole = (hits[0]?.confidence ?? 0) >= WHOLE && !goesOn;
  if (context === undefined || isWhole) return { query: alone, hits };
  const query: Query = { question, context };
  return { query, hits: blendHits(await searchIn(query), hits, ALONE) };
}

/** The best hit of each key: a provision may be hit in several languages. */
function mergeHits(hits: readonly Hit[]): readonly Hit[] {
  const seen = new Set<string>();
  return hits.filter(({ key }) => !seen.has(key) && seen.add(key));
}

import { withoutTwins } from '../answer/choose-passages.js';
import { isPassage } from '../answer/decide.js';
import { readParts } from '../answer/question-parts.js';
import { readShape, withoutComparing, withoutDating } from '../answer/question-shape.js';
import { areKin, type KnowledgeBase } from '../domain/knowledge-base.js';
import type { Language } from '../domain/language.js';
import type { QuestionShape, RankedPassage } from '../domain/question.js';
import type { SourceId } from '../domain/source.js';
import type { Query } from '../retrieval/concepts.js';
import { markReferences } from '../retrieval/reference.js';
import type { Hit, Retriever } from '../retrieval/retriever.js';
import { blendHits } from './blend-hits.js';
import { aboutOf } from './name.js';
import { preferFit, type Ranker, selectHits } from './rank.js';

interface PartsContext {
  readonly text: string;
  /** What the question goes on from, where it does. */
  readonly goesOnFrom: string | undefined;
  readonly shape: QuestionShape;
  /** The texts that the question names. */
  readonly sources: readonly SourceId[];
  /** What bears on the question as a whole, the best first. */
  readonly ranked: readonly RankedPassage[];
  readonly ranker: Ranker;
  readonly spoken: Language;
  readonly language: Language;
  readonly knowledge: KnowledgeBase;
  readonly retriever: Retriever;
}

/** Passages that may answer one part. */
const HITS = 200;
/** The nearest passages to a part among which its answer is chosen. */
const NEAREST = 10;
/** Least confidence of a passage of a text that has to do with the question as a whole, and of one of another. */
const CONFIDENCE = { kin: 0.3, stranger: 0.75 } as const;
/** Share of the part by itself in a passage's score; the rest is for the part in its context. */
const ALONE = 0.85;
/** Share of what a passage scores for the whole question, and what it loses that answers another part already. */
const WHOLE = 0.15;
const TAKEN = 0.6;

/**
 * Of a question that asks several things, the best passage for each, in its order; none where it asks one. They are of the texts that
 * it names, or have to do with the text that answers it as a whole, unless they are sure: few words alone may lead anywhere. Of
 * several texts that are set side by side, each has a passage for each part.
 */
export async function findParts(context: PartsContext): Promise<readonly RankedPassage[]> {
  const { text, shape, ranked, ranker, spoken, language, knowledge, retriever } = context;
  const best = ranked[0];
  const marked = markReferences(text, knowledge);
  const { lead, parts } = readParts(marked.text, shape.breadth !== 'one', (part) =>
    retriever.countConcepts(marked.read(part).rest, spoken),
  );
  if (parts.length < 2 || best === undefined) return [];
  const read = parts.map((part) => marked.read(withoutComparing(part)));
  const asking = read.filter(({ rest }) => retriever.countConcepts(rest, spoken) > 0);
  // `the weeks in the one text, and in the other`: what is asked of one is asked of the other.
  const told = new Set(asking.flatMap(({ sources }) => sources));
  const isShared = context.sources.some((source) => !told.has(source));
  const subject = marked.read(lead).rest;
  const found: RankedPassage[] = [];
  for (const { rest, sources } of asking) {
    const others = asking.map((each) => each.rest).filter((each) => each !== rest);
    const around = subject || others.join(' ');
    const own = sources.length > 0 && !isShared ? sources : context.sources;
    // `what year is each from`: that is told where a text is described.
    if (own.length > 0 && retriever.countConcepts(withoutDating(rest), spoken) === 0) {
      found.push(...aboutOf(own, knowledge, language).map((each) => ranker.measure(each, 0, 1)));
      continue;
    }
    for (const candidates of await searchPart(rest, around, own, best, context)) {
      const worth = ({ passage, score }: RankedPassage): number =>
        score - (found.some((each) => each.passage.id === passage.id) ? TAKEN : 0);
      const [first] = preferFit(
        [...candidates].sort((one, other) => worth(other) - worth(one)),
        readShape(rest),
      );
      if (first?.kind === 'passage') found.push(first);
    }
  }
  return withoutTwins(found);
}

/** What may answer one part, the likeliest first: for each text that it is asked of, or of all together. */
async function searchPart(
  part: string,
  around: string,
  own: readonly SourceId[],
  best: RankedPassage,
  context: PartsContext,
): Promise<readonly (readonly RankedPassage[])[]> {
  const { ranked, ranker, knowledge } = context;
  const hits = await searchInContext(part, around, context);
  const wholes = new Map(ranked.map(({ passage, score }) => [passage.id as string, score]));
  const groups = own.length > 1 ? own.map((source) => [source]) : [own];
  return groups.map((sources) => {
    const mayAnswer = ({ passage: { source }, confidence }: RankedPassage): boolean =>
      sources.includes(source) || areKin(source, best.passage.source, knowledge)
        ? confidence >= CONFIDENCE.kin
        : confidence >= CONFIDENCE.stranger;
    return ranker
      .rank(selectHits(hits, sources, knowledge))
      .filter(isPassage)
      .filter(mayAnswer)
      .slice(0, NEAREST)
      .map((each) => ({ ...each, score: each.score + WHOLE * (wholes.get(each.passage.id) ?? 0) }));
  });
}

/** Hits for one part, by itself and by what stands around it: the subject is often said once for all parts. */
async function searchInContext(
  part: string,
  around: string,
  { goesOnFrom, spoken, retriever }: PartsContext,
): Promise<readonly Hit[]> {
  const search = (query: Query): Promise<readonly Hit[]> =>
    retriever.search({ query, languages: [spoken], count: HITS });
  const context = [goesOnFrom ?? '', around].join(' ').trim();
  const alone = await search({ question: part });
  if (context === '') return alone;
  return blendHits(await search({ question: part, context }), alone, ALONE);
}

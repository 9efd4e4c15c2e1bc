import { readParts } from '../answer/question-parts.js';
import { withoutComparing } from '../answer/question-shape.js';
import { areKin, type KnowledgeBase } from '../domain/knowledge-base.js';
import type { Language } from '../domain/language.js';
import type { QuestionShape, RankedPassage } from '../domain/question.js';
import type { SourceId } from '../domain/source.js';
import type { Query } from '../retrieval/concepts.js';
import { markReferences } from '../retrieval/reference.js';
import type { Hit, Retriever } from '../retrieval/retriever.js';
import { boundaryIdOf } from './index-documents.js';
import { type Ranker, selectHits } from './rank.js';

interface PartsContext {
  readonly text: string;
  /** What the question goes on from, where it does. */
  readonly goesOnFrom: string | undefined;
  readonly shape: QuestionShape;
  /** The texts that the question names. */
  readonly sources: readonly SourceId[];
  /** What answers the question as a whole. */
  readonly best: RankedPassage | undefined;
  readonly ranker: Ranker;
  readonly spoken: Language;
  readonly knowledge: KnowledgeBase;
  readonly retriever: Retriever;
}

/** Passages that may answer one part. */
const HITS = 200;
/** Below this confidence a part has no passage of its own; looked for among so many. */
const CONFIDENCE = 0.45;
const NEAREST = 3;

/**
 * Of a question that asks several things, the best passage for each, in its order; none where it asks one. They are of the texts that
 * it names, or have to do with the text that answers it as a whole: few words alone may lead anywhere. Of several texts that are
 * set side by side, each has a passage for each part.
 */
export async function findParts(context: PartsContext): Promise<readonly RankedPassage[]> {
  const { text, shape, best, spoken, knowledge, retriever } = context;
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
  const found: RankedPassage[] = [];
  for (const { rest, sources } of asking) {
    const own = sources.length > 0 && !isShared ? sources : context.sources;
    for (const passage of await findPart(rest, marked.read(lead).rest, own, best, context))
      if (!found.some((each) => each.passage.id === passage.passage.id)) found.push(passage);
  }
  return found;
}

async function findPart(
  part: string,
  lead: string,
  own: readonly SourceId[],
  best: RankedPassage,
  { goesOnFrom, ranker, spoken, knowledge, retriever }: PartsContext,
): Promise<readonly RankedPassage[]> {
  const query = withContext(part, [goesOnFrom ?? '', lead]);
  const hits = await retriever.search({ query, languages: [spoken], count: HITS });
  const groups = own.length > 1 ? own.map((source) => [source]) : [own];
  return groups.flatMap((sources) => {
    const hit = selectHits(hits, sources, knowledge)
      .filter(({ key }) => boundaryIdOf(key) === undefined)
      .slice(0, NEAREST)
      .find(({ confidence }) => confidence >= CONFIDENCE);
    if (hit === undefined) return [];
    const passage = rankOne(hit, ranker);
    if (passage === undefined) return [];
    const { source } = passage.passage;
    const belongs = sources.includes(source) || areKin(source, best.passage.source, knowledge);
    return belongs ? [passage] : [];
  });
}

function withContext(question: string, before: readonly string[]): Query {
  const context = before.filter((each) => each !== '').join(' ');
  return context === '' ? { question } : { question, context };
}

function rankOne(hit: Hit, ranker: Ranker): RankedPassage | undefined {
  const [ranked] = ranker.rank([hit]);
  return ranked?.kind === 'passage' ? ranked : undefined;
}

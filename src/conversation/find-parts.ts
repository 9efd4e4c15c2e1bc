import { readParts } from '../answer/question-parts.js';
import { areKin, type KnowledgeBase } from '../domain/knowledge-base.js';
import type { Language } from '../domain/language.js';
import type { QuestionShape, RankedPassage } from '../domain/question.js';
import type { SourceId } from '../domain/source.js';
import type { Query } from '../retrieval/concepts.js';
import { readReference } from '../retrieval/reference.js';
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
/** Below this confidence a part has no passage of its own. */
const CONFIDENCE = 0.45;

/**
 * Of a question that asks several things, the best passage for each, in its order; none where it asks one. They are of the texts that
 * it names, or have to do with the text that answers it as a whole: few words alone may lead anywhere.
 */
export async function findParts(context: PartsContext): Promise<readonly RankedPassage[]> {
  const { text, shape, best, spoken, retriever } = context;
  const { lead, parts } = readParts(text, shape.breadth !== 'one', (part) =>
    retriever.countConcepts(part, spoken),
  );
  if (parts.length < 2 || best === undefined) return [];
  const found: RankedPassage[] = [];
  for (const part of parts) {
    const passage = await findPart(part, lead, best, context);
    const isNew = !found.some((each) => each.passage.id === passage?.passage.id);
    if (passage !== undefined && isNew) found.push(passage);
  }
  return found;
}

async function findPart(
  part: string,
  lead: string,
  best: RankedPassage,
  { goesOnFrom, sources, ranker, spoken, knowledge, retriever }: PartsContext,
): Promise<RankedPassage | undefined> {
  const named = readReference(part, knowledge);
  if (retriever.countConcepts(named.rest, spoken) === 0) return undefined;
  const query = withContext(named.rest, [goesOnFrom ?? '', lead]);
  const hits = await retriever.search({ query, languages: [spoken], count: HITS });
  const own = named.sources.length > 0 ? named.sources : sources;
  const hit = selectHits(hits, own, knowledge).find(({ key }) => boundaryIdOf(key) === undefined);
  if (hit === undefined || hit.confidence < CONFIDENCE) return undefined;
  const passage = rankOne(hit, ranker);
  if (passage === undefined) return undefined;
  const { source } = passage.passage;
  const belongs = own.includes(source) || areKin(source, best.passage.source, knowledge);
  return belongs ? passage : undefined;
}

function withContext(question: string, before: readonly string[]): Query {
  const context = before.filter((each) => each !== '').join(' ');
  return context === '' ? { question } : { question, context };
}

function rankOne(hit: Hit, ranker: Ranker): RankedPassage | undefined {
  const [ranked] = ranker.rank([hit]);
  return ranked?.kind === 'passage' ? ranked : undefined;
}

import type { FoundPassage } from '../domain/found-passage.js';
import { sourceOf } from '../domain/knowledge-base.js';
import type { Language } from '../domain/language.js';
import { cleanText } from '../domain/plain-text.js';
import type { FoundQuestion } from '../domain/question.js';
import { diversify } from '../retrieval/diversify.js';
import { type AskContext, LONGEST_QUESTION } from './ask.js';
import { findPassages } from './find.js';
import { readLanguage } from './speak.js';

/** From so many things asked about on, a question is narrow: its passages may well all be of one source. */
const NARROW = 5;

/**
 * At most `count` passages for a question: those that it names outright, then what ranks best. For a broad question that
 * names no source, no source fills the list. Of a longer text than any question only the beginning is read.
 */
export async function searchPassages(
  question: string,
  count: number,
  context: AskContext,
  language?: Language,
): Promise<readonly FoundPassage[]> {
  const text = cleanText(question).slice(0, LONGEST_QUESTION);
  const spoken = await readLanguage(text, language === undefined ? {} : { language }, context);
  const found = await findPassages(spoken, context.knowledge, context.retriever);
  const isBroad =
    !found.namesSource &&
    (found.shape.breadth !== 'one' ||
      context.retriever.countConcepts(text, spoken.spoken) < NARROW);
  const hits = listHits(found);
  const listed = isBroad ? diversify(hits, ({ passage }) => passage.source) : hits;
  return listed.slice(0, count).map(({ passage, score }) => ({
    passage,
    source: sourceOf(context.knowledge, passage.source),
    score,
  }));
}

function listHits({
  named,
  ranked,
}: FoundQuestion): readonly Pick<FoundPassage, 'passage' | 'score'>[] {
  const first = named.map(({ passage }) => ({ passage, score: NAMED_SCORE }));
  const names = new Set(named.map(({ passage }) => passage.id));
  const others = ranked.flatMap((each) =>
    each.kind === 'passage' && !names.has(each.passage.id) ? [each] : [],
  );
  return [...first, ...others];
}

/** Above anything that is only found. */
const NAMED_SCORE = 10;

import type { QuestionShape, RankedPassage } from '../domain/question.js';

/** What a question that asks for a number or a date is likelier answered by. */
const BONUS = { lead: 0.3, quantity: 0.15, date: 0.2 } as const;
/** Least share of the best sentence's worth that a further sentence needs. */
const FURTHER = 0.2;

/** Positions of the passage's sentences to quote: the one that answers first, then the others in their order. */
export function chooseSentences(
  ranked: RankedPassage,
  shape: QuestionShape,
  most: number,
): readonly number[] {
  const worths = ranked.passage.sentences.map((sentence, position) =>
    worth(sentence, position, ranked.sentences[position] ?? 0, shape),
  );
  const order = worths
    .map((_, position) => position)
    .sort((one, other) => worths[other]! - worths[one]! || one - other);
  const best = order[0];
  if (best === undefined) return [];
  const further = order
    .slice(1, most)
    .filter((position) => ranked.isNamed === true || worths[position]! >= FURTHER * worths[best]!)
    .sort((one, other) => one - other);
  return [best, ...further];
}

function worth(
  sentence: string,
  position: number,
  relevance: number,
  shape: QuestionShape,
): number {
  const lead = position === 0 ? BONUS.lead : 0;
  const quantity =
    shape.wants === 'quantity' && /\d|\b(?:half|third|tiers|tercios?|moitie|mitad)/u.test(sentence);
  const date = shape.wants === 'date' && /\b(?:1[89]|20)\d{2}\b/u.test(sentence);
  return relevance + lead + (quantity ? BONUS.quantity : 0) + (date ? BONUS.date : 0);
}

/** Least share of the question that a note must answer to be shown; less when the question takes something for granted. */
const NOTE = { asked: 0.45, premise: 0.25 } as const;

/** The position of the note that bears on the question most, if one does. */
export function chooseNote(ranked: RankedPassage, shape: QuestionShape): number | undefined {
  const least = shape.premise ? NOTE.premise : NOTE.asked;
  let best: number | undefined;
  for (const [position, relevance] of ranked.notes.entries())
    if (relevance >= least && relevance > (best === undefined ? 0 : ranked.notes[best]!))
      best = position;
  return best;
}

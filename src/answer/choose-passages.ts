import { areKin, type KnowledgeBase, sourceOf } from '../domain/knowledge-base.js';
import { isFirst, isRightBelow, isWithin } from '../domain/locator.js';
import type { Passage } from '../domain/passage.js';
import type { QuestionShape, RankedPassage } from '../domain/question.js';
import { needsStatusNotice } from '../domain/source.js';

/** Below this confidence a passage answers nothing. */
export const LEAST_CONFIDENCE = 0.2;

/**
 * How near to the best a further passage must score to be quoted beside it: one of the same provision, one of the same text
 * or of its companion; and how many there may be.
 */
const FURTHER: Readonly<
  Record<QuestionShape['breadth'], { same: number; kin: number; most: number }>
> = {
  one: { same: 0.6, kin: 0.82, most: 2 },
  several: { same: 0.5, kin: 0.75, most: 4 },
  everything: { same: 0.3, kin: 0.5, most: 11 },
};
/** A passage of a text that has nothing to do with the best one's must score nearly as much. */
const STRANGER_SHARE = 0.92;
/** Provisions below one that an answer can hold. */
const MOST_MEMBERS = 6;
/** Passages among which the provision above the best one is looked for. */
const OVERVIEW_WITHIN = 12;

/** For a question that asks for several things, the provision above the best one, which names them all. */
export function overviewOf(
  passages: readonly RankedPassage[],
  { breadth }: QuestionShape,
): RankedPassage | undefined {
  const best = passages[0]?.passage;
  if (best === undefined || breadth === 'one') return undefined;
  return passages
    .slice(0, OVERVIEW_WITHIN)
    .find(
      ({ passage }) =>
        passage !== best &&
        passage.source === best.source &&
        passage.locator.tag === undefined &&
        isWithin(best.locator, passage.locator),
    );
}

/** What a provision is made up of, `(a)`, `(b)` and so on, where that is asked for and an answer can hold it. */
export function membersOf(
  whole: RankedPassage | undefined,
  { lists }: QuestionShape,
  measured: readonly RankedPassage[],
  knowledge: KnowledgeBase,
): readonly RankedPassage[] | undefined {
  if (lists === undefined || whole === undefined || whole.passage.locator.tag !== undefined)
    return undefined;
  const { source, language, locator } = whole.passage;
  const members = knowledge.passages.filter(
    (passage) =>
      passage.source === source &&
      passage.language === language &&
      passage.locator.tag === undefined &&
      isRightBelow(passage.locator, locator),
  );
  const isAsked = lists === 'all' ? members.length > 1 : members.length === lists;
  const isWhole = members.some((passage) => isFirst(passage.locator));
  if (!isAsked || !isWhole || members.length > MOST_MEMBERS) return undefined;
  return members.map(
    (passage) => measured.find((each) => each.passage.id === passage.id) ?? unmeasured(passage),
  );
}

function unmeasured(passage: Passage): RankedPassage {
  const none = (texts: readonly string[]): readonly number[] => texts.map(() => 0);
  const { sentences, notes } = passage;
  return {
    kind: 'passage',
    passage,
    score: 0,
    confidence: 1,
    sentences: none(sentences),
    notes: none(notes),
  };
}

/** The passages near enough to the best one to be quoted beside it. */
export function besides(
  best: RankedPassage,
  passages: readonly RankedPassage[],
  shape: QuestionShape,
  knowledge: KnowledgeBase,
): readonly RankedPassage[] {
  const { same, kin, most } = FURTHER[shape.breadth];
  const shareFor = ({ passage }: RankedPassage): number => {
    if (isSameProvision(passage, best.passage)) return same;
    return areKin(passage.source, best.passage.source, knowledge) ? kin : STRANGER_SHARE;
  };
  return passages
    .filter(
      (each) =>
        each !== best &&
        each.score >= shareFor(each) * best.score &&
        each.confidence >= LEAST_CONFIDENCE,
    )
    .slice(0, most);
}

/** The best passage, unless each part has one of other texts; those of the parts; and as many others as there is room for. */
export function withParts(
  best: RankedPassage,
  parts: readonly RankedPassage[],
  beside: readonly RankedPassage[],
): readonly RankedPassage[] {
  const isApart = parts.length > 1;
  const belongs = !isApart || parts.some(({ passage }) => passage.source === best.passage.source);
  return withoutTwins([...(belongs ? [best] : []), ...parts, ...beside]).slice(
    0,
    1 + (isApart ? parts : beside).length,
  );
}

/** Whether one stands at the place of the other, or inside it. */
function isSameProvision(one: Passage, other: Passage): boolean {
  return (
    one.source === other.source &&
    (isWithin(one.locator, other.locator) || isWithin(other.locator, one.locator))
  );
}

/** Beside a passage that no longer stands, the best one of what took its place. */
export function withReplacement(
  chosen: readonly RankedPassage[],
  passages: readonly RankedPassage[],
  knowledge: KnowledgeBase,
): readonly RankedPassage[] {
  const [first, ...others] = chosen;
  if (first === undefined) return chosen;
  const source = sourceOf(knowledge, first.passage.source);
  if (!needsStatusNotice(source)) return chosen;
  const replaces = ({ passage }: RankedPassage): boolean =>
    source.status.replacedBy.includes(passage.source);
  const current = passages.find(replaces);
  return current === undefined ? chosen : withoutTwins([first, current, ...others]);
}

/** Each passage once, where it stands first. */
export function withoutTwins(passages: readonly RankedPassage[]): readonly RankedPassage[] {
  return passages.filter(
    ({ passage }, at) => passages.findIndex((each) => each.passage.id === passage.id) === at,
  );
}

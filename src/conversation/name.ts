import type { KnowledgeBase } from '../domain/knowledge-base.js';
import type { Language } from '../domain/language.js';
import type { Passage } from '../domain/passage.js';
import type { FoundQuestion, Ranked, RankedPassage } from '../domain/question.js';
import type { SourceId } from '../domain/source.js';
import type { Reference } from '../retrieval/reference.js';
import { resolvePlace } from '../retrieval/resolve-place.js';
import type { Ranker } from './rank.js';

interface NamingContext {
  readonly reference: Reference;
  /** Whether the question asks nothing besides what it names. */
  readonly isBare: boolean;
  /** Whether it points at something said before, and nothing was. */
  readonly isPointing: boolean;
  readonly ranked: readonly Ranked[];
  readonly ranker: Ranker;
  readonly knowledge: KnowledgeBase;
  readonly language: Language;
}

type Named = Pick<FoundQuestion, 'named' | 'options' | 'missingPlace'>;

const NOTHING: Named = { named: [], options: [], missingPlace: false };

/** What a question names outright, or may mean. */
export function readNamed(context: NamingContext): Named {
  const { reference } = context;
  if (reference.places.length > 0) return readPlaces(context);
  if (reference.sources.length === 0) return readUnnamed(context);
  if (reference.sources.length > 1) return { ...NOTHING, named: bestOfEach(context) };
  return context.isBare ? { ...NOTHING, named: aboutEach(context) } : NOTHING;
}

function readPlaces(context: NamingContext): Named {
  const { reference, knowledge, language, ranker, isBare } = context;
  const found = reference.places.flatMap((place) =>
    resolvePlace(place, place.sources, knowledge, language),
  );
  const passages = [...new Set(found)];
  // A bare number may be anything; `paragraph 225` is a place, and no text has it.
  const isPlace = reference.places.some(({ kind }) => kind !== undefined);
  if (passages.length === 0)
    return { ...NOTHING, missingPlace: reference.sources.length > 0 || isPlace };
  if (reference.sources.length === 0 && countSources(passages) > 1)
    return { ...NOTHING, options: firstOfEach(passages) };
  const measured = passages.map(
    (passage) => scoreOf(passage, context) ?? ranker.measure(passage, 0, 1),
  );
  const named = (isBare ? measured : byScore(measured)).map((each) => ({ ...each, isNamed: true }));
  return { ...NOTHING, named };
}

/** A number that two instruments bear, or words that point at nothing: the asker must choose. */
function readUnnamed({ reference, isPointing, ranked, knowledge, language }: NamingContext): Named {
  const ambiguous = aboutOf(reference.ambiguous, knowledge, language);
  if (ambiguous.length > 0) return { ...NOTHING, options: ambiguous };
  if (!isPointing) return NOTHING;
  return { ...NOTHING, options: firstOfEach(passagesOf(ranked).map(({ passage }) => passage)) };
}

/** The best passage of each source that is named, two of a source when there are few. */
function bestOfEach(context: NamingContext): readonly RankedPassage[] {
  const { reference, ranked, isBare } = context;
  if (isBare) return aboutEach(context);
  const passages = passagesOf(ranked);
  const own = reference.sources.map((source) =>
    passages.filter(({ passage }) => passage.source === source).slice(0, 2),
  );
  return [...own.flatMap(([best]) => best ?? []), ...own.flatMap(([, second]) => second ?? [])];
}

function aboutEach({
  reference,
  ranker,
  knowledge,
  language,
}: NamingContext): readonly RankedPassage[] {
  return aboutOf(reference.sources, knowledge, language).map((passage) =>
    ranker.measure(passage, 0, 1),
  );
}

/** What tells what each text is. */
export function aboutOf(
  sources: readonly SourceId[],
  knowledge: KnowledgeBase,
  language: Language,
): readonly Passage[] {
  return sources.flatMap(
    (source) =>
      knowledge.passages.find(
        (passage) =>
          passage.source === source &&
          passage.language === language &&
          passage.locator.kind === 'about' &&
          passage.locator.tag === undefined,
      ) ?? [],
  );
}

function passagesOf(ranked: readonly Ranked[]): readonly RankedPassage[] {
  return ranked.filter((each) => each.kind === 'passage');
}

function scoreOf(passage: Passage, { ranked }: NamingContext): RankedPassage | undefined {
  return passagesOf(ranked).find((each) => each.passage.id === passage.id);
}

/** Inside one provision, what bears on the question comes first. */
function byScore(passages: readonly RankedPassage[]): readonly RankedPassage[] {
  return [...passages].sort((one, other) => other.score - one.score);
}

function countSources(passages: readonly Passage[]): number {
  return new Set(passages.map(({ source }) => source)).size;
}

function firstOfEach(passages: readonly Passage[]): readonly Passage[] {
  return passages.filter(
    ({ source }, position) => passages.findIndex((each) => each.source === source) === position,
  );
}

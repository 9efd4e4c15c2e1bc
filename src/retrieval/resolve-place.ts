import type { KnowledgeBase } from '../domain/knowledge-base.js';
import type { Language } from '../domain/language.js';
import { isWithin, type Locator, type NumberedKind } from '../domain/locator.js';
import type { Passage } from '../domain/passage.js';
import type { SourceId } from '../domain/source.js';
import type { PlaceText } from './find-places.js';

/**
 * The passages at a named place, in the order of the source: those at the place itself, else those inside it, else the
 * nearest one around it. Without sources, any source that has the place. Empty when there is none.
 */
export function resolvePlace(
  place: PlaceText,
  sources: readonly SourceId[],
  knowledge: KnowledgeBase,
  language: Language,
): readonly Passage[] {
  const candidates = knowledge.passages.filter(
    (passage) =>
      passage.language === language &&
      (sources.length === 0 || sources.includes(passage.source)) &&
      fits(passage.locator, place.kind, sources.length > 0),
  );
  const wanted: Locator = { kind: 'article', path: place.path };
  const exact = candidates.filter(
    ({ locator }) => isInside(locator, wanted) && isInside(wanted, locator),
  );
  const inside = candidates.filter(({ locator }) => isInside(locator, wanted));
  // The text of the place, then what stands under it: a bare parent says less than its parts.
  if (inside.length > 0) return [...exact, ...inside.filter((passage) => !exact.includes(passage))];
  const around = candidates.filter(({ locator }) => isInside(wanted, locator));
  const deepest = Math.max(...around.map(({ locator }) => depth(locator)));
  return around.filter(({ locator }) => depth(locator) === deepest);
}

/** In a source that is named, article and paragraph are taken for one another: people know the number. */
function fits(locator: Locator, kind: NumberedKind | undefined, isSourceNamed: boolean): boolean {
  if (locator.kind === 'about' || locator.kind === 'section') return false;
  return kind === undefined || isSourceNamed || locator.kind === kind;
}

function isInside(inner: Locator, outer: Locator): boolean {
  return isWithin(asArticle(inner), asArticle(outer));
}

function asArticle(locator: Locator): Locator {
  return locator.kind === 'about' || locator.kind === 'section'
    ? locator
    : { kind: 'article', path: locator.path };
}

function depth(locator: Locator): number {
  return locator.kind === 'about' || locator.kind === 'section' ? 0 : locator.path.length;
}

import type { Mention } from '../domain/cited-instrument.js';
import type { KnowledgeBase } from '../domain/knowledge-base.js';
import type { SourceId } from '../domain/source.js';
import { byCompanion, byName, byYear } from './find-by-name.js';
import { byBareNumber, byLongSymbol, byNumber, bySymbol } from './find-by-number.js';

export interface NamedSources {
  readonly sources: readonly Mention<readonly SourceId[]>[];
  readonly unknown: readonly Mention<string>[];
  readonly ambiguous: readonly SourceId[];
}

/**
 * The sources that a lower-case text without accents names: by symbol, number, year or name. `spokenOf`: those spoken of before,
 * whose companion may be meant (`and its Recommendation`).
 */
export function findSources(
  text: string,
  knowledge: KnowledgeBase,
  places: readonly Mention<unknown>[],
  spokenOf: readonly SourceId[] = [],
): NamedSources {
  const numbered = [...bySymbol(text, knowledge), ...byNumber(text, knowledge)];
  const isBundled = (id: string): id is SourceId => knowledge.sources.has(id as SourceId);
  const known = numbered.flatMap(({ named, ...span }) =>
    isBundled(named) ? [{ ...span, named: [named] }] : [],
  );
  const unknown = numbered.filter(({ named }) => !isBundled(named));
  const first = [...known, ...byLongSymbol(text, knowledge), ...byYear(text, knowledge)];
  const companions = byCompanion(
    text,
    first.length > 0 ? first.flatMap(({ named }) => named) : spokenOf,
    knowledge,
  );
  const found = [...first, ...companions];
  const byItsName = byName(text, knowledge, places.length > 0).filter(
    (name) => !found.some(({ start, end }) => name.start < end && start < name.end),
  );
  const sources = (unknown.length > 0 ? found : [...found, ...byItsName]).sort(
    (one, other) => one.start - other.start,
  );
  const ambiguous =
    sources.length + unknown.length > 0 ? [] : byBareNumber(text, knowledge, places);
  return { sources, unknown, ambiguous };
}

import type { AlikeTerm } from './alike-terms.js';
import type { Concept } from './concepts.js';
import type { LanguageIndex } from './language-index.js';

/** Of how many words of a question, the most telling, those that look alike are looked for. */
const MOST_ALIKE = 16;

/** Terms of words that look like a question's; those that stand for the word itself are left out. */
export function findAlike(
  concepts: readonly Concept[],
  index: LanguageIndex,
): readonly AlikeTerm[] {
  const weights = new Map<string, number>();
  for (const { word, alternatives, count, share } of mostTelling(concepts))
    for (const { term, weight } of index.alike(word)) {
      if (alternatives.some((each) => each.trust === 1 && each.term === term)) continue;
      weights.set(term, (weights.get(term) ?? 0) + weight * count * share);
    }
  return Array.from(weights, ([term, weight]) => ({ term, weight }));
}

function mostTelling(concepts: readonly Concept[]): readonly Concept[] {
  const subjects: Concept[] = [];
  for (const concept of concepts) if (concept.isSubject) subjects.push(concept);
  if (subjects.length <= MOST_ALIKE) return subjects;
  return subjects.sort((one, other) => other.weight - one.weight).slice(0, MOST_ALIKE);
}

import type { Unit } from './read-units.js';
import { kindOf, termsOf } from './terms.js';

/** A sentence or a whole row of a table, with the terms by which it is recognised. */
export interface Passage {
  readonly units: readonly Unit[];
  /** What it is about: its own terms, those of what it stands under and of what was said just before. */
  readonly terms: readonly string[];
  /** What it says of that: its own terms alone. */
  readonly own: readonly string[];
  /** The same with the next sentence of its paragraph, which often says what it means; absent where none follows. */
  readonly onward?: Pick<Passage, 'terms' | 'own'>;
}

/** The passages of a document. What stands above a passage and what was said just before help to tell what it is about. */
export function readPassages(
  units: readonly Unit[],
  functionWords: ReadonlySet<string>,
): readonly Passage[] {
  const passages: Passage[] = [];
  let heading: readonly string[] = [];
  let before: readonly string[] = [];
  for (const group of groupRows(units)) {
    const own = [...new Set(group.flatMap((unit) => termsOf(unit, functionWords)))];
    if (group.every(({ kind, polarity }) => kind === 'sentence' && polarity.wished)) continue;
    if (group[0]?.kind === 'heading') {
      heading = own.filter((term) => ['stem', 'denied', 'concept'].includes(kindOf(term)));
    } else {
      const led = group[0]?.kind === 'sentence' ? before : [];
      passages.push({ units: group, terms: [...new Set([...own, ...heading, ...led])], own });
    }
    before = own.filter((term) => kindOf(term) === 'concept');
  }
  return passages.map((passage, at) => lookOnward(passage, passages[at + 1]));
}

function lookOnward(passage: Passage, next: Passage | undefined): Passage {
  const [here] = passage.units;
  const [there] = next?.units ?? [];
  if (here?.kind !== 'sentence' || there?.kind !== 'sentence' || here.block !== there.block)
    return passage;
  const join = (terms: readonly string[]): readonly string[] => [
    ...new Set([...terms, ...(next?.own ?? [])]),
  ];
  return { ...passage, onward: { terms: join(passage.terms), own: join(passage.own) } };
}

/** Units one by one, and the cells of a row together; what has no words is left out. */
function groupRows(units: readonly Unit[]): readonly (readonly Unit[])[] {
  const groups: Unit[][] = [];
  for (const unit of units) {
    const last = groups.at(-1)?.[0];
    const sameRow = unit.kind === 'cell' && last?.kind === 'cell' && last.block === unit.block;
    if (sameRow) groups.at(-1)!.push(unit);
    else groups.push([unit]);
  }
  return groups.filter((group) => group.some(({ tokens }) => tokens.length > 0));
}

import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/domain/language.js';
import { stringsFor } from '../../src/strings/strings.js';

/** Strings that are rightly the same as in English. */
const SAME = {
  fr: [
    'name',
    'web.conversation',
    'doctor.node',
    'assessment.done.profile',
    'assessment.page',
    'assessment.profileColumns.question',
    'assessment.quotePlace',
    'report.column.question',
    'report.csv.question',
    'report.date',
    'report.page',
    'web.assessment.discuss.page',
    'web.assessment.history.happening.profile-answered',
    'web.assessment.results.change',
  ],
  es: [
    'name',
    'answer.at',
    'doctor.node',
    'labelled',
    'assessment.differenceLine',
    'assessment.done.answered',
    'assessment.done.profile',
    'assessment.done.reviewed',
    'assessment.quotePlace',
    'checklist.answer.no',
    'web.assessment.history.happening.profile-answered',
    'web.assessment.results.change',
  ],
} as const;

/** Every fact that any string is worded from. */
const FACTS: Readonly<Record<string, string>> = new Proxy(
  {},
  { get: (_facts, name) => `⟨${String(name)}⟩` },
);

type Leaf = string | ((facts: Readonly<Record<string, string>>) => string);

/** Every string with its path. */
function leavesOf(value: unknown, path = ''): ReadonlyMap<string, Leaf> {
  if (typeof value === 'string' || typeof value === 'function')
    return new Map([[path, value as Leaf]]);
  return new Map(
    Object.entries(value as object).flatMap(([key, each]) => [
      ...leavesOf(each, path === '' ? key : `${path}.${key}`),
    ]),
  );
}

function render(leaf: Leaf): string {
  return typeof leaf === 'string' ? leaf : leaf(FACTS);
}

function factsIn(text: string): readonly string[] {
  return [...new Set(text.match(/⟨\w+⟩/gu) ?? [])].sort();
}

const english = leavesOf(stringsFor('en'));

describe.each(['fr', 'es'] as const)('the strings in %s', (language) => {
  const own = leavesOf(stringsFor(language));

  it('have the keys of the English ones', () => {
    expect([...own.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('are translated, but for the few that are the same', () => {
    const same = [...own].filter(
      ([path, leaf]) => render(leaf) === render(english.get(path) ?? ''),
    );
    const listed: readonly string[] = SAME[language];
    expect(same.map(([path]) => path).sort()).toEqual([...listed].sort());
  });

  it('are worded from the facts of the English ones', () => {
    for (const [path, leaf] of own)
      expect([path, factsIn(render(leaf))]).toEqual([
        path,
        factsIn(render(english.get(path) ?? '')),
      ]);
  });
});

describe.each(LANGUAGES)('every string in %s', (language) => {
  const leaves = leavesOf(stringsFor(language));

  it('says something, without an exclamation mark or a missing fact', () => {
    for (const [path, leaf] of leaves) {
      const text = render(leaf);
      expect([path, text]).toEqual([path, expect.stringMatching(/\S/u)]);
      expect([path, /undefined|NaN|\[object|!/u.test(text)]).toEqual([path, false]);
    }
  });
});

it('French sets its marks apart with narrow no-break spaces', () => {
  for (const [path, leaf] of leavesOf(stringsFor('fr'))) {
    const text = render(leaf).replace(/https?:\S+/gu, '');
    expect([path, text.match(/(?:[^\u202F\s]| )[;:?!»](?=\s|$)|«[^\u202F]/gu)]).toEqual([
      path,
      null,
    ]);
  }
});

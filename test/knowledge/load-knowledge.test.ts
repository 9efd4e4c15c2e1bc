import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.js';
import { CASES, FR, META, replaced, small } from './fault-cases.js';
import { type KnowledgeFolder, toFiles, withChange, without } from './knowledge-files.js';

/** A fault as `check` names it: `file:line code`. */
function faultsOf(folder: KnowledgeFolder): string[] {
  const { faults } = loadKnowledge(toFiles(folder));
  return faults.map(({ file, line, code }) => `${file}:${line} ${code}`);
}

describe('a knowledge folder without a fault', () => {
  const { knowledge, faults } = loadKnowledge(toFiles(small));

  test('loads whole', () => {
    expect(faults).toEqual([]);
    expect([...knowledge.sources.keys()]).toEqual(['C1']);
    expect(knowledge.passages).toHaveLength(6);
    expect(knowledge.boundaries.map(({ id }) => id)).toEqual(['weather']);
    expect(knowledge.thesaurus.entries.en).toEqual([{ say: ['sacked'], text: ['dismissed'] }]);
  });

  test('gives each provision its place, text, notes and phrasings', () => {
    expect(knowledge.passages.find(({ language }) => language === 'fr')).toMatchObject({
      id: 'C1/art-1',
      source: 'C1',
      locator: { kind: 'article', path: ['1'] },
      heading: 'fr heading',
      sentences: ['fr: leave lasts 14 weeks.'],
      notes: ['fr: not 12 weeks.'],
      origin: 'digest',
      verified: true,
      dated: false,
    });
  });

  test('marks what is from memory', () => {
    const unverified = knowledge.passages.filter(({ verified }) => !verified);
    expect(unverified.map(({ id }) => id)).toEqual(['C1/art-2', 'C1/art-2', 'C1/art-2']);
  });

  test('is the same with Windows line ends and byte order marks', () => {
    const windows = toFiles(small).map(({ path, text }) => ({
      path,
      text: `\uFEFF${text.replaceAll('\n', '\r\n')}`,
    }));
    expect(loadKnowledge(windows)).toEqual({ knowledge, faults: [] });
  });

  test('does not need a thesaurus', () => {
    expect(faultsOf(without(small, 'thesaurus.yaml'))).toEqual([]);
  });
});

describe('a fault', () => {
  for (const [code, cases] of Object.entries(CASES))
    test.each(Object.entries(cases))(`${code}: %s`, (_what, [folder, ...places]) => {
      const faults = places.map((place) => (place.includes(' ') ? place : `${place} ${code}`));
      expect(faults.some((fault) => fault.endsWith(` ${code}`))).toBe(true);
      expect(faultsOf(folder)).toEqual(faults);
    });

  test('does not hide another', () => {
    const folder = withChange(replaced(META, 'value: up-to-date', 'value: outdated'), FR, (text) =>
      text.replace('14 weeks', '16 weeks'),
    );
    expect(faultsOf(folder)).toEqual([`${FR}:6 number-mismatch`, `${META}:6 replacement-missing`]);
  });
});

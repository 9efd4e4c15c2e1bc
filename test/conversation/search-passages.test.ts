import { describe, expect, test } from 'vitest';
import { LONGEST_QUESTION } from '../../src/conversation/ask.js';
import { searchPassages } from '../../src/conversation/search-passages.js';
import type { FoundPassage } from '../../src/domain/found-passage.js';
import type { Language } from '../../src/domain/language.js';
import { openBundledDesk } from '../bundled-desk.js';

const desk = await openBundledDesk();

function search(
  question: string,
  count = 5,
  language?: Language,
): Promise<readonly FoundPassage[]> {
  return searchPassages(question, count, desk, language);
}

function sourcesOf(found: readonly FoundPassage[]): ReadonlySet<string> {
  return new Set(found.map(({ source }) => source.id));
}

async function idsOf(question: string, count = 5): Promise<readonly string[]> {
  return (await search(question, count)).map(({ passage }) => passage.id);
}

describe('passages that are named', () => {
  test.each([
    ['C183 Art. 4(1)', ['C183/art-4-1']],
    ['what does article 9(c) of C189 say about passports', ['C189/art-9-c']],
    ['how long is the leave under C183 Art. 4(4)', ['C183/art-4-4']],
  ])('come first (%s)', async (question, named) => {
    expect((await idsOf(question)).slice(0, named.length)).toEqual(named);
  });

  test('come before what fits the words better', async () => {
    // The second paragraph is not about how long leave is.
    const [first, second] = await idsOf('C183 Art. 4(4) length of maternity leave');
    expect(first).toBe('C183/art-4-4');
    expect(second).toBe('C183/art-4-1');
  });

  test('stand once in the list', async () => {
    const ids = await idsOf('C183 Art. 4(1) length of maternity leave', 30);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('score above all that is found', async () => {
    const [first, ...others] = await search('C183 Art. 4(1) length of maternity leave', 20);
    for (const { score } of others) expect(score).toBeLessThan(first!.score);
  });
});

describe('a broad question', () => {
  test.each(['gender equality', "l'égalité entre hommes et femmes", 'igualdad de género'])(
    'lists passages of several sources (%s)',
    async (question) => {
      const found = await search(question);
      expect(found).toHaveLength(5);
      expect(sourcesOf(found).size).toBeGreaterThanOrEqual(3);
    },
  );

  test('that names a source lists that source alone', async () => {
    const found = await search('tell me about maternity protection in C183');
    expect(found).toHaveLength(5);
    expect(sourcesOf(found)).toEqual(new Set(['C183']));
  });
});

describe('a narrow question', () => {
  test.each([
    [
      'how many nursing breaks a day may a mother take to breastfeed and are they counted as working time',
      'C183',
      3,
    ],
    ['annual paid holiday of domestic workers when the household travels', 'C189', 5],
  ])('may list one source alone (%s)', async (question, source, count) => {
    const found = await search(question, count);
    expect(found).toHaveLength(count);
    expect(sourcesOf(found)).toEqual(new Set([source]));
  });

  test('lists passages as they rank', async () => {
    const found = await search('how many weeks of compulsory leave after the birth of a child', 20);
    const scores = found.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((one, other) => other - one));
  });
});

describe('a list of passages', () => {
  test('is as long as it was asked for', async () => {
    expect(await search('maternity leave', 1)).toHaveLength(1);
    expect(await search('maternity leave', 7)).toHaveLength(7);
    expect(await search('maternity leave', 0)).toEqual([]);
  });

  test('is in the language that it was asked for', async () => {
    for (const { passage } of await search('how long is maternity leave', 5, 'fr'))
      expect(passage.language).toBe('fr');
  });

  test('has the source of each passage', async () => {
    for (const { passage, source } of await search('gender equality', 10))
      expect(source.id).toBe(passage.source);
  });

  test('is one list for the same question', async () => {
    expect(await search('gender equality')).toEqual(await search('gender equality'));
  });

  test('is empty for a question without a word', async () => {
    expect(await search('')).toEqual([]);
    expect(await search(' ?!')).toEqual([]);
  });
});

test('of a text longer than any question only the beginning is read', async () => {
  const padded = ''.padEnd(LONGEST_QUESTION, 'how long is maternity leave ');
  const long = padded + 'C189 art 9 '.repeat(4_000);
  expect(await idsOf(long)).toEqual(await idsOf(padded));
});

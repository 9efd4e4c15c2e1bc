import { describe, expect, test } from 'vitest';
import type { SourceId } from '../../src/domain/source.js';
import { readKnowledge, readSettings } from '../../src/main.js';
import { readReference } from '../../src/retrieval/reference.js';
import { resolvePlace } from '../../src/retrieval/resolve-place.js';

const { knowledge } = await readKnowledge(readSettings({}));

/** The first passage that a question names. */
function firstNamed(question: string): string | undefined {
  const { places } = readReference(question, knowledge);
  return places.flatMap((place) => resolvePlace(place, place.sources, knowledge, 'en'))[0]?.id;
}

describe('a provision named in a question', () => {
  test.each([
    ['C183 art 4(1)', 'C183/art-4-1'],
    ['C183 art 4.1', 'C183/art-4-1'],
    ['what is in article 9 of the maternity convention', 'C183/art-9-1'],
    ['convenio 190 artículo 10', 'C190/art-10'],
    ['R191 para 10', 'R191/para-10'],
    ['R191 article 10', 'R191/para-10'],
    ['paragraph 223(b)', 'GB292/para-223-b'],
    ['le paragraphe 223 c), il dit quoi', 'GB292/para-223-c'],
    ['artículo 4, párrafo 1 del C183', 'C183/art-4-1'],
    ['Convention (No. 156) article 8', 'C156/art-8'],
    ['convention n° 111, art. 1(1)(a)', 'C111/art-1-1-a-grounds'],
  ])('%s', (question, passage) => {
    expect(firstNamed(question)).toBe(passage);
  });

  test('one deeper than the digest is the nearest around it', () => {
    expect(firstNamed('C156 art 8(1)(a)')).toBe('C156/art-8');
  });

  test('each of two provisions belongs to the instrument next to it', () => {
    const { places } = readReference('C183 art 4 and R191 para 1', knowledge);
    expect(places.map(({ sources }) => sources)).toEqual([['C183'], ['R191']]);
  });

  test('a provision without an instrument may be of any', () => {
    const { places } = readReference('article 4', knowledge);
    const sources = places
      .flatMap((place) => resolvePlace(place, place.sources, knowledge, 'en'))
      .map(({ source }) => source);
    expect(new Set(sources).size).toBeGreaterThan(3);
  });
});

describe('an instrument named in a question', () => {
  test.each([
    ['what does C190 say', ['C190']],
    ['le convenio 111', ['C111']],
    ['convnio 156 q ramas', ['C156']],
    ['the 2000 convention and its recommendation', ['C183', 'R191']],
    ['la convention de 2019', ['C190']],
    ['the March 2005 decision', ['GB292']],
    ['ECOSOC 1997/2', ['ECOSOC-1997/2']],
    ['GB.292/PV', ['GB292']],
    ['is 14 weeks enough for 100 women', []],
  ])('%s', (question, sources) => {
    expect(readReference(question, knowledge).sources).toEqual(sources);
  });

  test.each([
    ['the maternity Convention and the family-responsibilities Convention', ['C183', 'C156']],
    ["the Bureau's page and the decision of 2005", ['GENDER-ABOUT', 'GB292']],
    ['the 1948 and the 1990 night work conventions', ['C89', 'C171']],
    ['le marqueur genre du CAD et la décision du CA sur le genre', ['DAC-MARKER', 'GB292']],
    ["le Conseil d'administration en 2005 et la C100", ['GB292', 'C100']],
    ['la convention sur l’égalité salariale et la convention maternité', ['C100', 'C183']],
  ])('several by their names: %s', (question, sources) => {
    expect(readReference(question, knowledge).sources).toEqual(sources);
  });

  test('the companion of what was spoken of before', () => {
    const { sources, rest } = readReference('and its recommendation?', knowledge, [
      'C183' as SourceId,
    ]);
    expect([sources, rest]).toEqual([['R191'], 'and ?']);
  });

  test('one that is not bundled is told apart', () => {
    expect(readReference('convention no. 87', knowledge)).toMatchObject({
      sources: [],
      unknown: ['C87'],
    });
  });

  test('a number that a Convention and a Recommendation share is ambiguous', () => {
    expect(readReference('what does 111 say', knowledge).ambiguous).toEqual(['C111', 'R111']);
  });

  test('what is asked besides is left', () => {
    expect(readReference('Does C190 cover interns?', knowledge).rest).toBe('does cover interns?');
  });
});

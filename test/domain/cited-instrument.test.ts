import { describe, expect, it } from 'vitest';
import {
  findNumbered,
  findSymbols,
  isNumberMark,
  symbolOf,
} from '../../src/domain/cited-instrument.js';

describe('a symbol of an instrument', () => {
  it.each([
    ['C183', 'C183', ''],
    ['c183', 'C183', ''],
    ['C045', 'C45', ''],
    ['R.90', 'R90', '.'],
    ['c-190', 'C190', '-'],
    ['P 89', 'P89', ' '],
  ])('is read in “%s”', (text, symbol, gap) => {
    const [found, ...others] = findSymbols(`see ${text}, now`);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ start: 4, end: 4 + text.length, gap });
    expect(found && symbolOf(found.named)).toBe(symbol);
  });

  it.each(['C1830', 'CC45', 'C45a', 'ÉC45', 'vitamin C 45%', 'C 45 %', 'D45', 'C'])(
    'is not read in “%s”',
    (text) => {
      expect(findSymbols(text)).toEqual([]);
    },
  );
});

describe('a number of an instrument', () => {
  const numbersIn = (text: string, title?: string): readonly number[] =>
    findNumbered(text, 'conventions?|convenios?', title).flatMap(({ numbers }) =>
      numbers.map(({ named }) => named),
    );

  it.each([
    ['Convention 183', [183]],
    ['convention183', [183]],
    ['Convention No. 183', [183]],
    ['convention no183', [183]],
    ['Convention (No. 183)', [183]],
    ['convention n° 183', [183]],
    ['convenio n.º 183', [183]],
    ['convenio num. 183', [183]],
    ['convenio nro. 183', [183]],
    ['convention number 183', [183]],
    ['Convention of the ILO No. 183', [183]],
    ['conventions de l’OIT nos 3 et 89', [3, 89]],
    ['Conventions Nos. 3, 89 and No. 103', [3, 89, 103]],
    ['Conventions No. 100, 1951 and No. 45', [100, 45]],
    ['convention 045', [45]],
  ])('is read in “%s”', (text, numbers) => {
    expect(numbersIn(text)).toEqual(numbers);
  });

  it.each([
    'Convention No. 1030',
    'the convention of 2000',
    'convention 1997/2',
    'conventional 45',
    'the convention hall has 45 seats',
    'Convention (Revised), 1952 (No. 103)',
  ])('is not read in “%s”', (text) => {
    expect(numbersIn(text)).toEqual([]);
  });

  it('may come after a title, when it is announced', () => {
    const title = String.raw`[^.]{0,40}?\b\d{4}`;
    expect(numbersIn('Convention (Revised), 1952 (No. 103)', title)).toEqual([103]);
    expect(numbersIn('Convention (Revised), 1952 (103)', title)).toEqual([]);
  });

  it('is found where it stands, with the words for its kind', () => {
    const text = 'under Conventions 3 and 89';
    const [found] = findNumbered(text, 'conventions?');
    expect(found).toMatchObject({ kind: 'Conventions', start: 6 });
    expect(found?.numbers.map(({ start, end }) => text.slice(start, end))).toEqual(['3', '89']);
  });

  it.each(['no', 'nos', 'n', 'nº', 'num', 'nums', 'nro', 'numero', 'numbers'])(
    'is announced by “%s”',
    (word) => {
      expect(isNumberMark(word)).toBe(true);
    },
  );

  it.each(['not', 'nine', 'and', ''])('is not announced by “%s”', (word) => {
    expect(isNumberMark(word)).toBe(false);
  });
});

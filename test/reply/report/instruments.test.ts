import { describe, expect, test } from 'vitest';
import { findOutdated } from '../../../src/reply/report/instruments.js';
import { knowledge } from './reports.js';

describe('an instrument that no longer stands is found', () => {
  const found = (text: string): readonly string[] =>
    findOutdated(text, knowledge, new Set(['C3'])).map(({ id: source }) => source);

  test.each([
    ['C45', ['C45']],
    ['C045 and C.103', ['C103', 'C45']],
    ['C003', ['C3']],
    ['Convention No. 103', ['C103']],
    ['the Maternity Protection Convention (Revised), 1952 (No. 103)', ['C103']],
    ['Conventions Nos. 3, 89 and 103', ['C103', 'C3', 'C89']],
    ['ILO Convention 45', ['C45']],
    ['la convention n° 89', ['C89']],
    ['la convention (n° 103) sur la protection de la maternité (révisée), 1952', ['C103']],
    ['les conventions nos 3 et 89 de l’OIT', ['C3', 'C89']],
    ['el Convenio núm. 3', ['C3']],
    ['los convenios núms. 3 y 89', ['C3', 'C89']],
    ['el Convenio sobre la protección de la maternidad (revisado), 1952 (núm. 103)', ['C103']],
    ['el Convenio n.º 45 de la OIT', ['C45']],
  ])('in “%s”', (text, expected) => {
    expect([...found(text)].sort()).toEqual(expected);
  });

  test.each([
    'C3 is an item of the checklist',
    'C183 and Convention No. 190',
    'la convention de partenariat n° 45 avec le bailleur',
    'el convenio de cooperación núm. 103',
    'la convention collective n° 3',
    'Convention No. 1030, room C450',
    'Output 45, CC45, C45a',
    'The convention hall has 45 seats',
  ])('but not in “%s”', (text) => {
    expect(found(text)).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { readParts } from '../../src/answer/question-parts.js';

const GRAMMAR = new Set([
  'the',
  'a',
  'of',
  'and',
  'for',
  'is',
  'on',
  'la',
  'le',
  'de',
  'et',
  'y',
  'el',
  'un',
]);
const count = (text: string): number =>
  (text.match(/\p{L}+/gu) ?? []).filter((word) => !GRAMMAR.has(word)).length;
const partsOf = (question: string, isList = false): readonly string[] =>
  readParts(question, isList, count).parts.map((part) => part.trim());

describe('a question that asks several things', () => {
  test.each([
    [
      'Gardeners in homes: rest at the weekend, pay slips and who keeps the passport, please',
      ['rest at the weekend', 'pay slips', 'who keeps the passport'],
    ],
    [
      "Nourrice logée : les gages, d'une part, et le dimanche libre, d'autre part",
      ['les gages', 'le dimanche libre'],
    ],
    [
      'What does the text give, first, to a guard hit by a client and, second, to his boss?',
      ['to a guard hit by a client', 'to his boss'],
    ],
    [
      'Who pays the crew and what happens when the ship is sold?',
      ['who pays the crew', 'what happens when the ship is sold'],
    ],
    [
      '¿Quién paga el viaje y cuándo se firma el contrato?',
      ['quien paga el viaje', 'cuando se firma el contrato'],
    ],
    [
      'Two cases: (1) a cook hired by the day (2) a nurse at night',
      ['a cook hired by the day', 'a nurse at night'],
    ],
    [
      'Cooks at sea, cooks in camps, cooks at home: what rest do they get?',
      ['cooks at sea', 'cooks in camps', 'cooks at home'],
    ],
    ['Who pays the cook\nand who feeds the crew?', ['who pays the cook', 'who feeds the crew']],
    ['Guards get tools, boots, and a whistle?', ['boots', 'whistle']],
    [
      'Is it allowed if (i) the ship is old (ii) the crew is young?',
      ['ship is old', 'crew is young'],
    ],
  ])('is taken apart: %s', (question, parts) => {
    const taken = partsOf(question);
    for (const part of parts) expect(taken.some((each) => each.includes(part))).toBe(true);
  });

  test('keeps what all of it is about apart', () => {
    expect(readParts('Night guards: rest, pay', false, count).lead).toBe('night guards');
  });

  test('keeps what is said before it is asked apart', () => {
    const read = readParts('The crew is tired. Who pays them? Who feeds them?', false, count);
    expect(read.lead).toBe('the crew is tired.');
    expect(read.parts.map((part) => part.trim())).toEqual(['who pays them', 'who feeds them']);
  });

  test('is taken apart at commas only where it asks for a list', () => {
    const question = 'leave for mothers in ports, breaks for guards in ports';
    expect(partsOf(question)).toEqual([]);
    expect(partsOf(question, true)).toHaveLength(2);
  });
});

test.each([
  'Do women and men get the same pay?',
  'How long is the leave of a cook?',
  'My cousin works nights, she is expecting. Is that allowed?',
  '',
])('a question that asks one thing is left whole: %s', (question) => {
  expect(partsOf(question).length).toBeLessThan(2);
});

test('more things than an answer can hold are not taken apart', () => {
  expect(partsOf('Cooks: pay, rest, leave, travel, tools, food, training')).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import {
  readShape,
  withoutComparing,
  withoutDating,
  withoutForm,
  withoutManners,
} from '../../src/answer/question-shape.js';

test.each([
  ['what is the difference between and', 'what is the and'],
  ['how do and differ on leave', 'how do and on leave'],
  ['compare with', 'with'],
  ['quelle est la difference entre et', 'quelle est la et'],
  ['en que se diferencian y', 'en que se y'],
])('of texts that are named, “%s” asks “%s”', (asked, left) => {
  expect(withoutComparing(asked).replace(/\s+/gu, ' ')).toBe(left);
});

test.each([
  ['which grounds, in one line each', 'which grounds,'],
  ['cada cuanto se paga como minimo', 'cada cuanto se paga'],
  ['le conge, en quelques mots', 'le conge,'],
  ['minimum wage', 'minimum wage'],
])('how the answer is to look is no part of what is asked: %s', (asked, left) => {
  expect(withoutForm(asked).replace(/\s+/gu, ' ')).toBe(left);
});

test.each([
  ['Hi all, who pays? Thanks a lot!', 'who pays?'],
  ['Bonjour, qui paie ? Merci d’avance', 'qui paie ?'],
  ['hola, ¿quién paga? x fa', '¿quién paga?'],
  ['dearest wages', 'dearest wages'],
  ['thanks', ''],
])('greetings and thanks are no part of what is asked: %s', (said, left) => {
  expect(withoutManners(said).replace(/\s+/gu, ' ')).toBe(left);
});

describe('the shape of a question', () => {
  test.each([
    ['Which article covers the way home?', true],
    ['dans quel paragraphe de la R165 ?', true],
    ['¿Dónde está lo del pasaporte?', true],
    ['three things, one article each', true],
    ['what does article 4 say?', false],
    ['who wrote the articles of the staff magazine', false],
    ['where can I eat', true],
  ])('%s asks for a place: %s', (question, asksPlace) => {
    expect(readShape(question).asksPlace ?? false).toBe(asksPlace);
  });

  test.each([
    ['how long is maternity leave', 'one'],
    ['which conventions protect domestic workers', 'several'],
    ['quelle différence entre la C183 et la R191', 'several'],
    ['¿cuáles son los motivos de discriminación?', 'several'],
    ['tell me everything about nursing breaks', 'everything'],
    ['todo lo que dice el convenio', 'everything'],
  ] as const)('%s asks for %s', (question, breadth) => {
    expect(readShape(question).breadth).toBe(breadth);
  });

  test.each([
    ["paragraph 223 makes five requests, doesn't it?", true],
    ['so every unit must be audited each year?', true],
    ["la décision fixe un quota, n'est-ce pas ?", true],
    ['el convenio prohíbe el trabajo nocturno, ¿verdad?', true],
    ['who does the convention protect', false],
    ['combien de semaines dure le congé', false],
  ])('%s takes something for granted: %s', (question, premise) => {
    expect(readShape(question).premise).toBe(premise);
  });

  test.each([
    ['how many weeks', 'quantity'],
    ['¿cuánto dura?', 'quantity'],
    ['when was it adopted', 'date'],
    ['en quelle année', 'date'],
    ['who is covered', 'other'],
  ] as const)('%s wants a %s', (question, wants) => {
    expect(readShape(question).wants).toBe(wants);
  });
});

describe('what is to be listed', () => {
  test.each([
    ['What are the three requests?', 3],
    ['Quels sont les deux volets ?', 2],
    ['¿En qué se diferencian las tres letras?', 3],
    ['the employer’s duties, one by one', 'all'],
    ['énumérez les devoirs de l’employeur', 'all'],
  ])('is read: %s', (question, lists) => {
    expect(readShape(question).lists).toBe(lists);
  });

  test.each([
    'what happens in the three weeks before',
    'how long is maternity leave',
    'los tres meses',
  ])('is nothing where a span of time or one thing is asked for: %s', (question) => {
    expect(readShape(question).lists).toBeUndefined();
  });
});

test.each([
  'when was it adopted',
  'en quelle année est-elle entrée en vigueur',
  '¿en qué año se adoptó?',
])('asks no more than the age of a text: %s', (question) => {
  expect(withoutDating(question)).not.toMatch(/adopt|vigueur|an(?:n[ée]e|o)\b|adopto/u);
});

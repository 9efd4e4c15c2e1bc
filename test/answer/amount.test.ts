import { describe, expect, test } from 'vitest';
import { measureAsked, speaksOfAmount } from '../../src/answer/amount.js';

describe('the measure that an amount is asked in', () => {
  test.each([
    ['How many weeks off does a crane driver get?', 'time'],
    ['en combien de jours faut-il répondre', 'time'],
    ['¿Cuántos años dura el mandato?', 'time'],
    ['how many more calendar days', 'time'],
    ['Up to how many kilos may she carry', 'weight'],
    ['combien d’euros par naissance', 'money'],
    ['how many square metres for the room', 'surface'],
    ['what percentage of her pay', 'share'],
    ['quel pourcentage du gain', 'share'],
    ['the heaviest load in kilos', 'weight'],
    ['¿Qué fianza, en dólares, deja la agencia?', 'money'],
    ['quelle surface minimale, en mètres carrés', 'surface'],
    ['How many units took part?', 'count'],
    ['combien d’animateurs', 'count'],
    ['¿Cuántas plazas tiene la guardería?', 'count'],
  ])('%s', (question, measure) => {
    expect(measureAsked(question)).toBe(measure);
  });

  test.each([
    'What year was it adopted?',
    'Who pays?',
    'Is it counted in weeks?',
    '¿Qué días no se trabaja?',
    '',
  ])('is none in: %s', (question) => {
    expect(measureAsked(question)).toBeUndefined();
  });
});

describe('a text speaks of an amount', () => {
  test.each([
    ['time', 'The leave lasts at least 14 weeks.'],
    ['time', 'Le congé dure quatorze (14) semaines.'],
    ['time', 'National law decides the number and length of breaks.'],
    ['share', 'At least two-thirds of previous earnings.'],
    ['share', 'Al menos el 45 % de las ganancias.'],
    ['weight', 'No load of more than 20 kilos.'],
    ['count', 'The audit took place in 15 work units.'],
    ['count', 'Tres grupos lo supervisan.'],
  ] as const)('%s: %s', (measure, text) => {
    expect(speaksOfAmount(measure, [text])).toBe(true);
  });

  test.each([
    ['time', 'One worker may earn more than another.'],
    ['time', 'Convention No. 183 forbids dismissal during pregnancy.'],
    ['weight', 'Measures on work in which she lifts loads by hand for 8 hours.'],
    ['time', 'Everyone works; someone weeks before.'],
    ['share', 'In 15 units.'],
    [
      'count',
      'Art. 5 of C156 and paragraph 223 speak of it, as Convention No. 183 does since 2000.',
    ],
    ['count', 'Selon le para. 17 de la recommandation n° 201, une chambre à part.'],
    ['count', 'El Art. 10(3) pide una guardería.'],
  ] as const)('not: %s: %s', (measure, text) => {
    expect(speaksOfAmount(measure, [text])).toBe(false);
  });
});

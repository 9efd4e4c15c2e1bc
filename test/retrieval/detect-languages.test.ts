import { describe, expect, test } from 'vitest';
import { detectLanguages } from '../../src/retrieval/detect-languages.js';

const TEXTS: Readonly<Record<string, readonly string[]>> = {
  en: [
    'The committee discussed the annual report of the director.',
    'Workers have the right to a safe place of work.',
    'How long does the leave last before the birth?',
  ],
  fr: [
    'Le comité a examiné le rapport annuel du directeur.',
    'Les travailleurs ont droit à un lieu de travail sûr.',
    'Combien de temps dure le congé avant la naissance ?',
  ],
  es: [
    'El comité examinó el informe anual del director.',
    'Los trabajadores tienen derecho a un lugar de trabajo seguro.',
    '¿Cuánto dura la licencia antes del nacimiento?',
  ],
  de: [
    'Der Ausschuss erörterte den Jahresbericht des Direktors.',
    'Arbeitnehmer haben das Recht auf einen sicheren Arbeitsplatz.',
    'Wie lange dauert der Urlaub vor der Geburt?',
  ],
  pl: [
    'Komitet omówił roczne sprawozdanie dyrektora.',
    'Pracownicy mają prawo do bezpiecznego miejsca pracy.',
    'Jak długo trwa urlop przed porodem?',
  ],
  zh: ['委员会讨论了主任的年度报告。', '工人有权享有安全的工作场所。', '产前假期有多长时间？'],
};

describe('the languages of texts', () => {
  test.each(Object.entries(TEXTS))('are found: %s', (language, texts) => {
    expect(detectLanguages(texts)).toEqual(texts.map(() => language));
  });

  test('are found one by one in a mixed collection', () => {
    const all = Object.entries(TEXTS);
    expect(detectLanguages(all.flatMap(([, texts]) => texts))).toEqual(
      all.flatMap(([language, texts]) => texts.map(() => language)),
    );
  });

  test('are one where nearly all are: a stray one is taken for a mistake', () => {
    const texts = [
      ...Array.from({ length: 20 }, () => TEXTS.en!).flat(),
      'Guten Morgen, Herr Direktor',
    ];
    expect(new Set(detectLanguages(texts))).toEqual(new Set(['en']));
  });

  test('a text that cannot be told goes with the most', () => {
    const texts = [...TEXTS.de!, ...TEXTS.de!, ...TEXTS.fr!, 'C183', '?'];
    expect(detectLanguages(texts).slice(-2)).toEqual(['de', 'de']);
  });

  test('are English where none can be told, and none where there is no text', () => {
    expect(detectLanguages(['', '42', '?!'])).toEqual(['en', 'en', 'en']);
    expect(detectLanguages([])).toEqual([]);
  });
});

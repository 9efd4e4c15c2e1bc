import { describe, expect, test } from 'vitest';
import { scopeLogit, trainScopeModel } from '../../src/retrieval/scope-model.js';
import { createNearest, holdingOf, HOLDS_NOTHING } from '../../src/retrieval/scope-holding.js';
import { indexSegment } from '../../src/retrieval/segment.js';
import { INDEX_SETTINGS } from '../../src/retrieval/settings.js';
import { createAnalyser } from '../../src/retrieval/text/analyser.js';

const ANALYSER = createAnalyser('fr');
const inside = [
  'combien de semaines de congé',
  'qui paie le congé',
  'le congé est-il payé',
  'le congé au Pérou, qui le paie',
];
const outside = [
  'quels pays ont ratifié',
  'le Ghana a-t-il ratifié',
  'la loi du Ghana sur le congé',
  'que dit la loi au Kenya',
];
const NOTHING = HOLDS_NOTHING;
const MODEL = trainScopeModel(
  [
    ...inside.map((text) => ({ text, outside: false, holding: NOTHING })),
    ...outside.map((text) => ({ text, outside: true, holding: NOTHING })),
  ],
  ANALYSER,
);
const logit = (text: string): number => scopeLogit(MODEL, text, ANALYSER, NOTHING);

test('how a question is asked tells whether its answer is outside the texts', () => {
  expect(logit('qui a ratifié')).toBeGreaterThan(logit('qui paie les semaines'));
});

test.each(['le Sénégal a-t-il ratifié', 'le senegal a-t-il ratifié', 'le Népal a-t-il ratifié'])(
  'which country is named tells nothing: %s',
  (question) => {
    expect(logit(question)).toBeCloseTo(logit('le Ghana a-t-il ratifié'), 10);
  },
);

describe('where the passage that comes nearest holds a word', () => {
  const leave = {
    key: 'leave',
    language: 'fr',
    title: 'Le congé',
    text: 'Quatorze semaines de congé.',
    phrasings: ['combien de jours de congé', 'quelle amende pour un congé refusé'],
  };
  const pay = {
    ...leave,
    key: 'pay',
    title: 'Le salaire',
    text: 'Le salaire égal.',
    phrasings: [],
  };

  test('is told of a document of an index', () => {
    const segment = indexSegment([pay, leave], ANALYSER, INDEX_SETTINGS);
    const held = holdingOf(segment, 1);
    expect(['semain', 'amend', 'salair'].map(held)).toEqual(['text', 'phrasings', 'nowhere']);
  });

  test('is told of a phrasing as if it were a new question', () => {
    const held = createNearest([leave, pay], ANALYSER)(
      'quelle amende pour un congé refusé',
      'leave',
    );
    expect(['cong', 'jour', 'amend'].map(held)).toEqual(['text', 'phrasings', 'nowhere']);
    const ofAnother = createNearest([leave, pay], ANALYSER)('une amende pour le congé', 'fines');
    expect(ofAnother('amend')).toBe('phrasings');
  });

  test('speaks for or against its being outside', () => {
    const things = ['du congé', 'de la pause', 'du travail', 'du salaire', 'de la prime'];
    const texts = ['le taux', 'la durée', 'le prix'].flatMap((asked) =>
      things.map((thing) => `${asked} ${thing}`),
    );
    const model = trainScopeModel(
      texts.flatMap((text) => [
        { text, outside: false, holding: () => 'text' as const },
        { text, outside: true, holding: NOTHING },
      ]),
      ANALYSER,
    );
    const asked = 'quel est le taux';
    expect(scopeLogit(model, asked, ANALYSER, NOTHING)).toBeGreaterThan(
      scopeLogit(model, asked, ANALYSER, () => 'text'),
    );
  });
});

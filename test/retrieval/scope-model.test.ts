import { expect, test } from 'vitest';
import { scopeLogit, trainScopeModel } from '../../src/retrieval/scope-model.js';
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
const MODEL = trainScopeModel(
  [
    ...inside.map((text) => ({ text, outside: false })),
    ...outside.map((text) => ({ text, outside: true })),
  ],
  ANALYSER,
);
const logit = (text: string): number => scopeLogit(MODEL, text, ANALYSER);

test('how a question is asked tells whether its answer is outside the texts', () => {
  expect(logit('qui a ratifié')).toBeGreaterThan(logit('qui paie les semaines'));
});

test.each(['le Sénégal a-t-il ratifié', 'le senegal a-t-il ratifié', 'le Népal a-t-il ratifié'])(
  'which country is named tells nothing: %s',
  (question) => {
    expect(logit(question)).toBeCloseTo(logit('le Ghana a-t-il ratifié'), 10);
  },
);

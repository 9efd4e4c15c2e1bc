import { describe, expect, it } from 'vitest';
import { FEATURES, featuresOf, type Features } from '../../src/checklist/prefill/features.js';
import { readUnits } from '../../src/checklist/prefill/read-units.js';
import type { Sighting } from '../../src/checklist/prefill/recognise.js';
import type { Weighing } from '../../src/checklist/prefill/signals-schema.js';
import { formOpinion } from '../../src/checklist/prefill/weigh.js';
import type { Answer } from '../../src/domain/checklist.js';
import { bundledRules, readPlain } from './prefill-data.js';

const signals = bundledRules();
const zero = Object.fromEntries(FEATURES.map((feature) => [feature, 0]));
const leaning = (yes: number, partly: number, no: number): Weighing => ({
  plain: ['women'],
  doubt: 0.05,
  weights: { yes: { always: yes }, partly: { always: partly }, no: { always: no } },
  leanings: {},
});

function sighting(
  about: number,
  says: Partial<Sighting['says']>,
  { away = false, own = ['@women'] } = {},
): Sighting {
  return {
    passage: { units: [unitOf(away)], terms: ['@women'], own },
    about,
    says: { yes: 0, partly: 0, no: 0, beside: 0, ...says },
  };
}

describe('an answer weighed from rules and examples', () => {
  const features = { ...zero, always: 1 } as Features;
  const settled = (
    weighing: Weighing,
    sightings: readonly Sighting[] = [],
    rule: Answer = 'no',
    told = false,
    whole = false,
  ) => formOpinion({ item: 'X', rule, told, whole, sightings }, features, weighing).answer;

  it('is the likeliest', () => {
    expect(settled(leaning(9, 0, 0))).toBe('yes');
    expect(settled(leaning(0, 9, 0))).toBe('partly');
    expect(settled(leaning(0, 0, 9))).toBe('no');
  });

  it('is a part when it would be full and none at all is not out of question', () => {
    expect(settled(leaning(2, 0, 0))).toBe('partly');
    expect(settled({ ...leaning(2, 0, 0), doubt: 0.2 })).toBe('yes');
  });

  it('is full or none where the checklist knows no part', () => {
    const whole = (yes: number, partly: number, no: number) =>
      settled(leaning(yes, partly, no), [], 'no', false, true);
    expect(whole(2, 0, 0)).toBe('yes');
    expect(whole(2, 3, 0)).toBe('yes');
    expect(whole(0.5, 0, 0)).toBe('no');
    expect(whole(0, 3, 1)).toBe('no');
  });

  it('follows what its item leans to', () => {
    const leanings: Weighing['leanings'] = { X: [0, 9, 0], Y: [9, 0, 0] };
    expect(settled({ ...leaning(3, 0, 0), leanings })).toBe('partly');
  });

  it('is not known where its place is an annex that is missing', () => {
    const away = { away: true };
    expect(settled(leaning(0, 0, 3), [sighting(0.9, { yes: 0.5 }, away)])).toBe('dont-know');
    expect(settled(leaning(0, 0, 3), [sighting(0.2, { yes: 0.5 }, away)])).toBe('no');
    expect(settled(leaning(0, 0, 3), [], 'dont-know')).toBe('dont-know');
  });

  it('is known where the profile says that its place was seen', () => {
    const away = [sighting(0.9, { yes: 0.5 }, { away: true })];
    expect(settled(leaning(0, 0, 3), away, 'dont-know', true)).toBe('no');
  });
});

describe('what speaks for an answer', () => {
  const of = (...sightings: readonly Sighting[]): Features =>
    featuresOf(
      [{ item: 'X', rule: 'no', told: false, whole: false, sightings }],
      { plainness: 0.3, passages: 90 },
      leaning(0, 0, 0),
    ).get('X')!;

  it('weighs most what most likely speaks of the item', () => {
    const mixed = of(sighting(0.8, { yes: 1 }), sighting(0.2, { no: 1 }));
    expect(mixed['says-yes']).toBeGreaterThan(0.9);
    expect(mixed['says-no']).toBeLessThan(0.1);
  });

  it('keeps apart what passages say that name what is asked about', () => {
    const named = of(sighting(0.8, { yes: 1 }));
    const unnamed = of(sighting(0.8, { yes: 1 }, { own: ['en:road'] }));
    expect(unnamed['says-yes']).toBe(named['says-yes']);
    expect(unnamed['plain-best']).toBeLessThan(named['plain-best']);
    expect(unnamed['plain-amount']).toBeLessThan(named['plain-amount']);
  });

  it('tells a second passage from one alone', () => {
    const one = sighting(0.8, { yes: 1 });
    expect(of(one)['plain-second']).toBe(0);
    expect(of(one, one)['plain-second']).toBeCloseTo(0.8);
    expect(of(one, sighting(0.5, { no: 1 }))['next-no']).toBe(0);
    expect(of(sighting(0.5, { no: 1 }), sighting(0.4, { no: 1 }))['next-no']).toBeCloseTo(0.4);
  });

  it('weighs a full answer against a part and none, whatever the words', () => {
    const other = { own: ['en:road'] };
    const clear = of(sighting(0.8, { yes: 0.9, partly: 0.1 }, other));
    const mixed = of(sighting(0.8, { yes: 0.5, partly: 0.5 }, other));
    expect(clear['yes-over-no']).toBeGreaterThan(mixed['yes-over-no']);
    expect(mixed['yes-over-partly']).toBeCloseTo(0);
    expect(of()['yes-over-no']).toBe(0);
  });
});

function unitOf(annexMissing: boolean) {
  const { units } = readUnits(readPlain('x', 'The women were heard.'), signals);
  return { ...units[0]!, annexMissing };
}

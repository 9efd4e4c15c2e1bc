import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { prefill } from '../../src/checklist/prefill/prefill.js';
import { parseSignals } from '../../src/checklist/prefill/signals.js';
import type { Checklist } from '../../src/domain/checklist.js';
import { structureSchema } from '../../src/knowledge/checklist-schema.js';
import { readPlain, signalsOf } from './prefill-data.js';

describe('another checklist', () => {
  const structure = structureSchema.parse(
    parse(`
id: paper
version: 1
profile: []
sections: [one]
worth: { yes: 1, partly: 0.5, no: 0 }
actions: 1
items:
  - { id: X1, section: one, weight: 1, critical: false, basis: practice }
rules: []
guidance: []
results: [{ kind: conformity, id: all, limbs: [a], determined: 40, conforms: 80, partly: 40 }]
`),
  );
  const other = { ...structure, words: undefined } as unknown as Checklist;
  const rules = `
groups: {}
plans: {}
hides: {}
outdated: []
profile: {}
items:
  X1:
    signals: { recycled: { all: [paper, recycled] } }
    decide:
      - { answer: yes, when: { recycled: 1 } }
      - { answer: no, when: { recycled:denied: 1 }, reason: denied }
      - { answer: dont-know }
`;
  const words = (paper: string, recycled: string, not: string) => `
function: [the]
abbreviations: [no]
grammar: { no: [], not: [${not}], exempt: [], breaks: [], future: [], done: [], conditional: [], wished: [], addressed: [], annex: [], convention: [], recommendation: [] }
zones: {}
concepts: { paper: [${paper}], recycled: [${recycled}] }
`;
  const lexicons = {
    en: words('paper', 'recycl*', 'not'),
    fr: words('papier', 'recycl*', 'pas'),
    es: words('papel', 'recicl*', 'no'),
  };

  it('runs on its own signals', () => {
    const own = signalsOf({ rules, lexicons });
    const of = (text: string) =>
      prefill(readPlain('x', text), other, own, { outdated: [] }).proposals[0]?.answer;
    expect(of('The paper is recycled.')).toBe('yes');
    expect(of('The paper is not recycled.')).toBe('no');
    expect(of('The pens are blue.')).toBe('dont-know');
  });

  it('is refused with every fault named', () => {
    const perhaps = rules.replace('answer: yes', 'answer: perhaps');
    const fr = lexicons.fr.replace('papier', '""');
    expect(parseSignals({ rules: perhaps, lexicons: { ...lexicons, fr } })).toMatchObject({
      kind: 'faults',
      faults: expect.arrayContaining([
        expect.objectContaining({ file: 'signals.fr.yaml', path: 'concepts.paper.0' }),
      ]) as unknown,
    });
    expect(parseSignals({ rules: perhaps, lexicons })).toMatchObject({
      kind: 'faults',
      faults: [{ file: 'signals.yaml', path: 'items.X1.decide' }],
    });
    expect(parseSignals({ rules: `${rules}\nmore: 1`, lexicons })).toMatchObject({
      kind: 'faults',
    });
  });
});

import { describe, expect, test } from 'vitest';
import { collectPostings, type Postings } from '../../src/retrieval/postings.js';
import { findExact } from '../../src/retrieval/exact-texts.js';
import { indexSegment, type Segment, termNames } from '../../src/retrieval/segment.js';
import { INDEX_SETTINGS } from '../../src/retrieval/settings.js';
import { createAnalyser } from '../../src/retrieval/text/analyser.js';
import { toDocument } from './tiny-corpus.js';

const documents = [
  toDocument('a', 'the birth, leave, birth', { title: 'Leave', phrasings: ['weeks of leave'] }),
  toDocument('b', 'birth', { title: 'pay Pay pay', facets: { tenant: 't' } }),
  toDocument('c', '', { phrasings: ['', '?', 'PAY'] }),
];
const segment = indexSegment(documents, createAnalyser('en'), INDEX_SETTINGS);

/** The frequencies of each unit that holds a term. */
function frequenciesOf(postings: Postings, term: string): Record<number, number> {
  const id = segment.terms.get(term)!;
  const found: Record<number, number> = {};
  for (let at = postings.offsets[id]!; at < postings.offsets[id + 1]!; at++)
    found[postings.units[at]!] = Number(postings.frequencies[at]!.toFixed(4));
  return found;
}

function readBack({ sequences: { offsets, words: numbers }, words }: Segment): readonly string[] {
  return documents.map((_, document) =>
    [...numbers.subarray(offsets[document], offsets[document + 1])]
      .map((number) => (number === 0 ? '|' : words[number - 1]))
      .join(' '),
  );
}

describe('a segment', () => {
  // Lengths of title, text and phrasings: a 1, 3, 2; b 3, 1, 0; c 0, 0, 1; on average 4/3, 4/3, 1.
  test.each<[string, Record<number, number>]>([
    // 3 / (0.25 + 0.75 · 1 / (4/3)) + 1 / (0.25 + 0.75 · 3 / (4/3)) + 1 / (0.6 + 0.4 · 2 / 1)
    ['leav', { 0: 4.9227 }],
    // 2 / (0.25 + 0.75 · 3 / (4/3)); 1 / (0.25 + 0.75 · 1 / (4/3))
    ['birth', { 0: 1.0323, 1: 1.2308 }],
    // 3 · 3 / (0.25 + 0.75 · 3 / (4/3)); 1 / (0.6 + 0.4 · 1 / 1)
    ['pay', { 1: 4.6452, 2: 1 }],
    ['week', { 0: 0.7143 }],
  ])('has the frequencies of BM25F: %s', (term, expected) => {
    expect(frequenciesOf(segment.postings, term)).toEqual(expected);
  });

  test('keeps the words of every document in order, grammar left out, a mark after each field', () => {
    expect(readBack(segment)).toEqual([
      'leave | birth leave birth | weeks leave |',
      'pay pay pay | birth |',
      '| | | | pay |',
    ]);
  });

  test('knows whose each phrasing is, those without words among them', () => {
    const { owners, postings, exact } = segment.phrasings;
    expect([...owners]).toEqual([0, 2, 2, 2]);
    expect(frequenciesOf(postings, 'leav')).toEqual({ 0: 1 });
    expect(frequenciesOf(postings, 'pay')).toEqual({ 3: 1 });
    expect(frequenciesOf(postings, 'birth')).toEqual({});
    expect(findExact(exact, 'Weeks -- of LEAVE!')).toEqual([0]);
  });

  test('keeps keys, facets and every written form of a word', () => {
    expect(segment.keys).toEqual(['a', 'b', 'c']);
    expect(segment.facets).toEqual([{}, { tenant: 't' }, {}]);
    const french = indexSegment(
      [toDocument('a', 'pêche péché peche')],
      createAnalyser('fr'),
      INDEX_SETTINGS,
    );
    expect(french.words).toEqual(['pêche', 'péché', 'peche']);
    expect(french.folded.get('peche')).toEqual([0, 1, 2]);
    expect(termNames(french)).toEqual(['pech']);
  });
});

describe('postings', () => {
  test('sum what is added for one unit and term, in order of unit', () => {
    const added = [
      [
        [1, 0.5],
        [0, 1],
        [1, 0.25],
      ],
      [],
      [[1, 2]],
    ] as const;
    const { offsets, units, frequencies } = collectPostings(3, 3, (unit, add) => {
      for (const [term, frequency] of added[unit]!) add(term, frequency);
    });
    expect([...offsets]).toEqual([0, 1, 3, 3]);
    expect([...units]).toEqual([0, 0, 2]);
    expect([...frequencies]).toEqual([1, 0.75, 2]);
  });
});

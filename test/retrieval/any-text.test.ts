import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildCorpus, removeDocuments } from '../../src/retrieval/corpus-index.js';
import { indexCollection } from '../../src/retrieval/collection.js';
import { detectLanguages } from '../../src/retrieval/detect-languages.js';
import { createRetriever, type Hit, type Retriever } from '../../src/retrieval/retriever.js';
import {
  find,
  keysOf,
  plainRetriever,
  retrieverOf,
  toDocument,
  toDocuments,
} from './tiny-corpus.js';

const SEED = 20050324;
const RUNS = { seed: SEED, numRuns: 150 } as const;

const KNOWN = 'maternity leave weeks birth paid nursing breaks congé bébé 休暇 возраст إجازة'.split(
  ' ',
);
const unit = (low: number, high: number): fc.Arbitrary<string> =>
  fc.integer({ min: low, max: high }).map((code) => String.fromCharCode(code));

/** Text of every kind, the broken kinds too. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.string({ unit: unit(0, 0xffff), maxLength: 80 }),
  fc.string({ unit: unit(0, 0x9f), maxLength: 80 }),
  fc.string({ unit: unit(0xd800, 0xdfff), maxLength: 20 }),
  fc.string({ unit: unit(0x300, 0x36f), maxLength: 20 }),
  fc.string({ unit: unit(0x590, 0x6ff), maxLength: 80 }),
  fc.string({ unit: unit(0x4e00, 0x4eff), maxLength: 80 }),
  fc.string({
    unit: fc.constantFrom(...Array.from(`?!.,;:-–'’"«»()[]{}<>/&%$#@*_ \t\n`)),
    maxLength: 60,
  }),
  fc.array(fc.constantFrom(...KNOWN), { maxLength: 20 }).map((words) => words.join(' ')),
);

const LONGEST = 50_000;
/** What a text of some 50,000 characters repeats. */
const anyPiece = fc.oneof(
  anyText.map((text) => (text === '' ? ' ' : text)),
  fc.constantFrom('a', '-a', "l'", '<a', '休', '\u0301', '\uD800', 'ies', '\u202E'),
);

function repeatPiece(piece: string): string {
  return piece.repeat(Math.ceil(LONGEST / piece.length)).slice(0, LONGEST);
}

const LANGUAGES = ['en', 'fr', 'es', 'de', 'pl', 'zh', 'ar', 'tr', 'xx'] as const;
const anyDocument = fc.record({
  language: fc.constantFrom(...LANGUAGES),
  title: anyText,
  text: anyText,
  phrasings: fc.array(anyText, { maxLength: 2 }),
});

const fixed = retrieverOf([
  ...toDocuments([
    'maternity leave lasts weeks',
    'nursing breaks are paid',
    'weeks before the birth',
  ]),
  toDocument('fr', 'le congé de maternité pour un bébé', { language: 'fr' }),
  toDocument('zh', '产假和休暇的规定', { language: 'zh' }),
  toDocument('ru', 'минимальный возраст', { language: 'ru' }),
  toDocument('ar', 'إجازة الأمومة', { language: 'ar' }),
]);

function expectRanking(hits: readonly Hit[]): void {
  for (const [at, { score, confidence, coverage }] of hits.entries()) {
    for (const value of [score, confidence, coverage]) expect(Number.isFinite(value)).toBe(true);
    expect(score).toBeLessThanOrEqual(hits[at - 1]?.score ?? Infinity);
  }
  const names = hits.map(({ key, language }) => `${language} ${key}`);
  expect(new Set(names).size).toBe(names.length);
}

async function expectSameTwice(retriever: Retriever, question: string): Promise<void> {
  const hits = await find(retriever, question);
  expectRanking(hits);
  expect(await find(retriever, question)).toEqual(hits);
}

describe('any text', () => {
  test('as a question is answered with finite scores in falling order, the same twice', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, (question) => expectSameTwice(fixed, question)),
      RUNS,
    );
  });

  test('as a question goes on from any other', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (question, context) => {
        expectRanking(await fixed.search({ query: { question, context }, count: 5 }));
      }),
      RUNS,
    );
  });

  test('as a document is indexed and searched, and the same documents give the same hits', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyDocument, { maxLength: 8 }),
        anyText,
        async (drawn, question) => {
          const documents = drawn.map((each, at) => ({ key: `d${at}`, ...each }));
          const asked = [question, documents[0]?.text ?? '', documents.at(-1)?.phrasings[0] ?? ''];
          const [one, other] = [retrieverOf(documents), retrieverOf(documents)];
          for (const each of asked) {
            const hits = await find(one, each);
            expectRanking(hits);
            expect(await find(other, each)).toEqual(hits);
          }
        },
      ),
      { ...RUNS, numRuns: 100 },
    );
  });

  test('makes a collection', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { maxLength: 8 }), anyText, async (texts, question) => {
        const documents = texts.map((text, at) => ({ id: `d${at}`, title: '', text }));
        const hits = await (await indexCollection(documents)).search(question, 5);
        for (const { score } of hits) expect(Number.isFinite(score)).toBe(true);
      }),
      { ...RUNS, numRuns: 60 },
    );
  });

  test('is in some language', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 6 }), (texts) => {
        const languages = detectLanguages(texts);
        expect(languages).toHaveLength(texts.length);
        for (const language of languages) expect(language).toMatch(/^[a-z]{2}$/u);
      }),
      RUNS,
    );
  });

  test('of 50,000 characters is a question like any other, and a document', async () => {
    await fc.assert(
      fc.asyncProperty(anyPiece, async (piece) => {
        const text = repeatPiece(piece);
        await expectSameTwice(fixed, text);
        await expectSameTwice(
          retrieverOf([toDocument('long', text), toDocument('short', 'a')]),
          text,
        );
      }),
      { seed: SEED, numRuns: 12 },
    );
  });

  test('shares and confidences stay from 0 to 1', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (text, question) => {
        const retriever = retrieverOf([toDocument('a', `${text} leave`), toDocument('b', 'weeks')]);
        for (const each of [text, question, 'leave', `leave ${question}`])
          for (const { coverage, confidence } of await find(retriever, each)) {
            expect(coverage).toBeGreaterThanOrEqual(0);
            expect(coverage).toBeLessThanOrEqual(1);
            expect(confidence).toBeGreaterThanOrEqual(0);
            expect(confidence).toBeLessThanOrEqual(1);
          }
      }),
      RUNS,
    );
  });
});

describe('texts without a word', () => {
  test.each<[string, readonly string[]]>([
    ['no document', []],
    ['an empty document', ['']],
    ['documents of marks alone', ['?!', '…']],
  ])('%s: is searched, and nothing is found', async (_what, texts) => {
    expect(await find(retrieverOf(toDocuments(texts)), 'leave ?')).toEqual([]);
  });

  test('a question without a word is not the same as a phrasing without one', async () => {
    const documents = [toDocument('marks', 'maternity leave', { phrasings: ['???', ''] })];
    expect(await find(retrieverOf(documents), '!!!')).toEqual([]);
  });
});

describe('a great many', () => {
  test('documents that answer equally well are ranked, in order of key', async () => {
    const documents = Array.from({ length: 150_000 }, (_, at) =>
      toDocument(`d${String(at).padStart(6, '0')}`, 'leave'),
    );
    const hits = await keysOf(retrieverOf(documents), 'leave', { count: 2 });
    expect(hits).toEqual(['d000000', 'd000001']);
  });

  test('characters of a script without spaces, unbroken by any mark, are one document', async () => {
    const documents = [toDocument('long', '产假规定'.repeat(50_000), { language: 'zh' })];
    expect(await keysOf(retrieverOf(documents), '产假')).toEqual(['long']);
  });
});

const WORDS = ['leave', 'birth', 'weeks', 'break', 'pay', 'work', 'child', 'night'] as const;
const anyWords = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 });
const anyTexts = fc.array(anyWords, { minLength: 1, maxLength: 8 });

/** From 0 for the best; infinity when it is not found. */
async function placeOf(
  documents: readonly (readonly string[])[],
  key: string,
  question: string,
): Promise<number> {
  const retriever = plainRetriever(toDocuments(documents.map((words) => words.join(' '))));
  const hits = await find(retriever, question);
  for (const { score } of hits) expect(Number.isFinite(score)).toBe(true);
  // Those of the same score do not stand before it.
  const own = hits.find((hit) => hit.key === key && hit.score > 0);
  return own === undefined ? Infinity : hits.filter(({ score }) => score > own.score + 1e-6).length;
}

describe('in plain BM25, a document does not fall', () => {
  test('when it gains the one word that is asked for', async () => {
    await fc.assert(
      fc.asyncProperty(anyTexts, fc.constantFrom(...WORDS), async (texts, word) => {
        const before = await placeOf(texts, 'd0', word);
        const longer = texts.map((words, at) => (at === 0 ? [...words, word] : words));
        const after = await placeOf(longer, 'd0', word);
        expect(after).toBeLessThanOrEqual(before);
        expect(after).toBeLessThan(Infinity);
      }),
      RUNS,
    );
  });

  // A word that is added makes a document longer, and so its other words count for less: only an exchange is safe.
  test('when one of its words becomes one of several that are asked for', async () => {
    const anyQuestion = fc.uniqueArray(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(anyTexts, anyQuestion, fc.nat(), async (texts, words, which) => {
        const gained = words[which % words.length]!;
        const asked = words.join(' ');
        const filled = texts.map((each, at) => (at === 0 ? [...each, 'filler'] : each));
        const gaining = texts.map((each, at) => (at === 0 ? [...each, gained] : each));
        const before = await placeOf(filled, 'd0', asked);
        expect(await placeOf(gaining, 'd0', asked)).toBeLessThanOrEqual(before);
      }),
      RUNS,
    );
  });
});

describe('documents that were removed', () => {
  test('are never found, however they are asked for', async () => {
    const drawn = fc.array(fc.tuple(anyDocument, fc.boolean()), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(drawn, anyText, async (pairs, question) => {
        const documents = pairs.map(([each], at) => ({
          key: `d${at}`,
          ...each,
          text: `${each.text} leave`,
        }));
        const gone = new Set(documents.filter((_, at) => pairs[at]![1]).map(({ key }) => key));
        const retriever = createRetriever(removeDocuments(buildCorpus(documents), gone));
        for (const asked of [question, 'leave', ...documents.flatMap(({ phrasings }) => phrasings)])
          for (const { key } of await find(retriever, asked, { count: 20 }))
            expect(gone.has(key)).toBe(false);
      }),
      { ...RUNS, numRuns: 80 },
    );
  });
});

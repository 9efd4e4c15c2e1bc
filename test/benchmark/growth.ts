/**
 * Prints how indexing and searching grow with the corpus: `npm run bench:growth [-- COUNT…]`, by default 1,000, 10,000 and 100,000
 * passages of synthetic text with a natural distribution of words (Zipf), seeded. Each size runs in a process of its own.
 */
import { spawnSync } from 'node:child_process';
import { buildHnswIndex } from '../../adapters/index/hnsw-index.js';
import { buildCorpus } from '../../src/retrieval/corpus-index.js';
import { largeVectors, toTable } from '../../src/retrieval/dense-search.js';
import { createRetriever, type Retriever } from '../../src/retrieval/retriever.js';
import type { IndexDocument } from '../../src/retrieval/segment.js';
import { seededNumbers } from '../adapters/index/random-vectors.js';

const SIZES = [1_000, 10_000, 100_000];
/** Words of a passage, topics of the corpus, and the share of a passage's words that is of its topic. */
const TEXT = { words: 60, topics: 200, topical: 0.4, vocabulary: 60_000 } as const;
const QUESTIONS = { count: 300, words: 10, warmUp: 100 } as const;

/** Draws a word's number so that the n-th commonest is n times rarer than the commonest. */
function drawWord(next: () => number, vocabulary: number): number {
  return Math.floor(Math.exp(next() * Math.log(vocabulary)));
}

/** Words of letters, longer for rarer ones, as in natural text. */
function spell(number: number): string {
  const syllables = ['ba', 'ce', 'di', 'fo', 'gu', 'la', 'me', 'ni', 'po', 'ru', 'sa', 'te', 'vi'];
  let word = '';
  for (let rest = number + syllables.length; rest > 0; rest = Math.floor(rest / syllables.length))
    word += syllables[rest % syllables.length]!;
  return word;
}

function writeText(next: () => number, words: number, topic: number): string {
  return Array.from({ length: words }, () =>
    next() < TEXT.topical
      ? spell(1_000 + topic * 50 + drawWord(next, 50))
      : spell(drawWord(next, TEXT.vocabulary)),
  ).join(' ');
}

function writeDocuments(count: number): readonly IndexDocument[] {
  const next = seededNumbers(1);
  return Array.from({ length: count }, (_, at) => ({
    key: `d${at}`,
    language: 'en',
    title: writeText(next, 5, at % TEXT.topics),
    text: writeText(next, TEXT.words, at % TEXT.topics),
    phrasings: [],
  }));
}

async function timeQuestions(retriever: Retriever): Promise<number[]> {
  const next = seededNumbers(2);
  const questions = Array.from({ length: QUESTIONS.count + QUESTIONS.warmUp }, (_, at) =>
    writeText(next, QUESTIONS.words, at % TEXT.topics),
  );
  const times: number[] = [];
  for (const question of questions) {
    const start = performance.now();
    await retriever.search({ query: { question }, count: 10 });
    times.push(performance.now() - start);
  }
  return times.slice(QUESTIONS.warmUp).sort((one, other) => one - other);
}

async function measure(count: number): Promise<void> {
  const documents = writeDocuments(count);
  const start = performance.now();
  const corpus = buildCorpus(documents);
  const indexed = performance.now();
  const approximate = new Map(
    largeVectors(corpus).map((vectors) => [vectors, buildHnswIndex(toTable(vectors))]),
  );
  const built = performance.now();
  const retriever = createRetriever(corpus, { approximate });
  const times = await timeQuestions(retriever);
  const cells = [
    count.toLocaleString('en').padStart(9),
    ((indexed - start) / 1000).toFixed(1).padStart(9),
    ((built - indexed) / 1000).toFixed(1).padStart(9),
    (process.resourceUsage().maxRSS / 1024).toFixed(0).padStart(9),
    times[Math.floor(times.length / 2)]!.toFixed(2).padStart(9),
    times[Math.floor(times.length * 0.95)]!.toFixed(2).padStart(9),
  ];
  process.stdout.write(`${cells.join('')}\n`);
}

const [only, ...rest] = process.argv.slice(2);
if (only === '--one') await measure(Number(rest[0]));
else {
  process.stdout.write(
    `${['passages', 'index s', 'graph s', 'peak MB', 'p50 ms', 'p95 ms'].map((each) => each.padStart(9)).join('')}\n`,
  );
  const sizes = only === undefined ? SIZES : [only, ...rest].map(Number);
  for (const size of sizes)
    spawnSync(process.execPath, ['--import', 'tsx', import.meta.filename, '--one', String(size)], {
      stdio: 'inherit',
    });
}

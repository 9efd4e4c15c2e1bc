import { Embeddings } from '@langchain/core/embeddings';
import { expect, test } from 'vitest';
import { openPgvectorIndex } from '../../../adapters/index/pgvector-index.js';
import type { Neighbour, PassageIndex } from '../../../src/domain/passage-index.js';
import { buildCorpus } from '../../../src/retrieval/corpus-index.js';
import { toTable } from '../../../src/retrieval/dense-search.js';
import { embedCorpus } from '../../../src/retrieval/embed-corpus.js';
import { createRetriever } from '../../../src/retrieval/retriever.js';
import { find, toDocument } from '../../retrieval/tiny-corpus.js';
import { openPglite } from './pglite.js';
import { randomVectors, seededNumbers } from './random-vectors.js';

const { transact, asked } = await openPglite();

const TOPICS = 100;
/** The longest that the graph takes: with these, few documents are as many numbers as make an index worth asking. */
const DIMENSIONS = 2_000;
const COUNT = 2_000;
/** The graph of so long vectors takes a while to build here, in milliseconds. */
const TIMEOUT = 300_000;
const SYLLABLES = ['ba', 'ce', 'di', 'fo', 'gu', 'la', 'me', 'ni', 'po', 'ru'];

const directions = randomVectors(TOPICS + 1_000, DIMENSIONS, 23).map(({ vector }) => vector);

/** A word of a topic: two syllables name the topic, one the word. */
function spell(topic: number, word: number): string {
  return [topic / 10, topic, word].map((digit) => SYLLABLES[Math.floor(digit) % 10]).join('');
}

/** A text means what its words mean together; a word means its topic, and a little of its own. */
class TopicMeanings extends Embeddings {
  constructor() {
    super({});
  }

  override embedDocuments(texts: string[]): Promise<number[][]> {
    return Promise.all(texts.map((text) => this.embedQuery(text)));
  }

  override embedQuery(text: string): Promise<number[]> {
    const sum = new Float64Array(DIMENSIONS);
    for (const word of text.split(/\s+/u)) {
      const [tens, ones, own] = word.match(/../gu)!.map((part) => SYLLABLES.indexOf(part));
      const topic = 10 * tens! + ones!;
      for (const [at, value] of directions[topic]!.entries())
        sum[at]! += value + 0.5 * directions[TOPICS + 10 * topic + own!]![at]!;
    }
    const length = Math.hypot(...sum);
    return Promise.resolve(Array.from(sum, (value) => value / length));
  }
}

const next = seededNumbers(29);

/** Mostly of one topic, with words of others. */
function write(topic: number, words: number): string {
  return Array.from({ length: words }, () =>
    spell(next() < 0.8 ? topic : Math.floor(next() * TOPICS), Math.floor(next() * 10)),
  ).join(' ');
}

test(
  'ranking by the index in PostgreSQL gives what looking at every vector gives',
  async () => {
    const documents = Array.from({ length: COUNT }, (_, at) =>
      toDocument(`d${at}`, write(at % TOPICS, 12)),
    );
    const meanings = new TopicMeanings();
    const corpus = await embedCorpus(buildCorpus(documents), documents, meanings);
    const vectors = corpus.segments[0]!.embedded!;
    const index = await openPgvectorIndex(transact, 'corpus', toTable(vectors));

    const answers: (readonly Neighbour[])[] = [];
    const watched: PassageIndex = {
      nearest: async (vector, count) => {
        const answer = await index.nearest(vector, count);
        answers.push(answer);
        return answer;
      },
    };
    const embed = async (question: string): Promise<Float32Array> =>
      Float32Array.from(await meanings.embedQuery(question));
    const exact = createRetriever(corpus, { embed });
    const approximate = createRetriever(corpus, {
      embed,
      approximate: new Map([[vectors, watched]]),
    });

    const questions = Array.from({ length: 25 }, (_, at) => write((7 * at) % TOPICS, 3));
    for (const question of questions) {
      const expected = await find(exact, question);
      expect(expected).toHaveLength(10);
      // Looking at every vector keeps the question's numbers in two bytes each.
      const alike = expected.map((hit) => ({
        ...hit,
        score: expect.closeTo(hit.score, 5) as number,
      }));
      expect(await find(approximate, question)).toEqual(alike);
    }
    // Every answer is of the graph, and whole, so that none was made up for by looking at every vector.
    const plans = asked.flatMap(({ plan }) => plan ?? []);
    expect(plans.filter((plan) => plan.includes('passage_vector_cosine_2000'))).toHaveLength(25);
    expect(answers.map((answer) => answer.length)).toEqual(questions.map(() => 200));
  },
  TIMEOUT,
);

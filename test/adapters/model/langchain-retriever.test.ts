import { BaseCallbackHandler } from '@langchain/core/callbacks/base';
import type { Document } from '@langchain/core/documents';
import { StringOutputParser } from '@langchain/core/output_parsers';
import { RunnableLambda, RunnablePassthrough, RunnableSequence } from '@langchain/core/runnables';
import { describe, expect, test } from 'vitest';
import {
  createLangChainRetriever,
  type SearchPassages,
} from '../../../adapters/model/langchain-retriever.js';
import { DeskError } from '../../../src/domain/desk-error.js';
import type { FoundPassage } from '../../../src/domain/found-passage.js';
import type { Passage, PassageId } from '../../../src/domain/passage.js';
import type { Source, SourceId } from '../../../src/domain/source.js';

const SOURCE: Source = {
  id: 'C103' as SourceId,
  type: 'convention',
  titles: { en: 'Maternity (Revised)', fr: 'Maternité (révisée)', es: 'Maternidad (revisado)' },
  names: { en: [], fr: [], es: [] },
  status: { value: 'outdated', asOf: '2026-01-01', replacedBy: ['C183'] },
  urls: { en: 'https://example.org/en', fr: 'https://example.org/fr' },
  related: [],
  supersedes: [],
  verification: 'full',
};

function passageOf(changes: Partial<Passage> = {}): Passage {
  return {
    id: 'C103/para-3-2' as PassageId,
    source: SOURCE.id,
    locator: { kind: 'paragraph', path: ['3', '2'], tag: 'length' },
    language: 'fr',
    heading: 'Durée',
    sentences: ['Le congé dure douze semaines.', 'Une partie suit la naissance.'],
    notes: ['Une note.'],
    phrasings: ['combien de temps'],
    origin: 'digest',
    verified: true,
    dated: false,
    ...changes,
  };
}

function found(changes: Partial<Passage> = {}, source: Source = SOURCE): FoundPassage {
  return { passage: passageOf(changes), source, score: 0.75 };
}

/** A search that tells what it was asked, in the text of the passages that it finds. */
const telling: SearchPassages = (question, count) =>
  Promise.resolve(
    Array.from({ length: count }, (_, rank) => found({ sentences: [`${question} ${rank}`] })),
  );

function textsOf(documents: readonly Pick<Document, 'pageContent'>[]): readonly string[] {
  return documents.map(({ pageContent }) => pageContent);
}

class Listener extends BaseCallbackHandler {
  readonly name = 'listener';
  readonly heard: unknown[] = [];

  override handleRetrieverStart(_retriever: unknown, question: string): void {
    this.heard.push(question);
  }

  override handleRetrieverEnd(documents: readonly Pick<Document, 'pageContent'>[]): void {
    this.heard.push(textsOf(documents));
  }
}

async function documentOf(passage: FoundPassage): Promise<unknown> {
  const [document] = await createLangChainRetriever(() => Promise.resolve([passage])).invoke('?');
  return document;
}

describe('a document', () => {
  test('holds the text of the passage and says where it stands', async () => {
    expect(await documentOf(found())).toMatchObject({
      pageContent: 'Le congé dure douze semaines. Une partie suit la naissance.',
      metadata: {
        id: 'C103/para-3-2',
        source: 'C103',
        title: 'Maternité (révisée)',
        locator: 'Paragr. 3(2)',
        language: 'fr',
        origin: 'digest',
        status: 'outdated',
        score: 0.75,
        url: 'https://example.org/fr',
      },
    });
  });

  test('has the English page where there is none in its language', async () => {
    expect(await documentOf(found({ language: 'es' }))).toMatchObject({
      metadata: { locator: 'Párr. 3(2)', url: 'https://example.org/en' },
    });
  });

  test('has no address where none is known', async () => {
    expect(await documentOf(found({}, { ...SOURCE, urls: {} }))).not.toHaveProperty('metadata.url');
  });
});

describe('the retriever', () => {
  test('asks for five passages, or as many as is set, in the order of the search', async () => {
    expect(textsOf(await createLangChainRetriever(telling).invoke('q'))).toEqual([
      'q 0',
      'q 1',
      'q 2',
      'q 3',
      'q 4',
    ]);
    const two = createLangChainRetriever(telling, { k: 2 });
    expect(textsOf(await two.invoke('q'))).toEqual(['q 0', 'q 1']);
  });

  test('gives no more than that when the search finds more', async () => {
    const generous = createLangChainRetriever((question) => telling(question, 9), { k: 2 });
    expect(await generous.invoke('q')).toHaveLength(2);
  });

  test('gives nothing when nothing is found', async () => {
    expect(await createLangChainRetriever(() => Promise.resolve([])).invoke('q')).toEqual([]);
  });

  test('answers many questions, each in its place', async () => {
    const one = createLangChainRetriever(telling, { k: 1 });
    expect((await one.batch(['a', 'b', 'c'])).map(textsOf)).toEqual([['a 0'], ['b 0'], ['c 0']]);
  });

  test('feeds a chain', async () => {
    const join = (documents: readonly Pick<Document, 'pageContent'>[]): string =>
      textsOf(documents).join('; ');
    const context = createLangChainRetriever(telling, { k: 2 }).pipe(join);
    expect(await context.invoke('q')).toBe('q 0; q 1');
    expect(await context.batch(['a', 'b'])).toEqual(['a 0; a 1', 'b 0; b 1']);
    const chain = RunnableSequence.from([
      { context, question: new RunnablePassthrough<string>() },
      RunnableLambda.from(
        (prompt: { context: string; question: string }) => `${prompt.question}: ${prompt.context}`,
      ),
      new StringOutputParser(),
    ]);
    expect(await chain.invoke('q')).toBe('q: q 0; q 1');
  });

  test('tells those who listen what was asked and found', async () => {
    const listener = new Listener();
    await createLangChainRetriever(telling, { k: 1 }).invoke('q', { callbacks: [listener] });
    expect(listener.heard).toEqual(['q', ['q 0']]);
  });

  test('passes a fault of the search on, after one search', async () => {
    const fault = new DeskError('unexpected');
    let searches = 0;
    const failing = createLangChainRetriever(() => {
      searches += 1;
      return Promise.reject(fault);
    });
    await expect(failing.invoke('q')).rejects.toBe(fault);
    await expect(failing.pipe(textsOf).batch(['q'])).rejects.toBe(fault);
    expect(searches).toBe(2);
  });
});

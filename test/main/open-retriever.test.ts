import { expect, test } from 'vitest';
import { openRetriever } from '../../src/main.js';
import { openBundledDesk } from '../bundled-desk.js';

test('the desk is a retriever of LangChain, and goes into a chain', async () => {
  const retriever = await openRetriever({ k: 3 }, await openBundledDesk());
  const chain = retriever.pipe((documents) => documents.map(({ metadata }) => metadata.id));
  const ids = await chain.invoke('how long is maternity leave');
  expect(ids).toHaveLength(3);
  expect(ids[0]).toBe('C183/art-4-1');
});

test('answers in the language that is asked for', async () => {
  const retriever = await openRetriever({ k: 1, language: 'fr' }, await openBundledDesk());
  const [document] = await retriever.invoke('how long is maternity leave');
  expect(document?.metadata).toMatchObject({ language: 'fr', locator: 'Art. 4(1)' });
});

import { expect, test } from 'vitest';
import { startServer } from '../../../doubles/answering-server.js';
import {
  describeFetching,
  failureOf,
  MOST_BYTES,
  NAME,
  PAGE,
  unreachable,
} from '../../fetching.js';
import { createSending, PERSONAL } from './desk.js';
import { forEachTest } from '../../../for-test.js';

const store = forEachTest(startServer);

function fetchIt(
  overriding: Parameters<typeof createSending>[0] = {},
  id = `${store.url}/files/1`,
  name = NAME,
) {
  const usual = { isDevelopment: true, timeoutMs: 5_000, mostBytes: MOST_BYTES };
  return createSending({ ...usual, ...overriding }).surface.fetch({ id, name }, PERSONAL);
}

describeFetching({
  store,
  host: 'contoso.sharepoint.com',
  fetchFrom: (address, timeoutMs = 5_000) => fetchIt({ timeoutMs }, address),
});

test('no token goes to where files are', async () => {
  await fetchIt();
  expect(store.asked[0]?.headers).not.toHaveProperty('authorization');
});

test('nothing is got from this machine, but for development', async () => {
  expect(await failureOf(fetchIt({ isDevelopment: false }))).toEqual(unreachable(false));
  expect(store.asked).toEqual([]);
});

test('a page is a file where a page was given', async () => {
  store.answer('/files/1', PAGE);
  expect((await fetchIt({}, undefined, 'plan.html')).bytes).toHaveLength(20);
});

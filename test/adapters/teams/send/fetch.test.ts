import { describe, expect, test } from 'vitest';
import { DeskError } from '../../../../src/domain/desk-error.js';
import {
  type Answer,
  breakOff,
  hang,
  hangUp,
  raw,
  startServer,
  useServer,
} from '../../../doubles/answering-server.js';
import { createSending, PERSONAL } from './desk.js';

const store = useServer(startServer);

const NAME = 'project.docx';
type Overriding = Parameters<typeof createSending>[0];

function fetchIt(overriding: Overriding = {}, id = `${store.url}/files/1`, name = NAME) {
  const { surface } = createSending({ isDevelopment: true, timeoutMs: 5_000, ...overriding });
  return surface.fetch({ id, name }, PERSONAL);
}

/** What it comes to when it fails. */
async function failure(overriding: Overriding = {}, id?: string): Promise<unknown> {
  const fault: unknown = await fetchIt(overriding, id).catch((each: unknown) => each);
  expect(fault).toBeInstanceOf(DeskError);
  const { code, retryable } = fault as DeskError;
  return { code, retryable };
}

const unreachable = (retryable: boolean) => ({ code: 'document-unreachable', retryable });
const TOO_LARGE = { code: 'document-too-large', retryable: false };

test('a file is got at its address, byte for byte, and no token with it', async () => {
  const bytes = Buffer.from([0, 255, 13, 10, 0]);
  store.answer('/files/1', raw(bytes));
  expect(await fetchIt()).toEqual({ name: NAME, bytes: new Uint8Array(bytes) });
  expect(store.asked[0]?.headers).not.toHaveProperty('authorization');
});

test('a redirection to another address of the store is followed', async () => {
  store.answer('/files/1', raw('', 302, { location: '/files/2' }));
  store.answer('/files/2', raw('x'));
  expect((await fetchIt()).bytes).toEqual(new TextEncoder().encode('x'));
});

describe('a file that is elsewhere is not got', () => {
  test.each([
    'https://evil.example/files/1',
    'https://contoso.sharepoint.com.evil.example/1',
    'https://contoso.sharepoint.com@evil.example/1',
    'http://contoso.sharepoint.com/1',
    'https://contoso.sharepoint.com:8443/1',
    'file:///etc/passwd',
    'not an address',
  ])('%s', async (id) => {
    expect(await failure({}, id)).toEqual(unreachable(false));
  });

  test('on this machine, but for development', async () => {
    expect(await failure({ isDevelopment: false })).toEqual(unreachable(false));
    expect(store.asked).toEqual([]);
  });

  test('by way of the store', async () => {
    const elsewhere = await startServer();
    const address = elsewhere.url.replace('127.0.0.1', '127.0.0.2');
    store.answer('/files/1', raw('', 302, { location: `${address}/files/1` }));
    expect(await failure()).toEqual(unreachable(false));
    expect(elsewhere.asked).toEqual([]);
    await elsewhere.close();
  });

  test('in circles', async () => {
    store.answer('/files/1', ...Array<Answer>(9).fill(raw('', 302, { location: '/files/1' })));
    expect(await failure()).toEqual(unreachable(false));
    expect(store.asked.length).toBeLessThan(6);
  });
});

test('a page that asks to sign in is no file, unless a page was given', async () => {
  const page = raw('<html>Sign in', 200, { 'content-type': 'text/html; charset=utf-8' });
  store.answer('/files/1', page, page);
  expect(await failure()).toEqual(unreachable(false));
  expect((await fetchIt({}, undefined, 'plan.html')).bytes).toHaveLength(13);
});

test('a file that is too large is left off, and one that is not by no byte is got', async () => {
  store.answer('/files/1', raw('x'.repeat(1_001)), raw('x'.repeat(1_000)));
  expect(await failure()).toEqual(TOO_LARGE);
  expect((await fetchIt()).bytes).toHaveLength(1_000);
});

describe('what the store answers instead', () => {
  test.each<[what: string, answer: Answer, isTransient: boolean]>([
    ['500', raw('', 500), true],
    ['429', raw('', 429), true],
    ['nothing', hangUp, true],
    ['half of it', breakOff, true],
    ['404', raw('', 404), false],
    ['403: the address is too old', raw('', 403), false],
    ['a redirection to nowhere', raw('', 302), false],
  ])('%s', async (_what, answer, isTransient) => {
    store.answer('/files/1', answer);
    expect(await failure()).toEqual(unreachable(isTransient));
  });

  test('nothing for too long', async () => {
    store.answer('/files/1', hang);
    expect(await failure({ timeoutMs: 100 })).toEqual(unreachable(true));
  });
});

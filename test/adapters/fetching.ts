import { describe, expect, test } from 'vitest';
import { DeskError } from '../../src/domain/desk-error.js';
import type { DocumentFile } from '../../src/domain/project-document.js';
import {
  type Answer,
  type AnsweringServer,
  breakOff,
  hang,
  hangUp,
  raw,
  startServer,
} from '../doubles/answering-server.js';

export const NAME = 'project.docx';
/** Of a file, as the tests have it. */
export const MOST_BYTES = 1_000;

/** How a platform gets the file {@link NAME}, of {@link MOST_BYTES} at most. */
export interface FetchStage {
  /** Where files are. */
  readonly store: Pick<AnsweringServer, 'answer' | 'asked' | 'url'>;
  /** A host that the platform keeps files at. */
  readonly host: string;
  readonly fetchFrom: (address: string, timeoutMs?: number) => Promise<DocumentFile>;
}

/** What it comes to when it fails. */
export async function failureOf(fetching: Promise<DocumentFile>): Promise<unknown> {
  const fault: unknown = await fetching.catch((each: unknown) => each);
  expect(fault).toBeInstanceOf(DeskError);
  const { code, facts, retryable } = fault as DeskError;
  return { code, facts, retryable };
}

export const unreachable = (retryable: boolean) => ({
  code: 'document-unreachable',
  facts: { file: NAME },
  retryable,
});
export const TOO_LARGE = {
  code: 'document-too-large',
  facts: { file: NAME, limit: 0 },
  retryable: false,
};
/** A page that asks to sign in, of 20 bytes. */
export const PAGE = raw('<html>Sign in</html>', 200, {
  'content-type': 'text/html; charset=utf-8',
});

/** What holds of getting a file wherever it comes from. */
export function describeFetching({ store, host, fetchFrom }: FetchStage): void {
  const fetchIt = (timeoutMs?: number) => fetchFrom(`${store.url}/files/1`, timeoutMs);
  const askedFor = () => store.asked.filter(({ path }) => path.startsWith('/files/'));

  test('a file is got byte for byte', async () => {
    const bytes = Buffer.from([0, 255, 13, 10, 0]);
    store.answer('/files/1', raw(bytes));
    expect(await fetchIt()).toEqual({ name: NAME, bytes: new Uint8Array(bytes) });
  });

  test('a redirection to where files are is followed', async () => {
    store.answer('/files/1', raw('', 302, { location: '/files/2' }));
    store.answer('/files/2', raw('x'));
    expect((await fetchIt()).bytes).toEqual(new TextEncoder().encode('x'));
  });

  describe('a file that is elsewhere is not got', () => {
    test.each([
      'https://evil.example/files/1',
      `https://${host}.evil.example/files/1`,
      `https://${host}@evil.example/1`,
      `http://${host}/files/1`,
      `https://${host}:8443/1`,
      'file:///etc/passwd',
      'not an address',
    ])('%s', async (address) => {
      expect(await failureOf(fetchFrom(address))).toEqual(unreachable(false));
      expect(askedFor()).toEqual([]);
    });

    test('by way of where files are', async () => {
      const elsewhere = await startServer();
      // This machine under another name.
      const address = elsewhere.url.replace('127.0.0.1', '127.0.0.2');
      store.answer('/files/1', raw('', 302, { location: `${address}/files/1` }));
      expect(await failureOf(fetchIt())).toEqual(unreachable(false));
      expect(elsewhere.asked).toEqual([]);
      await elsewhere.close();
    });

    test('in circles', async () => {
      store.answer('/files/1', ...Array<Answer>(9).fill(raw('', 302, { location: '/files/1' })));
      expect(await failureOf(fetchIt())).toEqual(unreachable(false));
      expect(askedFor().length).toBeLessThan(5);
    });
  });

  test('a page that asks to sign in is no file', async () => {
    store.answer('/files/1', PAGE);
    expect(await failureOf(fetchIt())).toEqual(unreachable(false));
  });

  test('a file that is too large is left off, and one that is not by no byte is got', async () => {
    store.answer('/files/1', raw('x'.repeat(MOST_BYTES + 1)), raw('x'.repeat(MOST_BYTES)));
    expect(await failureOf(fetchIt())).toEqual(TOO_LARGE);
    expect((await fetchIt()).bytes).toHaveLength(MOST_BYTES);
  });

  test.each<[what: string, answer: Answer, isTransient: boolean]>([
    ['500', raw('', 500), true],
    ['429', raw('', 429), true],
    ['nothing', hangUp, true],
    ['half of it', breakOff, true],
    ['404', raw('', 404), false],
    ['403', raw('', 403), false],
    ['a redirection to nowhere', raw('', 302), false],
  ])('%s in place of a file', async (_what, answer, isTransient) => {
    store.answer('/files/1', answer);
    expect(await failureOf(fetchIt())).toEqual(unreachable(isTransient));
  });

  test('nothing for too long in place of a file', async () => {
    store.answer('/files/1', hang);
    expect(await failureOf(fetchIt(100))).toEqual(unreachable(true));
  });
}

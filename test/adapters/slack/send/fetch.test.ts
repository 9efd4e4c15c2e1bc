import { describe, expect, test } from 'vitest';
import { DeskError } from '../../../../src/domain/desk-error.js';
import { CHANNEL, clientsOf, createSending } from './desk.js';
import { type Answer, hang, hangUp, raw } from '../../../doubles/answering-server.js';
import { no, ok, startSlackApi, useSlackApi, tooMany } from './slack-api.js';

const slack = useSlackApi();

const FILE = { id: 'F1', name: 'project.docx' };
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Slack knows the file; it is at `/files/1` unless told otherwise. */
function known(file: Readonly<Record<string, unknown>> = {}): void {
  const url_private = `${slack.url}/files/1`;
  slack.answer('files.info', ok({ file: { id: 'F1', mimetype: DOCX, url_private, ...file } }));
}

function fetchIt(overriding: Parameters<typeof createSending>[1] = {}) {
  return createSending(slack.url, overriding).surface.fetch(FILE, CHANNEL);
}

/** What it comes to when it fails. */
async function failure(overriding: Parameters<typeof createSending>[1] = {}): Promise<unknown> {
  const fault: unknown = await fetchIt(overriding).catch((each: unknown) => each);
  expect(fault).toBeInstanceOf(DeskError);
  const { code, facts, retryable } = fault as DeskError;
  return { code, facts, retryable };
}

const unreachable = (retryable: boolean) => ({
  code: 'document-unreachable',
  facts: { file: FILE.name },
  retryable,
});
const tooLarge = {
  code: 'document-too-large',
  facts: { file: FILE.name, limit: 0 },
  retryable: false,
};

test('a file is got with the token, byte for byte', async () => {
  const bytes = Buffer.from([0, 255, 13, 10, 0]);
  known({ size: 5 });
  slack.answer('/files/1', raw(bytes, 200, { 'content-type': DOCX }));
  expect(await fetchIt()).toEqual({ name: FILE.name, bytes: new Uint8Array(bytes) });
  expect(slack.to('files.info')).toEqual([{ file: 'F1' }]);
  expect(slack.asked[1]?.headers.authorization).toBe('Bearer xoxb-secret');
});

test('a redirection within Slack is followed', async () => {
  known();
  slack.answer('/files/1', raw('', 302, { location: '/files/2' }));
  slack.answer('/files/2', raw('x'));
  expect((await fetchIt()).bytes).toEqual(new TextEncoder().encode('x'));
});

describe('a file that is elsewhere', () => {
  test.each([
    'https://evil.example/files/1',
    'https://slack.com.evil.example/files/1',
    'https://files.slack.com@evil.example/1',
    'http://files.slack.com/files/1',
    'https://files.slack.com:8443/1',
    'file:///etc/passwd',
    'not an address',
  ])('is not got, and nobody gets the token: %s', async (url_private) => {
    known({ url_private });
    expect(await failure()).toEqual(unreachable(false));
    expect(slack.methods()).toEqual(['files.info']);
  });

  test('is not got by way of Slack', async () => {
    const elsewhere = await startSlackApi();
    // This machine under a name that is none of Slack's.
    const address = elsewhere.url.replace('127.0.0.1', '127.0.0.2');
    known();
    slack.answer('/files/1', raw('', 302, { location: `${address}/files/1` }));
    expect(await failure()).toEqual(unreachable(false));
    expect(elsewhere.asked).toEqual([]);
    await elsewhere.close();
  });

  test('is not run after in circles', async () => {
    known();
    slack.answer('/files/1', ...Array<Answer>(9).fill(raw('', 302, { location: '/files/1' })));
    expect(await failure()).toEqual(unreachable(false));
    expect(slack.methods().length).toBeLessThan(6);
  });
});

describe('a page that asks to sign in is no file', () => {
  const page = raw('<html>Sign in</html>', 200, { 'content-type': 'text/html; charset=utf-8' });

  test('where another kind of file is meant', async () => {
    known({ size: 20 });
    slack.answer('/files/1', page);
    expect(await failure()).toEqual(unreachable(false));
  });

  test('where a page is meant, but not this one', async () => {
    known({ mimetype: 'text/html', size: 7 });
    slack.answer('/files/1', page);
    expect(await failure()).toEqual(unreachable(false));
  });

  test('but a page that was shared is', async () => {
    known({ mimetype: 'text/html', size: 20 });
    slack.answer('/files/1', page);
    expect((await fetchIt()).bytes).toHaveLength(20);
  });
});

describe('a file that is too large', () => {
  test('is not asked for', async () => {
    known({ size: 1_001 });
    expect(await failure()).toEqual(tooLarge);
    expect(slack.methods()).toEqual(['files.info']);
  });

  test('is left off where it turns out so', async () => {
    known();
    slack.answer('/files/1', raw('x'.repeat(1_001)));
    expect(await failure()).toEqual(tooLarge);
  });

  test('by no byte is got', async () => {
    known({ size: 1_000 });
    slack.answer('/files/1', raw('x'.repeat(1_000)));
    expect((await fetchIt()).bytes).toHaveLength(1_000);
  });
});

describe('what Slack answers instead', () => {
  test.each<[what: string, method: string, answer: Answer, isTransient: boolean]>([
    ['too many, about the file', 'files.info', tooMany(5), true],
    ['internal_error', 'files.info', no('internal_error'), true],
    ['no answer', 'files.info', hangUp, true],
    ['file_not_found', 'files.info', no('file_not_found'), false],
    ['missing_scope', 'files.info', no('missing_scope'), false],
    ['a file without an address', 'files.info', ok({ file: { mode: 'tombstone' } }), false],
    ['no file', 'files.info', ok(), false],
    ['500 for the bytes', '/files/1', raw('', 500), true],
    ['429 for the bytes', '/files/1', tooMany(), true],
    ['no bytes', '/files/1', hangUp, true],
    ['404 for the bytes', '/files/1', raw('', 404), false],
    ['403 for the bytes', '/files/1', raw('', 403), false],
  ])('%s', async (_what, method, answer, isTransient) => {
    slack.answer(method, answer);
    known();
    expect(await failure()).toEqual(unreachable(isTransient));
  });

  test('nothing for too long', async () => {
    known();
    slack.answer('/files/1', hang);
    expect(await failure({ timeouts: { answer: 100, file: 100 } })).toEqual(unreachable(true));
  });
});

test('nothing is got where the desk is not installed, or cannot tell now', async () => {
  expect(await failure({ clients: { of: () => Promise.resolve(undefined) } })).toEqual(
    unreachable(false),
  );
  const away = new DeskError('database-unavailable', {}, { retryable: true });
  expect(await failure({ clients: { of: () => Promise.reject(away) } })).toEqual({
    code: 'database-unavailable',
    facts: {},
    retryable: true,
  });
  expect(clientsOf(slack.url)).toBeDefined();
});

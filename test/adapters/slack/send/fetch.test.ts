import { describe, expect, test } from 'vitest';
import { DeskError } from '../../../../src/domain/desk-error.js';
import { type Answer, hangUp, raw } from '../../../doubles/answering-server.js';
import {
  describeFetching,
  failureOf,
  MOST_BYTES,
  NAME,
  PAGE,
  TOO_LARGE,
  unreachable,
} from '../../fetching.js';
import { CHANNEL, createSending } from './desk.js';
import { no, ok, tooMany, useSlackApi } from './slack-api.js';

const slack = useSlackApi();

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Slack knows the file; it is at `/files/1` unless told otherwise. */
function known(file: Readonly<Record<string, unknown>> = {}): void {
  const url_private = `${slack.url}/files/1`;
  slack.answer('files.info', ok({ file: { id: 'F1', mimetype: DOCX, url_private, ...file } }));
}

function fetchIt(overriding: Parameters<typeof createSending>[1] = {}) {
  const { surface } = createSending(slack.url, { mostBytes: MOST_BYTES, ...overriding });
  return surface.fetch({ id: 'F1', name: NAME }, CHANNEL);
}

describeFetching({
  store: slack,
  host: 'files.slack.com',
  fetchFrom: (url_private, timeoutMs = 5_000) => {
    known({ url_private });
    return fetchIt({ timeouts: { answer: timeoutMs, file: timeoutMs } });
  },
});

test('a file is asked for by its id, and got with the token', async () => {
  known({ size: 5 });
  await fetchIt();
  expect(slack.to('files.info')).toEqual([{ file: 'F1' }]);
  expect(slack.asked[1]?.headers.authorization).toBe('Bearer xoxb-secret');
});

test('a file of another host of Slack’s name is not got', async () => {
  known({ url_private: 'https://slack.com.evil.example/files/1' });
  expect(await failureOf(fetchIt())).toEqual(unreachable(false));
  expect(slack.methods()).toEqual(['files.info']);
});

test('a file that Slack says is too large is not asked for', async () => {
  known({ size: MOST_BYTES + 1 });
  expect(await failureOf(fetchIt())).toEqual(TOO_LARGE);
  expect(slack.methods()).toEqual(['files.info']);
  known({ size: MOST_BYTES });
  slack.answer('/files/1', raw('x'.repeat(MOST_BYTES)));
  expect((await fetchIt()).bytes).toHaveLength(MOST_BYTES);
});

describe('a page that asks to sign in is no file', () => {
  test.each([
    ['where another kind of file of its size is meant', { size: 20 }],
    ['where a page is meant, but not this one', { mimetype: 'text/html', size: 7 }],
  ])('%s', async (_what, file) => {
    known(file);
    slack.answer('/files/1', PAGE);
    expect(await failureOf(fetchIt())).toEqual(unreachable(false));
  });

  test('but a page that was shared is', async () => {
    known({ mimetype: 'text/html', size: 20 });
    slack.answer('/files/1', PAGE);
    expect((await fetchIt()).bytes).toHaveLength(20);
  });
});

test.each<[what: string, answer: Answer, isTransient: boolean]>([
  ['too many', tooMany(5), true],
  ['internal_error', no('internal_error'), true],
  ['no answer', hangUp, true],
  ['file_not_found', no('file_not_found'), false],
  ['missing_scope', no('missing_scope'), false],
  ['a file without an address', ok({ file: { mode: 'tombstone' } }), false],
  ['no file', ok(), false],
])('%s, when Slack is asked about the file', async (_what, answer, isTransient) => {
  slack.answer('files.info', answer);
  expect(await failureOf(fetchIt())).toEqual(unreachable(isTransient));
});

test('nothing is got where the desk is not installed, or cannot tell now', async () => {
  const nowhere = fetchIt({ clients: { of: () => Promise.resolve(undefined) } });
  expect(await failureOf(nowhere)).toEqual(unreachable(false));
  const away = new DeskError('database-unavailable', {}, { retryable: true });
  expect(await failureOf(fetchIt({ clients: { of: () => Promise.reject(away) } }))).toEqual({
    code: 'database-unavailable',
    facts: {},
    retryable: true,
  });
});

import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createEmbeddings, type EmbeddingsOptions } from '../../../adapters/model/embeddings.js';
import { DeskError, EMBEDDINGS_REASONS } from '../../../src/domain/desk-error.js';
import { LANGUAGES } from '../../../src/domain/language.js';
import { stringsFor } from '../../../src/strings/strings.js';
import {
  breakOff,
  embeddings,
  fault,
  hang,
  hangUp,
  json,
  type OpenAiServer,
  raw,
  type Reply,
  stall,
  startOpenAiServer,
  vectorOf,
} from '../../doubles/openai-server.js';

const KEY = 'sk-secret-0123456789';
/** Asks the client to try again at once. */
const AT_ONCE = { 'retry-after-ms': '1' };

let server: OpenAiServer;

beforeEach(async () => {
  server = await startOpenAiServer();
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await server.close();
});

function open(options: Partial<EmbeddingsOptions> = {}): ReturnType<typeof createEmbeddings> {
  return createEmbeddings({ url: server.url, model: 'small', key: KEY, ...options });
}

/** The fault of a question, when the server replies so. */
async function faultOf(
  replies: readonly Reply[],
  options: Partial<EmbeddingsOptions> = {},
): Promise<DeskError> {
  server.reply(...replies);
  const thrown: unknown = await open({ retries: 0, ...options })
    .embedDocuments(['one', 'two'])
    .catch((error: unknown) => error);
  if (!(thrown instanceof DeskError)) throw new Error(`not a fault: ${inspect(thrown)}`);
  return thrown;
}

function unit(vector: readonly number[]): number[] {
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
}

function expectNear(found: readonly number[][], expected: readonly number[][]): void {
  expect(found.map(({ length }) => length)).toEqual(expected.map(({ length }) => length));
  for (const [at, vector] of expected.entries())
    for (const [each, value] of vector.entries()) expect(found[at]![each]).toBeCloseTo(value, 12);
}

describe('a request', () => {
  test('asks for numbers, with model and key', async () => {
    await open().embedQuery('hello');
    const [asked] = server.asked;
    expect(asked?.path).toBe('/v1/embeddings');
    expect(asked?.body).toEqual({ model: 'small', input: ['hello'], encoding_format: 'float' });
    expect(asked?.headers.authorization).toBe(`Bearer ${KEY}`);
  });

  test('names the dimensions when they are set', async () => {
    await open({ dimensions: 3 }).embedQuery('hello');
    expect(server.asked[0]?.body.dimensions).toBe(3);
  });

  test('carries no key when none is set, not even one of the environment', async () => {
    vi.stubEnv('OPENAI_API_KEY', 'sk-of-another-server');
    vi.stubEnv('OPENAI_ORG_ID', 'org-of-another-server');
    vi.stubEnv('OPENAI_PROJECT_ID', 'project-of-another-server');
    vi.stubEnv(
      'OPENAI_CUSTOM_HEADERS',
      'Authorization: of-another-server\nX-Key: of-another-server',
    );
    await open({ key: '' }).embedQuery('hello');
    const { headers } = server.asked[0]!;
    expect(headers.authorization).toBeUndefined();
    expect(JSON.stringify(headers)).not.toContain('of-another-server');
  });

  test('has whole characters only', async () => {
    await open().embedQuery('a\ud800b😀');
    expect(server.asked[0]?.body.input).toEqual(['a\ufffdb😀']);
  });

  test('is not made for no texts', async () => {
    expect(await open().embedDocuments([])).toEqual([]);
    expect(server.asked).toEqual([]);
  });
});

describe('batches', () => {
  const countsAsked = (): number[] => server.asked.map(({ body }) => body.input.length);

  test('hold at most 64 texts, and keep their order', async () => {
    const texts = Array.from({ length: 150 }, (_, number) => 'x'.repeat(number + 1));
    expectNear(
      await open().embedDocuments(texts),
      texts.map((each) => unit(vectorOf(each))),
    );
    expect(countsAsked()).toEqual([64, 64, 22]);
  });

  test('hold at most 100,000 characters, but a longer text goes alone', async () => {
    const texts = [40_000, 60_000, 1, 200_000, 5].map((length) => 'x'.repeat(length));
    expect(await open().embedDocuments(texts)).toHaveLength(5);
    expect(countsAsked()).toEqual([2, 1, 1, 1]);
  });

  test('end with the first that fails', async () => {
    const texts = Array<string>(200).fill('x');
    server.reply(embeddings(), fault(400, 'no'));
    await expect(open().embedDocuments(texts)).rejects.toBeInstanceOf(DeskError);
    expect(server.asked).toHaveLength(2);
  });
});

describe('vectors', () => {
  test('are of unit length, however large or small their numbers', async () => {
    server.reply(embeddings((text) => (text === 'large' ? [3e200, 4e200] : [3e-200, -4e-200])));
    expectNear(await open().embedDocuments(['large', 'small']), [
      [0.6, 0.8],
      [0.6, -0.8],
    ]);
  });

  test('are put in the order of the texts by the index that the server gives', async () => {
    const data = [
      { index: 1, embedding: [0, 2] },
      { index: 0, embedding: [5, 0] },
    ];
    server.reply(json({ data }));
    expect(await open().embedDocuments(['one', 'two'])).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });

  test('are taken as they come from a server that gives no index', async () => {
    server.reply(json({ data: [{ embedding: [0, 2] }, { embedding: [5, 0] }] }));
    expect(await open().embedDocuments(['one', 'two'])).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });
});

const [first, second, third] = [0, 1, 2].map((index) => ({ index, embedding: [1, index] }));

describe.each<[string, unknown, string]>([
  ['fewer vectors than texts', { data: [first] }, 'count-wrong'],
  ['more vectors than texts', { data: [first, second, third] }, 'count-wrong'],
  ['a vector twice', { data: [first, first] }, 'count-wrong'],
  ['no vectors', { data: [] }, 'count-wrong'],
  ['a vector of zeros', { data: [first, { index: 1, embedding: [0, 0] }] }, 'vector-zero'],
  ['a longer vector', { data: [first, { index: 1, embedding: [1, 2, 3] }] }, 'dimensions-wrong'],
  ['an empty vector', { data: [first, { index: 1, embedding: [] }] }, 'not-embeddings'],
  ['a hole in a vector', { data: [first, { index: 1, embedding: [1, null] }] }, 'not-embeddings'],
  ['base64', { data: [first, { index: 1, embedding: 'AACAPwAAAEA=' }] }, 'not-embeddings'],
  ['a fault with status 200', { error: { message: 'no' } }, 'not-embeddings'],
  ['null', null, 'not-embeddings'],
])('a response with %s', (_what, body, reason) => {
  test(`is refused: ${reason}`, async () => {
    const { code, facts, retryable } = await faultOf([json(body)]);
    expect({ code, facts, retryable }).toEqual({
      code: 'embeddings-unavailable',
      facts: { reason, server: new URL(server.url).origin },
      retryable: false,
    });
  });
});

describe('dimensions', () => {
  test('that are not those asked for are refused', async () => {
    const { facts } = await faultOf([embeddings()], { dimensions: 4 });
    expect(facts.reason).toBe('dimensions-wrong');
  });

  test('that change from batch to batch are refused', async () => {
    server.reply(
      embeddings(),
      embeddings(() => [1, 2]),
    );
    await expect(open().embedDocuments(Array<string>(65).fill('x'))).rejects.toMatchObject({
      facts: { reason: 'dimensions-wrong' },
    });
  });
});

test('a number too large to be finite is refused', async () => {
  const body = '{"data":[{"embedding":[1e999,1]},{"embedding":[1,1]}]}';
  const { facts } = await faultOf([raw(body, 200, { 'content-type': 'application/json' })]);
  expect(facts.reason).toBe('not-embeddings');
});

const HTML = { 'content-type': 'text/html' };
const CUT = '{"object":"list","data":[{"index":0,"embedding":[0.1,';

describe.each<[string, Reply, string, boolean, number?]>([
  ['an HTML page with status 200', raw('<html>Sign in</html>', 200, HTML), 'not-embeddings', false],
  ['an HTML page with status 502', raw('<html></html>', 502, HTML), 'server-fault', true, 502],
  ['JSON cut short', raw(CUT, 200, { 'content-type': 'application/json' }), 'cut-off', true],
  ['no JSON', raw(KEY, 200, { 'content-type': 'application/json' }), 'cut-off', true],
  ['nothing', raw('', 204), 'not-embeddings', false],
  ['400', fault(400, 'too long'), 'request-refused', false, 400],
  ['401', fault(401, `Incorrect API key provided: ${KEY}`), 'key-refused', false, 401],
  ['403', fault(403, 'no'), 'key-refused', false, 403],
  ['404', fault(404, 'no such model'), 'not-found', false, 404],
  ['408', fault(408, 'slow'), 'timeout', true, 408],
  ['429', fault(429, 'slow down'), 'rate-limited', true, 429],
  ['429, paid up', fault(429, 'no', {}, 'insufficient_quota'), 'quota-used', false, 429],
  ['500', fault(500, `it broke on ${KEY}`), 'server-fault', true, 500],
  ['503', fault(503, 'loading'), 'server-fault', true, 503],
  ['a redirect', raw('', 307, { location: '/elsewhere' }), 'request-refused', false, 307],
  ['a closed connection', hangUp, 'connection', true],
  ['a connection closed half way', breakOff, 'connection', true],
])('a server that answers with %s', (_what, reply, reason, retryable, status) => {
  test(`gives ${reason}, ${retryable ? 'which may pass' : 'which stays'}`, async () => {
    const thrown = await faultOf([reply]);
    expect(thrown.code).toBe('embeddings-unavailable');
    expect(thrown.facts.reason).toBe(reason);
    expect(thrown.facts.status).toBe(status);
    expect(thrown.retryable).toBe(retryable);
    expect(server.asked).toHaveLength(1);
  });

  test('never shows the key', async () => {
    const thrown = await faultOf([reply]);
    expect(inspect(thrown, { depth: null, showHidden: true })).not.toContain(KEY);
  });
});

describe('a server that hangs', () => {
  test.each([
    ['before it answers', hang],
    ['in the middle of its response', stall],
  ])('%s is left', async (_when, reply) => {
    const { facts, retryable } = await faultOf([reply], { timeoutMs: 50 });
    expect([facts.reason, retryable]).toEqual(['timeout', true]);
  });
});

test('a server that is not there cannot be reached', async () => {
  const gone = await startOpenAiServer();
  await gone.close();
  const { facts, retryable } = await faultOf([hang], { url: gone.url });
  expect([facts.reason, retryable]).toEqual(['connection', true]);
});

describe('attempts', () => {
  test('go on after a passing fault', async () => {
    server.reply(fault(500, 'no', AT_ONCE), fault(429, 'no', AT_ONCE), embeddings());
    expect(await open().embedQuery('hello')).toHaveLength(3);
    expect(server.asked).toHaveLength(3);
  });

  test('go on after a connection that is closed in the middle of a response', async () => {
    server.reply(breakOff, embeddings());
    expect(await open().embedQuery('hello')).toHaveLength(3);
    expect(server.asked).toHaveLength(2);
  });

  test('are three at most', async () => {
    server.reply(fault(500, 'no', AT_ONCE));
    await expect(open().embedQuery('hello')).rejects.toBeInstanceOf(DeskError);
    expect(server.asked).toHaveLength(3);
  });

  test('are as many as is set', async () => {
    await faultOf([fault(503, 'no', AT_ONCE)], { retries: 1 });
    expect(server.asked).toHaveLength(2);
  });

  test('are not repeated for a fault that stays', async () => {
    await faultOf([fault(401, 'no', AT_ONCE)], { retries: 2 });
    expect(server.asked).toHaveLength(1);
  });

  // The client would wait as long as it is told, which is longer than a test may take.
  test.each([
    ['90 seconds', { 'retry-after': '90' }],
    ['90,000 milliseconds', { 'retry-after-ms': '90000' }],
    ['a day far off', { 'retry-after': 'Fri, 31 Dec 2199 23:59:59 GMT' }],
    ['90 seconds, and to be asked again', { 'retry-after': '90', 'x-should-retry': 'true' }],
  ])('end when the server asks to wait %s', async (_how, headers) => {
    const { facts, retryable } = await faultOf([fault(429, 'later', headers)], { retries: 2 });
    expect([facts.reason, retryable]).toEqual(['rate-limited', true]);
    expect(server.asked).toHaveLength(1);
  });
});

describe('what cannot be used is refused before anything is sent', () => {
  test.each([
    'nonsense',
    '',
    'ftp://example.org/v1',
    `https://user:${KEY}@example.org/v1`,
    `https://:${KEY}@example.org/v1`,
    'https://user@example.org/v1',
    `https://example.org/v1?key=${KEY}`,
    'https://example.org/v1#there',
  ])('the address %j', (url) => {
    expect(() => open({ url })).toThrow(
      expect.objectContaining({ facts: { reason: 'address-invalid' }, retryable: false }),
    );
  });

  test.each([`${KEY}\n`, `${KEY} ${KEY}`, `${KEY}é`])('the key %j', (key) => {
    const opening = (): unknown => open({ key });
    expect(opening).toThrow(expect.objectContaining({ code: 'embeddings-unavailable' }));
    expect(opening).not.toThrow(KEY);
  });
});

test('the key is not to be seen in what is made', () => {
  expect(inspect(open(), { depth: null })).not.toContain(KEY);
  expect(JSON.stringify(open())).not.toContain(KEY);
});

test.each(LANGUAGES)('every reason is worded in %s', (language) => {
  const word = stringsFor(language).fault['embeddings-unavailable'];
  const texts = EMBEDDINGS_REASONS.map((reason) => word({ reason, server: 'http://h', status: 1 }));
  expect(new Set(texts).size).toBe(EMBEDDINGS_REASONS.length);
  for (const [at, text] of texts.entries()) expect(text).not.toContain(EMBEDDINGS_REASONS[at]!);
});

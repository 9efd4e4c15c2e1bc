import { describe, expect, test } from 'vitest';
import { LARGEST_BODY, SLOWEST_BODY } from '../../../../adapters/http/read-body.js';
import { until } from '../../../until.js';
import { answerOn, speak } from '../../http/speak.js';
import { JSON_TYPE, message, serveMessages, type Served } from './bring.js';

const WHOLE = JSON.stringify(message());

async function headersOf({ issuer, claims }: Served): Promise<Record<string, string>> {
  const authorization = `Bearer ${await issuer.sign(claims())}`;
  return { 'content-type': JSON_TYPE, authorization };
}

describe('a signed request that is no activity', () => {
  test.each<[string, string | Buffer]>([
    ['nothing', ''],
    ['null', 'null'],
    ['true', 'true'],
    ['a number', '7'],
    ['a text', '"message"'],
    ['a list', '[]'],
    ['a list of activities', `[${WHOLE}]`],
    ['half an activity', WHOLE.slice(0, -1)],
    ['an activity and more', `${WHOLE}}`],
    ['very deep', '['.repeat(100_000)],
    ['very deep objects', '{"a":'.repeat(100_000)],
    ['no JSON', '\u0000'],
    ['a form', 'type=message&channelId=msteams'],
    ['no text', Buffer.concat([Buffer.from(WHOLE.slice(0, -1)), Buffer.from([0xff, 0x7d])])],
    ['a text of two bytes each', Buffer.from(WHOLE, 'utf16le')],
  ])('is refused, and runs nothing: %s', async (_what, body) => {
    const served = await serveMessages();
    const answer = await served.ask(body, await headersOf(served));
    expect(answer).toMatchObject({ status: 400, body: '' });
    expect({ taken: served.taken, faults: served.faults }).toEqual({ taken: [], faults: [] });
    expect(await served.bring()).toMatchObject({ status: 200 });
  });

  test.each<[string, string]>([
    ['an empty object', '{}'],
    ['a prototype', `{"__proto__":${WHOLE}}`],
    ['an activity inside', JSON.stringify({ activity: message() })],
    ['a conversation that is a text', JSON.stringify(message({ conversation: 'a:personal' }))],
    ['channel data that are a list', JSON.stringify(message({ channelData: [] }))],
  ])('is refused, since nothing vouches for it: %s', async (_what, body) => {
    const served = await serveMessages();
    const answer = await served.ask(body, await headersOf(served));
    expect(answer).toMatchObject({ status: 403, body: '' });
    expect({ taken: served.taken, faults: served.faults }).toEqual({ taken: [], faults: [] });
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/json5', ''])(
    'is refused when it is of another type: %s',
    async (type) => {
      const { bring, taken } = await serveMessages();
      const answer = await bring(message(), { 'content-type': type });
      expect(answer).toMatchObject({ status: 415, body: '' });
      expect(taken).toEqual([]);
    },
  );

  test.each([
    'application/json',
    'application/json; charset=utf-8',
    'APPLICATION/JSON;charset=UTF-8',
  ])('is one when it is of the right type: %s', async (type) => {
    const { bring } = await serveMessages();
    expect(await bring(message(), { 'content-type': type })).toMatchObject({ status: 200 });
  });

  test.each(['GET', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('is refused by %s', async (method) => {
    const served = await serveMessages();
    const answer = await served.ask('', await headersOf(served), method);
    expect(answer).toMatchObject({ status: 405, body: '', headers: { allow: 'POST' } });
    expect(served.taken).toEqual([]);
  });
});

describe('a body that is too much', () => {
  test('is refused by the length it declares, whoever asks', async () => {
    const served = await serveMessages();
    const said = answerOn(begin(served, {}, 1_073_741_824));
    expect(await said).toMatch(/^HTTP\/1\.1 413 /u);
  });

  test('is not looked at when nobody vouches for it', async () => {
    const served = await serveMessages();
    const socket = begin(served, { 'content-type': JSON_TYPE }, LARGEST_BODY);
    expect(await answerOn(socket)).toMatch(/^HTTP\/1\.1 401 /u);
  });

  test('is taken in up to the bound', async () => {
    const served = await serveMessages();
    const headers = await headersOf(served);
    const padded = WHOLE.padEnd(LARGEST_BODY);
    expect(await served.ask(padded, headers)).toMatchObject({ status: 200 });
    expect(await served.ask(`${padded} `, headers)).toMatchObject({ status: 413, body: '' });
    const chunked = { ...headers, 'transfer-encoding': 'chunked' };
    expect(await served.ask(`${padded} `, chunked)).toMatchObject({ status: 413, body: '' });
    expect(served.taken).toHaveLength(1);
  });

  test('is given up when it comes too slowly', async () => {
    const served = await serveMessages();
    const socket = begin(served, await headersOf(served), WHOLE.length);
    const said = answerOn(socket);
    socket.write(WHOLE.slice(0, 40));
    await until(() => served.clock.due().length === 1);
    await served.clock.pass(SLOWEST_BODY);
    expect(await said).toMatch(/^HTTP\/1\.1 408 /u);
    expect(served.taken).toEqual([]);
  });

  test('that breaks off runs nothing', async () => {
    const served = await serveMessages();
    const socket = begin(served, await headersOf(served), WHOLE.length);
    socket.write(WHOLE.slice(0, 40));
    await until(() => served.clock.due().length === 1);
    socket.destroy();
    await until(() => served.clock.due().length === 0);
    expect({ taken: served.taken, faults: served.faults }).toEqual({ taken: [], faults: [] });
    expect(await served.bring()).toMatchObject({ status: 200 });
  });
});

/** Sends the head of a request alone. */
function begin(
  { address }: Served,
  headers: Readonly<Record<string, string>>,
  length: number,
): ReturnType<typeof speak> {
  return speak(`${address}/api/messages`, { ...headers, 'content-length': length });
}

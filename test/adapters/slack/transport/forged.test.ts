import { connect } from 'node:net';
import type { App } from '@slack/bolt';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { LARGEST_BODY, SLOWEST_BODY } from '../../../../adapters/slack/transport/read-body.js';
import {
  COMMAND,
  event,
  FORM_TYPE,
  interaction,
  JSON_TYPE,
  PRESS,
  QUESTION,
  serveEvents,
  type Served,
  signed,
  SUBMISSION,
} from './bring.js';

let handlers: number;

/** Counts whatever runs. */
function listen(app: App): void {
  app.use(async ({ next }) => {
    handlers++;
    await next();
  });
}

beforeEach(() => {
  handlers = 0;
});

const AT = new Date('2026-11-22T06:00:00Z');
const seconds = (count: number): Date => new Date(AT.getTime() + count * 1_000);
const right = signed(QUESTION, AT);
const [timestamp, signature] = [right['x-slack-request-timestamp'], right['x-slack-signature']];

describe('a request that Slack did not sign just now', () => {
  test.each<[string, Readonly<Record<string, string | string[]>>]>([
    ['no header', {}],
    ['no signature', { 'x-slack-request-timestamp': timestamp }],
    ['no time', { 'x-slack-signature': signature }],
    ['an empty signature', { ...right, 'x-slack-signature': '' }],
    ['another secret', signed(QUESTION, AT, 'another')],
    ['no secret', signed(QUESTION, AT, '')],
    ['another body', signed(`${QUESTION} `, AT)],
    ['another time', { ...right, 'x-slack-request-timestamp': String(Number(timestamp) + 1) }],
    ['another version', { ...right, 'x-slack-signature': signature.replace('v0', 'v1') }],
    ['no version', { ...right, 'x-slack-signature': signature.replace('v0=', '') }],
    ['a short digest', { ...right, 'x-slack-signature': signature.slice(0, -2) }],
    ['a long digest', { ...right, 'x-slack-signature': `${signature}00` }],
    ['a digest in capitals', { ...right, 'x-slack-signature': signature.toUpperCase() }],
    ['no digest', { ...right, 'x-slack-signature': 'v0=' }],
    ['the signature twice', { ...right, 'x-slack-signature': [signature, signature] }],
    ['a signature before the right one', { ...right, 'x-slack-signature': ['v0=00', signature] }],
    ['the time twice', { ...right, 'x-slack-request-timestamp': [timestamp, timestamp] }],
    ['a time that is none', { ...right, 'x-slack-request-timestamp': 'now' }],
    ['a time with a sign', { ...right, 'x-slack-request-timestamp': `+${timestamp}` }],
    ['a time with a fraction', { ...right, 'x-slack-request-timestamp': `${timestamp}.0` }],
    ['a time without end', { ...right, 'x-slack-request-timestamp': '9'.repeat(400) }],
    ['an old time', signed(QUESTION, seconds(-301))],
    ['a time to come', signed(QUESTION, seconds(301))],
    ['milliseconds', { ...right, 'x-slack-request-timestamp': `${timestamp}000` }],
  ])('runs nothing: %s', async (_what, headers) => {
    const { ask, faults } = await serveEvents(listen);
    const answer = await ask(QUESTION, { 'content-type': JSON_TYPE, ...headers });
    expect(answer).toMatchObject({ status: 401, body: '' });
    expect({ handlers, faults }).toEqual({ handlers: 0, faults: [] });
  });

  test('is told from one of five minutes before or after', async () => {
    const { ask } = await serveEvents(listen);
    for (const away of [-300, 0, 300]) {
      const headers = { 'content-type': JSON_TYPE, ...signed(QUESTION, seconds(away)) };
      expect(await ask(QUESTION, headers)).toMatchObject({ status: 200 });
    }
    expect(handlers).toBe(3);
  });

  test('runs nothing, whatever was changed in it', async () => {
    const served = await serveEvents(listen);
    const bodies = [
      [QUESTION, JSON_TYPE],
      [PRESS, FORM_TYPE],
      [COMMAND, FORM_TYPE],
      [SUBMISSION, FORM_TYPE],
    ] as const;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...bodies), change, async ([body, type], apply) => {
        const whole = { body: Buffer.from(body), type, ...signed(body, AT) };
        const changed = apply(whole);
        const { status, body: said } = await served.ask(changed.body, {
          'content-type': changed.type,
          'x-slack-request-timestamp': changed['x-slack-request-timestamp'],
          'x-slack-signature': changed['x-slack-signature'],
        });
        expect(status).toBeGreaterThanOrEqual(400);
        expect(status).toBeLessThan(500);
        expect(said).toBe('');
      }),
      { numRuns: 100 },
    );
    expect({ handlers, faults: served.faults }).toEqual({ handlers: 0, faults: [] });
    expect(await served.bring(QUESTION)).toMatchObject({ status: 200 });
    expect(handlers).toBe(1);
  });
});

interface Whole {
  readonly body: Buffer;
  readonly type: string;
  readonly 'x-slack-request-timestamp': string;
  readonly 'x-slack-signature': string;
}

/** Something changed in a signed request, at any place. */
const change: fc.Arbitrary<(whole: Whole) => Whole> = fc.oneof(
  fc.tuple(fc.nat(), fc.integer({ min: 1, max: 255 })).map(([at, by]) => (whole: Whole) => {
    const body = Buffer.from(whole.body);
    body[at % body.length]! ^= by;
    return { ...whole, body };
  }),
  fc.nat().map((at) => (whole: Whole) => ({
    ...whole,
    body: whole.body.subarray(0, at % whole.body.length),
  })),
  fc.uint8Array({ minLength: 1, maxLength: 40 }).map((more) => (whole: Whole) => ({
    ...whole,
    body: Buffer.concat([whole.body, more]),
  })),
  fc.tuple(fc.nat(), fc.integer({ min: 1, max: 15 })).map(([at, by]) => (whole: Whole) => {
    const said = whole['x-slack-signature'];
    const where = 3 + (at % 64);
    const other = (Number.parseInt(said[where]!, 16) ^ by).toString(16);
    const changed = said.slice(0, where) + other + said.slice(where + 1);
    return { ...whole, 'x-slack-signature': changed };
  }),
  fc.integer({ min: 1, max: 290 }).map((by) => (whole: Whole) => ({
    ...whole,
    'x-slack-request-timestamp': String(Number(whole['x-slack-request-timestamp']) + by),
  })),
  fc.constant((whole: Whole) => ({
    ...whole,
    type: whole.type === JSON_TYPE ? FORM_TYPE : JSON_TYPE,
  })),
);

describe('a signed request that is not as Slack’s are', () => {
  const without = (name: string): string => {
    const { [name]: _left, ...rest } = JSON.parse(QUESTION) as Record<string, unknown>;
    return JSON.stringify(rest);
  };
  test.each<[string, string, string]>([
    ['null', JSON_TYPE, 'null'],
    ['an array', JSON_TYPE, '[]'],
    ['an array of events', JSON_TYPE, `[${QUESTION}]`],
    ['a number', JSON_TYPE, '7'],
    ['a text', JSON_TYPE, '"event_callback"'],
    ['true', JSON_TYPE, 'true'],
    ['nothing', JSON_TYPE, ''],
    ['half an object', JSON_TYPE, QUESTION.slice(0, -1)],
    ['an empty object', JSON_TYPE, '{}'],
    ['no event', JSON_TYPE, without('event')],
    ['no id', JSON_TYPE, without('event_id')],
    [
      'an event that is null',
      JSON_TYPE,
      JSON.stringify({ type: 'event_callback', event_id: 'E', event: null }),
    ],
    ['an event without a kind', JSON_TYPE, event({ type: undefined })],
    ['an event of a number', JSON_TYPE, event({ type: 7 })],
    ['a kind that is not known', JSON_TYPE, event({ type: 'message' }, { type: 'event' })],
    ['a prototype', JSON_TYPE, '{"__proto__":{"type":"event_callback"}}'],
    ['very deep', JSON_TYPE, '['.repeat(100_000)],
    ['no JSON', JSON_TYPE, '\u0000'],
    ['an empty form', FORM_TYPE, ''],
    ['a payload of null', FORM_TYPE, 'payload=null'],
    ['a payload of an array', FORM_TYPE, 'payload=[]'],
    ['a payload of a number', FORM_TYPE, 'payload=7'],
    ['an empty payload', FORM_TYPE, 'payload='],
    ['a broken payload', FORM_TYPE, PRESS.slice(0, -3)],
    ['two payloads', FORM_TYPE, `${PRESS}&${PRESS}`],
    ['an event as a payload', FORM_TYPE, new URLSearchParams({ payload: QUESTION }).toString()],
    ['a press of nothing', FORM_TYPE, interaction({ type: 'block_actions', actions: [] })],
    ['a press of null', FORM_TYPE, interaction({ type: 'block_actions', actions: [null] })],
    [
      'a press by nobody',
      FORM_TYPE,
      interaction({ type: 'block_actions', user: null, actions: [{ action_id: 'a' }] }),
    ],
    ['a submission of nothing', FORM_TYPE, interaction({ type: 'view_submission', view: null })],
    ['an interaction of no known kind', FORM_TYPE, interaction({ type: 'dialog_submission' })],
    ['a command twice', FORM_TYPE, `${COMMAND}&command=%2Fother`],
    ['a command by nobody', FORM_TYPE, 'command=%2Fgender&channel_id=C&trigger_id=1'],
    ['no command', FORM_TYPE, COMMAND.replace('command=', 'commend=')],
  ])('is refused, and runs nothing: %s', async (_what, type, body) => {
    const { bring, faults } = await serveEvents(listen);
    expect(await bring(body, type)).toMatchObject({ status: 400, body: '' });
    expect({ handlers, faults }).toEqual({ handlers: 0, faults: [] });
    expect(await bring(QUESTION)).toMatchObject({ status: 200 });
  });

  test('is refused when its bytes are no text', async () => {
    const { ask, clock } = await serveEvents(listen);
    const body = Buffer.concat([Buffer.from(QUESTION.slice(0, -1)), Buffer.from([0xff, 0x7d])]);
    const headers = { 'content-type': JSON_TYPE, ...signed(body, clock.now()) };
    expect(await ask(body, headers)).toMatchObject({ status: 400 });
    expect(handlers).toBe(0);
  });

  test.each(['text/plain', 'multipart/form-data; boundary=x', '', 'application/json5'])(
    'is refused when it is of another type: %s',
    async (type) => {
      const { bring } = await serveEvents(listen);
      expect(await bring(QUESTION, type)).toMatchObject({ status: 415, body: '' });
      expect(handlers).toBe(0);
    },
  );

  test.each(['GET', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('is refused by %s', async (method) => {
    const { ask, clock } = await serveEvents(listen);
    const headers = { 'content-type': JSON_TYPE, ...signed('', clock.now()) };
    const answer = await ask('', headers, method);
    expect(answer).toMatchObject({ status: 405, headers: { allow: 'POST' } });
    expect(handlers).toBe(0);
  });
});

describe('a body that is too much', () => {
  test('is refused at once by the length it declares, and the connection closed', async () => {
    const served = await serveEvents(listen);
    const said = await speak(served, 1_073_741_824);
    expect(said).toMatch(/^HTTP\/1\.1 413 /u);
    expect(said).toMatch(/^connection: close\r$/imu);
    expect(handlers).toBe(0);
  });

  test('is refused at once where it waits to be asked for', async () => {
    const served = await serveEvents(listen);
    expect(await speak(served, 1_073_741_824, 'Expect: 100-continue\r\n')).toContain(
      'HTTP/1.1 413 ',
    );
  });

  test('is refused at the first byte too many, and the rest is not taken in', async () => {
    const served = await serveEvents(listen);
    const { status, sent } = await stream(served, 64 * 1_024 * 1_024);
    expect(status).toMatch(/^(?:HTTP\/1\.1 413 |closed)/u);
    // What was on its way when the connection was closed, in the buffers of both ends.
    expect(sent).toBeLessThan(32 * 1_024 * 1_024);
    expect(handlers).toBe(0);
    expect(await served.bring(QUESTION)).toMatchObject({ status: 200 });
  });

  test('is taken in up to the bound', async () => {
    const { bring } = await serveEvents(listen);
    const padded = QUESTION.padEnd(LARGEST_BODY);
    expect(await bring(padded)).toMatchObject({ status: 200 });
    expect(await bring(`${padded} `)).toMatchObject({ status: 413 });
    expect(handlers).toBe(1);
  });

  test('is given up when it comes too slowly, however steadily', async () => {
    const served = await serveEvents(listen);
    const socket = connect(Number(new URL(served.address).port), '127.0.0.1');
    const said = text(socket);
    socket.write(head(served, QUESTION.length));
    for (let at = 0; at < 5; at++) {
      socket.write(QUESTION[at]!);
      await until(() => served.clock.due().length === 1);
      await served.clock.pass(SLOWEST_BODY / 5 - 1);
    }
    await served.clock.pass(5);
    expect(await said).toMatch(/^HTTP\/1\.1 408 /u);
    expect(handlers).toBe(0);
  });

  test('that breaks off runs nothing', async () => {
    const served = await serveEvents(listen);
    const socket = connect(Number(new URL(served.address).port), '127.0.0.1');
    socket.write(head(served, QUESTION.length));
    socket.write(QUESTION.slice(0, 40));
    await until(() => served.clock.due().length === 1);
    socket.destroy();
    await until(() => served.clock.due().length === 0);
    expect({ handlers, faults: served.faults }).toEqual({ handlers: 0, faults: [] });
    expect(await served.bring(QUESTION)).toMatchObject({ status: 200 });
  });
});

function head({ clock }: Served, length: number, more = ''): string {
  const headers = Object.entries(signed(QUESTION, clock.now())).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  return `POST /slack/events HTTP/1.1\r\nHost: localhost\r\nContent-Type: ${JSON_TYPE}\r\n${more}${headers.join('')}Content-Length: ${length}\r\n\r\n`;
}

/** What is answered to the head of a request alone, until the connection is closed. */
function speak(served: Served, length: number, more = ''): Promise<string> {
  const socket = connect(Number(new URL(served.address).port), '127.0.0.1');
  socket.write(head(served, length, more));
  return text(socket);
}

function text(socket: ReturnType<typeof connect>): Promise<string> {
  return new Promise((resolve) => {
    let said = '';
    socket.on('data', (chunk: Buffer) => (said += chunk.toString('latin1')));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      resolve(said);
    });
  });
}

/** Sends a body in chunks without saying its length, as far as it is taken. */
async function stream(
  served: Served,
  size: number,
): Promise<{ readonly status: string; readonly sent: number }> {
  const socket = connect(Number(new URL(served.address).port), '127.0.0.1');
  const said = text(socket);
  socket.write(head(served, 0).replace('Content-Length: 0', 'Transfer-Encoding: chunked'));
  const chunk = Buffer.from(`10000\r\n${' '.repeat(0x10000)}\r\n`);
  let sent = 0;
  while (sent < size && socket.writable) {
    sent += chunk.length;
    if (!socket.write(chunk)) await Promise.race([drained(socket), said]);
  }
  socket.end();
  const answer = await said;
  return { status: answer === '' ? 'closed' : answer, sent };
}

function drained(socket: ReturnType<typeof connect>): Promise<void> {
  return new Promise((resolve) => {
    socket.once('drain', resolve);
  });
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setImmediate(resolve));
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  COMMAND,
  countHandlers,
  FORM_TYPE,
  JSON_TYPE,
  PRESS,
  QUESTION,
  serveEvents,
  signed,
  SUBMISSION,
} from './bring.js';

const { listen, handlers } = countHandlers();

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
    expect({ handlers: handlers(), faults }).toEqual({ handlers: 0, faults: [] });
  });

  test('is told from one of five minutes before or after', async () => {
    const { ask } = await serveEvents(listen);
    for (const away of [-300, 0, 300]) {
      const headers = { 'content-type': JSON_TYPE, ...signed(QUESTION, seconds(away)) };
      expect(await ask(QUESTION, headers)).toMatchObject({ status: 200 });
    }
    expect(handlers()).toBe(3);
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
    expect({ handlers: handlers(), faults: served.faults }).toEqual({ handlers: 0, faults: [] });
    expect(await served.bring(QUESTION)).toMatchObject({ status: 200 });
    expect(handlers()).toBe(1);
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

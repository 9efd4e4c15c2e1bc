import type { App } from '@slack/bolt';
import { beforeEach, describe, expect, test } from 'vitest';
import { LARGEST_BODY, SLOWEST_BODY } from '../../../../adapters/http/read-body.js';
import { until } from '../../../until.js';
import { answerOn, speak } from '../../http/speak.js';
import { JSON_TYPE, QUESTION, serveEvents, type Served, signed } from './bring.js';

const GIGABYTE = { 'content-length': 1_073_741_824 };

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

describe('a body that is too much', () => {
  test('is refused at once by the length it declares, and the connection closed', async () => {
    const served = await serveEvents(listen);
    const said = await answerOn(begin(served, GIGABYTE));
    expect(said).toMatch(/^HTTP\/1\.1 413 /u);
    expect(said).toMatch(/^connection: close\r$/imu);
    expect(handlers).toBe(0);
  });

  test('is refused at once where it waits to be asked for', async () => {
    const served = await serveEvents(listen);
    const said = await answerOn(begin(served, { expect: '100-continue', ...GIGABYTE }));
    expect(said).toContain('HTTP/1.1 413 ');
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
    const socket = begin(served, { 'content-length': QUESTION.length });
    const said = answerOn(socket);
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
    const socket = begin(served, { 'content-length': QUESTION.length });
    socket.write(QUESTION.slice(0, 40));
    await until(() => served.clock.due().length === 1);
    socket.destroy();
    await until(() => served.clock.due().length === 0);
    expect({ handlers, faults: served.faults }).toEqual({ handlers: 0, faults: [] });
    expect(await served.bring(QUESTION)).toMatchObject({ status: 200 });
  });
});

/** Sends the head of a signed request alone. */
function begin(
  { address, clock }: Served,
  more: Readonly<Record<string, string | number>>,
): ReturnType<typeof speak> {
  const headers = { 'content-type': JSON_TYPE, ...signed(QUESTION, clock.now()), ...more };
  return speak(`${address}/slack/events`, headers);
}

/** Sends a body in chunks without saying its length, as far as it is taken. */
async function stream(
  served: Served,
  size: number,
): Promise<{ readonly status: string; readonly sent: number }> {
  const socket = begin(served, { 'transfer-encoding': 'chunked' });
  const said = answerOn(socket);
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

function drained(socket: ReturnType<typeof speak>): Promise<void> {
  return new Promise((resolve) => {
    socket.once('drain', resolve);
  });
}

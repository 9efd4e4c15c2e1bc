import { connect } from 'node:net';
import type { App } from '@slack/bolt';
import { beforeEach, describe, expect, test } from 'vitest';
import { LARGEST_BODY, SLOWEST_BODY } from '../../../../adapters/http/read-body.js';
import { JSON_TYPE, QUESTION, serveEvents, type Served, signed } from './bring.js';

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

import type { App } from '@slack/bolt';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createDispatcher } from '../../../../adapters/slack/transport/dispatch.js';
import { openSocket } from '../../../../adapters/slack/transport/socket.js';
import { openData } from '../../../../adapters/store/open-data.js';
import {
  type SlackSocket,
  type SocketServer,
  startSocketServer,
} from '../../../doubles/slack/socket-server.js';
import { createTimer, type FakeTimer, message } from '../../../engine/fakes.js';
import { CLIENTS, COMMAND, event, QUESTION, SUBMISSION } from './bring.js';

/** How long Slack may take to greet, in milliseconds. */
const GREETING = 10_000;

interface Connected {
  readonly slack: SocketServer;
  readonly clock: FakeTimer;
  readonly faults: unknown[];
  /** As the desk does when it stops. */
  readonly stop: () => Promise<void>;
}

async function connect(
  listen: (app: App) => void,
  prepare: (slack: SocketServer) => void = () => undefined,
  longestSilence = 600_000,
): Promise<Connected> {
  const slack = await startSocketServer();
  prepare(slack);
  const clock = createTimer();
  const faults: unknown[] = [];
  const report = (fault: unknown): void => {
    faults.push(fault);
  };
  const { apiUrl } = slack;
  const { dispatch, stop } = createDispatcher({ clients: CLIENTS, listen, report, apiUrl });
  const appToken = 'xapp-desk';
  const options = { appToken, apiUrl, dispatch, clock, report, random: () => 1 };
  const socket = openSocket({ ...options, longestSilence });
  const close = async (): Promise<void> => {
    await stop();
    const closed = socket.close();
    // Whoever does not take leave is not waited for.
    await clock.pass(500);
    await closed;
  };
  onTestFinished(close);
  return { slack, clock, faults, stop: close };
}

/** Counts what it hears. */
function counting(): { readonly heard: string[]; readonly listen: (app: App) => void } {
  const heard: string[] = [];
  return {
    heard,
    listen: (app) => {
      app.event('message', ({ event: { ts } }) => {
        heard.push(ts);
        return Promise.resolve();
      });
    },
  };
}

function envelope(id: string, payload: unknown = JSON.parse(QUESTION), more: object = {}): object {
  return { type: 'events_api', envelope_id: id, payload, accepts_response_payload: false, ...more };
}

function saying(ts: string): unknown {
  return JSON.parse(event({ type: 'message', channel: 'D0ANA', user: 'U0ANA', text: 'x', ts }));
}

/** Slack tells that it is going to close, or may close. */
const leave = (reason: string): object => ({ type: 'disconnect', reason });

function ids({ acknowledged }: SlackSocket): readonly string[] {
  return acknowledged.map(({ envelope_id: id }) => id);
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setImmediate(resolve));
}

/** Nothing more is on its way from the desk to Slack: what it answers next comes last. */
async function quiet(slack: SlackSocket): Promise<void> {
  slack.send(envelope('last', saying('last')));
  await until(() => ids(slack).includes('last'));
}

describe('what comes over a socket', () => {
  test('reaches the listeners, and is acknowledged with what they gave', async () => {
    const { slack, faults } = await connect((app) => {
      app.command('/gender', ({ ack }) => ack('seen'));
      app.view('comment', ({ ack }) => ack({ response_action: 'clear' }));
    });
    const socket = await slack.connection(0);
    const command = Object.fromEntries(new URLSearchParams(COMMAND));
    const submission: unknown = JSON.parse(new URLSearchParams(SUBMISSION).get('payload') ?? '');
    socket.send({ ...envelope('1', command), type: 'slash_commands' });
    socket.send({ ...envelope('2', submission), type: 'interactive' });
    socket.send(envelope('3'));
    await until(() => socket.acknowledged.length === 3);
    const given = Object.fromEntries(
      socket.acknowledged.map((each) => [each.envelope_id, each.payload]),
    );
    expect(given).toEqual({ 1: { text: 'seen' }, 2: { response_action: 'clear' }, 3: {} });
    expect(faults).toEqual([]);
  });

  test('is acknowledged once it is kept, and not before', async () => {
    let keep: () => void = () => undefined;
    const kept = new Promise<void>((resolve) => {
      keep = resolve;
    });
    const { slack } = await connect((app) => {
      app.event('message', ({ event: { ts } }) => (ts === 'last' ? Promise.resolve() : kept));
    });
    const socket = await slack.connection(0);
    socket.send(envelope('1'));
    await quiet(socket);
    expect(ids(socket)).toEqual(['last']);
    keep();
    await until(() => socket.acknowledged.length === 2);
    expect(ids(socket)).toEqual(['last', '1']);
  });

  test('is not acknowledged when it could not be kept, so that Slack brings it again', async () => {
    const away = new Error('away');
    let isAway = true;
    const tries: unknown[] = [];
    const { slack, faults } = await connect((app) => {
      app.event('message', ({ event: { ts }, context }) => {
        if (ts !== 'last') tries.push(context.retryNum);
        return isAway && ts !== 'last' ? Promise.reject(away) : Promise.resolve();
      });
    });
    const socket = await slack.connection(0);
    socket.send(envelope('1'));
    await quiet(socket);
    expect(ids(socket)).toEqual(['last']);
    expect(faults).toEqual([away]);
    isAway = false;
    socket.send(
      envelope('2', undefined, {
        retry_attempt: 1,
        retry_reason: 'timeout',
        payload: JSON.parse(QUESTION) as unknown,
      }),
    );
    await until(() => ids(socket).includes('2'));
    expect(tries).toEqual([undefined, 1]);
  });

  test.each<[string, unknown]>([
    ['null', 'null'],
    ['no JSON', '{'],
    ['a number', '7'],
    ['an array', []],
    ['no envelope', { type: 'events_api', payload: JSON.parse(QUESTION) as unknown }],
    ['a payload of null', envelope('bad', null)],
    ['an event of null', envelope('bad', { type: 'event_callback', event_id: 'E', event: null })],
    ['an unknown kind', { type: 'close', envelope_id: 'bad', payload: {} }],
    [
      'an event called like the inside of a library',
      envelope('odd', JSON.parse(event({ type: 'close' }))),
    ],
  ])('runs nothing when it is not as Slack’s is, and the socket stays: %s', async (_what, sent) => {
    const { heard, listen } = counting();
    const { slack } = await connect(listen);
    const socket = await slack.connection(0);
    socket.send(sent);
    await quiet(socket);
    expect(heard).toEqual(['last']);
    expect(ids(socket)).not.toContain('bad');
    expect(slack.asked()).toBe(1);
  });
});

describe('a connection', () => {
  test.each(['warning', 'refresh_requested'])(
    'that Slack is going to close is replaced, and still acknowledges what it brought: %s',
    async (reason) => {
      let keep: () => void = () => undefined;
      const kept = new Promise<void>((resolve) => {
        keep = resolve;
      });
      const { slack, clock, faults } = await connect((app) => {
        app.event('message', () => kept);
      });
      const first = await slack.connection(0);
      first.send(envelope('1'));
      first.send(leave(reason));
      await until(() => clock.due().includes(500));
      await clock.pass(500);
      const second = await slack.connection(1);
      second.send(envelope('2'));
      keep();
      await until(() => ids(first).length + ids(second).length === 2);
      expect([ids(first), ids(second)]).toEqual([['1'], ['2']]);
      // Slack may leave that to us.
      await clock.pass(30_000);
      await first.closed;
      expect({ asked: slack.asked(), faults }).toEqual({ asked: 2, faults: [] });
    },
  );

  test('that is dropped is replaced within five seconds', async () => {
    const { heard, listen } = counting();
    const { slack, clock, faults } = await connect(listen);
    (await slack.connection(0)).drop();
    await until(() => clock.due().includes(500));
    await clock.pass(500);
    const second = await slack.connection(1);
    await quiet(second);
    expect(heard).toEqual(['last']);
    expect(faults).toEqual([]);
  });

  test('over which nothing is heard is replaced, and not waited for', async () => {
    const { slack, clock, faults } = await connect(counting().listen, undefined, 150);
    (await slack.connection(0)).freeze();
    await until(() => clock.due().includes(500));
    await clock.pass(500);
    await quiet(await slack.connection(1));
    expect(faults).toMatchObject([{ code: 'slack-unavailable', facts: { reason: 'connection' } }]);
  });

  test('that is not greeted is replaced', async () => {
    const { slack, clock } = await connect(counting().listen, (each) => {
      each.isGreeting = false;
    });
    const first = await slack.connection(0);
    slack.isGreeting = true;
    await clock.pass(GREETING);
    await clock.pass(1_000);
    await quiet(await slack.connection(1));
    await first.closed;
  });

  test('that Slack refuses is asked for again, later each time', async () => {
    const refused = { status: 200, body: JSON.stringify({ ok: false, error: 'invalid_auth' }) };
    const { slack, clock, faults } = await connect(counting().listen, ({ refusals }) => {
      refusals.push(refused, { status: 503, body: 'away' }, { status: 429, body: '' }, refused);
    });
    for (const wait of [500, 1_000, 2_000, 4_000]) {
      await until(() => !clock.due().includes(GREETING));
      expect(clock.due()).toEqual([wait]);
      await clock.pass(wait);
    }
    await quiet(await slack.connection(0));
    expect(faults.map((fault) => (fault as { facts: unknown }).facts)).toEqual([
      { reason: 'invalid_auth' },
      { reason: 'server-fault' },
      { reason: 'not-slack' },
      { reason: 'invalid_auth' },
    ]);
  });

  test('is waited for longer while each breaks off at once, until one has lasted', async () => {
    const { slack, clock } = await connect(counting().listen);
    for (const [at, wait] of [500, 1_000, 2_000].entries()) {
      (await slack.connection(at)).drop();
      await until(() => clock.due().length > 0 && !clock.due().includes(GREETING));
      expect(clock.due()).toEqual([wait]);
      await clock.pass(wait);
    }
    const good = await slack.connection(3);
    await quiet(good);
    await clock.pass(10_000);
    good.drop();
    await until(() => clock.due().length > 0);
    expect(clock.due()).toEqual([500]);
  });
});

test('what comes over two sockets, and again, is kept once', async () => {
  const data = await openData({ file: ':memory:' });
  const queue = await data.openQueue();
  const { slack, clock } = await connect((app) => {
    app.event('message', async ({ event: { ts }, body }) => {
      await queue.receive(message(`${body.event_id}/${ts}`), clock.now());
    });
  });
  const first = await slack.connection(0);
  first.send(leave('warning'));
  await until(() => clock.due().includes(500));
  await clock.pass(500);
  const second = await slack.connection(1);
  for (let at = 0; at < 20; at++) {
    first.send(envelope(`one/${at}`, saying(`${at}`)));
    second.send(envelope(`other/${at}`, saying(`${at}`)));
    // Those that were not acknowledged in time come once more.
    second.send(envelope(`again/${at}`, saying(`${at}`), { retry_attempt: 1 }));
  }
  await until(() => ids(first).length === 20 && ids(second).length === 40);
  expect((await queue.backlog()).inbox.count).toBe(20);
  await queue.close();
  await data.close();
});

describe('stopping', () => {
  test('finishes what is in hand, acknowledges it, and takes leave', async () => {
    let keep: () => void = () => undefined;
    let reach: () => void = () => undefined;
    const reached = new Promise<void>((resolve) => {
      reach = resolve;
    });
    const kept = new Promise<void>((resolve) => {
      keep = resolve;
    });
    const { slack, stop } = await connect((app) => {
      app.event('message', () => {
        reach();
        return kept;
      });
    });
    const socket = await slack.connection(0);
    socket.send(envelope('1'));
    await reached;
    const stopped = stop();
    socket.send(envelope('2'));
    keep();
    await stopped;
    await socket.closed;
    expect(ids(socket)).toEqual(['1']);
    expect(slack.asked()).toBe(1);
  });

  test('does not wait for a Slack that is silent', async () => {
    const { slack, stop } = await connect(counting().listen);
    const socket = await slack.connection(0);
    await quiet(socket);
    socket.freeze();
    await stop();
    await socket.closed;
    expect(slack.asked()).toBe(1);
  });
});

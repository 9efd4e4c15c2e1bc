import { describe, expect, test } from 'vitest';
import { connect, counting, envelope, GREETING, ids, leave, quiet } from './connected.js';
import { until } from '../../../until.js';

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
    expect([...slack.tokens]).toEqual(['Bearer xapp-desk']);
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

import { describe, expect, test } from 'vitest';
import { openData } from '../../../../adapters/store/open-data.js';
import { message } from '../../../engine/fakes.js';
import { COMMAND, event, QUESTION, SUBMISSION } from './bring.js';
import { connect, counting, envelope, ids, leave, quiet, saying } from './connected.js';
import { until } from '../../../until.js';

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

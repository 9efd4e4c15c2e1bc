import { App } from '@slack/bolt';
import { describe, expect, test } from 'vitest';
import { listen } from '../../../../adapters/slack/receive.js';
import { sealOrigin } from '../../../../adapters/slack/receive/origin.js';
import { type JsonObject, payload } from './payload.js';
import { createSlack, DIRECT, type FakeOptions, type FakeSlack, TENANT } from './slack.js';

interface Delivered extends FakeSlack {
  /** What was done and acknowledged, in order. */
  readonly steps: readonly unknown[];
}

/** Brings a body to the listeners as the transport does. */
async function deliver(body: JsonObject, slack: FakeSlack): Promise<Delivered> {
  const steps: unknown[] = [];
  const nothing = (): Promise<void> => Promise.resolve();
  const app = new App({
    receiver: { init: () => undefined, start: nothing, stop: nothing },
    authorize: () =>
      Promise.resolve({ botToken: 'xoxb-test', botUserId: 'U0DESK001', botId: 'B0DESK001' }),
  });
  app.error((error) => Promise.reject(error));
  const { desk } = slack.context;
  const receive: typeof desk.receive = async (message) => {
    const kept = await desk.receive(message);
    steps.push('kept');
    return kept;
  };
  listen(app, { ...slack.context, desk: { ...desk, receive } });
  const ack = (answer: unknown): Promise<void> => {
    steps.push(['acknowledged', answer]);
    return Promise.resolve();
  };
  await app.processEvent({ body, ack });
  return { ...slack, steps };
}

const ACKNOWLEDGED = ['acknowledged', undefined];

describe('what Slack delivers', () => {
  test.each([
    'message-direct',
    'app-mention',
    'message-mention',
    'assistant-thread-started',
    'member-joined',
  ])('reaches the desk as an event (%s)', async (name) => {
    const { steps } = await deliver(payload(name), createSlack());
    expect(steps).toEqual([ACKNOWLEDGED, 'kept']);
  });

  test.each(['slash-command', 'message-shortcut', 'press', 'press-private'])(
    'reaches the desk, and is acknowledged when it is kept and not before (%s)',
    async (name) => {
      const { steps } = await deliver(payload(name), createSlack());
      expect(steps).toEqual(['kept', ACKNOWLEDGED]);
    },
  );

  test('of a form is acknowledged with what is wrong in it, or when it is kept', async () => {
    const errors = { day: 'This day is over.' };
    const submitted = (submission: FakeOptions['submission']): Promise<Delivered> => {
      const slack = createSlack(submission === undefined ? {} : { submission });
      const origin = { language: 'en', place: DIRECT, command: '{}' } as const;
      const by = { tenant: TENANT, user: 'U0ANA0001' };
      const private_metadata = sealOrigin(origin, by, slack.context.seal)!;
      return deliver(payload('submission', { view: { private_metadata } }), slack);
    };
    const wrong = await submitted({ kind: 'wrong', errors });
    expect(wrong.steps).toEqual([['acknowledged', { response_action: 'errors', errors }]]);
    const filled = await submitted({ kind: 'filled', form: 'reason', fields: {} });
    expect(filled.steps).toEqual(['kept', ACKNOWLEDGED]);
  });

  test.each([
    ['global-shortcut', 'openForm'],
    ['home-opened', 'publishHome'],
    ['link-shared', 'unfurl'],
  ])('is shown something (%s: %s)', async (name, method) => {
    const { steps, callsOf } = await deliver(payload(name), createSlack());
    expect(callsOf(method)).toHaveLength(1);
    expect(steps).toEqual([ACKNOWLEDGED]);
  });

  test('and the desk does not know is acknowledged', async () => {
    const control = { type: 'button', action_id: 'other', action_ts: '1.1', value: 'x' };
    const { steps, faults } = await deliver(
      payload('press', { actions: [control] }),
      createSlack(),
    );
    expect(steps).toEqual([ACKNOWLEDGED]);
    expect(faults).toHaveLength(1);
  });

  test.each(['slash-command', 'message-shortcut', 'press'])(
    'and is not kept is not acknowledged, and the fault is told (%s)',
    async (name) => {
      const away = new Error('away');
      const slack = createSlack({ desk: { receive: () => Promise.reject(away) } });
      await expect(deliver(payload(name), slack)).rejects.toMatchObject({ message: 'away' });
    },
  );

  test('as an event that is not kept fails too, so that Slack delivers it again', async () => {
    const slack = createSlack({ desk: { receive: () => Promise.reject(new Error('away')) } });
    await expect(deliver(payload('app-mention'), slack)).rejects.toMatchObject({ message: 'away' });
  });
});

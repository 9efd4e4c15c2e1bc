import type { App } from '@slack/bolt';
import { beforeEach, describe, expect, test } from 'vitest';
import { DeskError } from '../../../../src/domain/desk-error.js';
import {
  COMMAND,
  event,
  FORM_TYPE,
  PRESS,
  QUESTION,
  serveEvents,
  SUBMISSION,
  TEAM,
  interaction,
} from './bring.js';
import { gate } from '../../../doubles/gate.js';

/** What the listeners were called with, by kind. */
let heard: string[];

function listen(app: App): void {
  const hear = (what: string): Promise<void> => {
    heard.push(what);
    return Promise.resolve();
  };
  app.event('message', ({ event: { channel } }) => hear(`message in ${channel}`));
  app.event('app_mention', ({ event: { channel } }) => hear(`mention in ${channel}`));
  app.action('choose', ({ action }) => hear(`press of ${'value' in action ? action.value : ''}`));
  app.command('/gender', async ({ command, ack }) => {
    await ack({ response_type: 'ephemeral', text: 'seen' });
    await hear(`command ${command.text}`);
  });
  app.view('comment', async ({ view, ack }) => {
    await ack({ response_action: 'errors', errors: { text: 'too long' } });
    await hear(`submission of ${view.id}`);
  });
  app.shortcut('check', ({ shortcut }) => hear(`shortcut by ${shortcut.user.id}`));
}

beforeEach(() => {
  heard = [];
});

describe('what Slack brings', () => {
  test('reaches the listeners of its kind, and is acknowledged with what they gave', async () => {
    const { bring, faults } = await serveEvents(listen);
    expect(await bring(QUESTION)).toMatchObject({ status: 200, body: '' });
    expect(await bring(PRESS, FORM_TYPE)).toMatchObject({ status: 200, body: '' });
    const { status, body, headers } = await bring(COMMAND, `${FORM_TYPE}; charset=utf-8`);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('application/json; charset=utf-8');
    expect(JSON.parse(body)).toEqual({ response_type: 'ephemeral', text: 'seen' });
    const submitted = await bring(SUBMISSION, FORM_TYPE);
    expect(JSON.parse(submitted.body)).toEqual({
      response_action: 'errors',
      errors: { text: 'too long' },
    });
    await bring(
      interaction({ type: 'shortcut', callback_id: 'check', trigger_id: '1' }),
      FORM_TYPE,
    );
    expect(heard).toEqual([
      'message in D0ANA',
      'press of A1',
      'command how long is leave?',
      'submission of V1',
      'shortcut by U0ANA',
    ]);
    expect(faults).toEqual([]);
  });

  test('is acknowledged once it is kept, and not before', async () => {
    const { open, reached, pass } = gate();
    const { bring } = await serveEvents((app) => {
      app.event('message', pass);
    });
    let isAnswered = false;
    const brought = bring(QUESTION).then((answer) => {
      isAnswered = true;
      return answer;
    });
    await reached;
    expect(isAnswered).toBe(false);
    open();
    expect(await brought).toMatchObject({ status: 200 });
  });

  test.each([
    ['an event', QUESTION, undefined],
    ['a press', PRESS, FORM_TYPE],
    ['a command', COMMAND, FORM_TYPE],
  ])('is to be brought again when it could not be kept: %s', async (_what, body, type) => {
    const away = new DeskError('database-unavailable', { reason: 'connection' });
    const { bring, faults } = await serveEvents((app) => {
      const fail = (): Promise<never> => Promise.reject(away);
      app.event('message', fail);
      app.action('choose', fail);
      app.command('/gender', async ({ ack }) => {
        await ack('kept');
        return fail();
      });
    });
    expect(await bring(body, type)).toMatchObject({ status: 503, body: '' });
    expect(faults).toEqual([away]);
  });

  test('is to be brought again when it is not kept in time; the listener goes on', async () => {
    const { open, reached, pass } = gate();
    const { bring, clock, stop } = await serveEvents((app) => {
      app.action('choose', async () => {
        await pass();
        heard.push('kept');
      });
    });
    const brought = bring(PRESS, FORM_TYPE);
    await reached;
    await clock.pass(2_500);
    expect(await brought).toMatchObject({ status: 503 });
    open();
    await stop();
    expect(heard).toEqual(['kept']);
  });

  test('tells listeners how often it was brought before', async () => {
    const retried: unknown[] = [];
    const { bring } = await serveEvents((app) => {
      app.event('message', ({ context }) => {
        retried.push(context.retryNum);
        return Promise.resolve();
      });
    });
    await bring(QUESTION);
    await bring(QUESTION, undefined, { 'x-slack-retry-num': '2' });
    expect(retried).toEqual([undefined, 2]);
  });

  test('is not heard when the desk itself said it', async () => {
    const { bring } = await serveEvents(listen);
    const own = { type: 'message', channel: 'D0ANA', text: 'I said so', ts: '1.1' };
    await bring(event({ ...own, user: 'U0DESK', bot_id: 'B0DESK' }));
    await bring(event({ ...own, subtype: 'bot_message', bot_id: 'B0DESK' }));
    expect(heard).toEqual([]);
    await bring(event({ ...own, user: 'U0ANA' }));
    expect(heard).toEqual(['message in D0ANA']);
  });

  test('is acknowledged and not heard when the desk is not installed there', async () => {
    const { bring, faults } = await serveEvents(listen);
    const elsewhere = event(
      { type: 'message', channel: 'D1', text: 'hello', ts: '1.1', user: 'U1' },
      { team_id: 'T0OTHER', authorizations: [] },
    );
    expect(await bring(elsewhere)).toMatchObject({ status: 200 });
    expect({ heard, faults }).toEqual({ heard: [], faults: [] });
  });

  test('is to be brought again when it cannot be told whether the desk is installed there', async () => {
    const away = new DeskError('slack-unavailable', { reason: 'connection' }, { retryable: true });
    const { bring, faults } = await serveEvents(listen, { of: () => Promise.reject(away) });
    expect(await bring(QUESTION)).toMatchObject({ status: 503 });
    expect({ heard, faults }).toEqual({ heard: [], faults: [away] });
  });

  test('is not taken any more once the desk stops, which waits for what is in hand', async () => {
    const { open, reached, pass } = gate();
    const { bring, stop } = await serveEvents((app) => {
      app.event('message', async () => {
        await pass();
        heard.push('kept');
      });
    });
    const first = bring(QUESTION);
    await reached;
    const stopped = stop().then(() => heard.push('stopped'));
    expect(await bring(QUESTION)).toMatchObject({ status: 503 });
    open();
    await stopped;
    expect(heard).toEqual(['kept', 'stopped']);
    expect(await first).toMatchObject({ status: 200 });
  });
});

describe('what is for no listener', () => {
  test('an address is shown to be the desk’s, once Slack is known to ask', async () => {
    const { bring, ask } = await serveEvents(listen);
    const body = JSON.stringify({ type: 'url_verification', challenge: '3eZbrw1aB1' });
    const { status, body: answer } = await bring(body);
    expect({ status, answer }).toEqual({ status: 200, answer: '{"challenge":"3eZbrw1aB1"}' });
    expect(await ask(body, { 'content-type': 'application/json' })).toMatchObject({
      status: 401,
      body: '',
    });
  });

  test('a check runs nothing, whatever stands beside it', async () => {
    const { bring, ask } = await serveEvents(listen);
    const checks = [
      'ssl_check=1&token=x',
      `ssl_check=1&${PRESS}`,
      `${COMMAND}&ssl_check=1`,
      `ssl_check=&${COMMAND}`,
    ];
    for (const body of checks) {
      expect(await bring(body, FORM_TYPE)).toMatchObject({ status: 200, body: '' });
      expect(await ask(body, { 'content-type': FORM_TYPE })).toMatchObject({ status: 401 });
    }
    const smuggled = event(
      { type: 'message', channel: 'D1', text: 'x', ts: '1' },
      { ssl_check: 1 },
    );
    expect(await bring(smuggled)).toMatchObject({ status: 200 });
    expect(heard).toEqual([]);
  });

  test('that Slack leaves events out is told of', async () => {
    const { bring, faults } = await serveEvents(listen);
    const limited = { type: 'app_rate_limited', team_id: TEAM, minute_rate_limited: 1 };
    expect(await bring(JSON.stringify(limited))).toMatchObject({ status: 200 });
    expect(faults).toMatchObject([
      { code: 'slack-unavailable', facts: { reason: 'rate-limited' } },
    ]);
  });
});

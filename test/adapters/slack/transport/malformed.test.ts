import { describe, expect, test } from 'vitest';
import {
  COMMAND,
  countHandlers,
  event,
  FORM_TYPE,
  interaction,
  JSON_TYPE,
  PRESS,
  QUESTION,
  serveEvents,
  signed,
} from './bring.js';

const { listen, handlers } = countHandlers();

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
    expect({ handlers: handlers(), faults }).toEqual({ handlers: 0, faults: [] });
    expect(await bring(QUESTION)).toMatchObject({ status: 200 });
  });

  test('is refused when its bytes are no text', async () => {
    const { ask, clock } = await serveEvents(listen);
    const body = Buffer.concat([Buffer.from(QUESTION.slice(0, -1)), Buffer.from([0xff, 0x7d])]);
    const headers = { 'content-type': JSON_TYPE, ...signed(body, clock.now()) };
    expect(await ask(body, headers)).toMatchObject({ status: 400 });
    expect(handlers()).toBe(0);
  });

  test.each(['text/plain', 'multipart/form-data; boundary=x', '', 'application/json5'])(
    'is refused when it is of another type: %s',
    async (type) => {
      const { bring } = await serveEvents(listen);
      expect(await bring(QUESTION, type)).toMatchObject({ status: 415, body: '' });
      expect(handlers()).toBe(0);
    },
  );

  test.each(['GET', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('is refused by %s', async (method) => {
    const { ask, clock } = await serveEvents(listen);
    const headers = { 'content-type': JSON_TYPE, ...signed('', clock.now()) };
    const answer = await ask('', headers, method);
    expect(answer).toMatchObject({ status: 405, headers: { allow: 'POST' } });
    expect(handlers()).toBe(0);
  });
});

import { describe, expect, test } from 'vitest';
import { LONGEST_WAIT } from '../../../../adapters/teams/transport/messages-route.js';
import { gate } from '../../../doubles/gate.js';
import { message, serveMessages, TENANT } from './bring.js';

describe('an activity that Teams signed', () => {
  test('is taken in, and acknowledged', async () => {
    const { bring, taken, faults } = await serveMessages();
    expect(await bring()).toMatchObject({ status: 200, body: '' });
    expect({ taken, faults }).toEqual({ taken: [message()], faults: [] });
  });

  test('is taken in each time it is brought', async () => {
    const { bring, taken, issuer } = await serveMessages();
    await Promise.all([1, 2, 3, 4].map(() => bring()));
    expect(taken).toHaveLength(4);
    expect(issuer.said.asked).toBe(1);
  });

  test('is answered what it waits for', async () => {
    const body = { type: 'application/vnd.microsoft.activity.message', value: 'Kept' };
    const { bring } = await serveMessages({
      takeIn: () => Promise.resolve({ kind: 'answer', status: 200, body }),
    });
    const answer = await bring(message({ type: 'invoke', name: 'adaptiveCard/action' }));
    expect(answer).toMatchObject({ status: 200, body: JSON.stringify(body) });
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
  });

  test('is to be brought again when it could not be kept', async () => {
    const { bring } = await serveMessages({ takeIn: () => Promise.resolve({ kind: 'failed' }) });
    expect(await bring()).toMatchObject({ status: 503, body: '' });
  });

  test('is to be brought again when it is not kept in time', async () => {
    const { open, reached, pass } = gate();
    const { bring, clock } = await serveMessages({
      takeIn: async () => {
        await pass();
        return { kind: 'kept' };
      },
    });
    const brought = bring();
    await reached;
    await clock.pass(LONGEST_WAIT);
    expect(await brought).toMatchObject({ status: 503 });
    open();
  });

  test('is to be brought again when the keys cannot be had; they are asked for again', async () => {
    const { bring, taken, issuer, faults } = await serveMessages();
    issuer.said.status = 500;
    expect(await bring()).toMatchObject({ status: 503, body: '' });
    expect(faults).toMatchObject([
      { code: 'teams-unavailable', facts: { reason: 'server-fault' }, retryable: true },
    ]);
    issuer.said.status = 200;
    expect(await bring()).toMatchObject({ status: 200 });
    expect(taken).toHaveLength(1);
  });

  test('is taken in up to five minutes of difference between the clocks', async () => {
    const { ask, claims, issuer, clock, taken } = await serveMessages();
    const now = Math.floor(clock.now().getTime() / 1_000);
    for (const times of [{ exp: now - 299 }, { nbf: now + 300 }]) {
      const authorization = `Bearer ${await issuer.sign(claims(times))}`;
      const headers = { 'content-type': 'application/json', authorization };
      expect(await ask(JSON.stringify(message()), headers)).toMatchObject({ status: 200 });
    }
    expect(taken).toHaveLength(2);
  });

  test('is of the directory that is served, where one is', async () => {
    const settings = { tenant: TENANT };
    const { bring, taken } = await serveMessages({ settings });
    expect(await bring()).toMatchObject({ status: 200 });
    const conversation = { conversationType: 'channel', id: '19:c@thread.tacv2' };
    expect(await bring(message({ conversation }))).toMatchObject({ status: 200 });
    expect(taken).toHaveLength(2);
  });
});

describe('under development, without an app', () => {
  const settings = { kind: 'playground' } as const;
  const local = { serviceUrl: 'http://localhost:56150/_connector' };

  test.each(['msteams', 'emulator'])(
    'a client on this machine is believed: %s',
    async (channelId) => {
      const { bring, taken } = await serveMessages({ settings });
      const activity = message({ ...local, channelId });
      expect(await bring(activity, { authorization: '' })).toMatchObject({ status: 200 });
      expect(taken).toEqual([activity]);
    },
  );

  test.each<[string, object, Record<string, string>]>([
    ['another service', message(), {}],
    ['no service', message({ serviceUrl: undefined }), {}],
    ['another channel', message({ ...local, channelId: 'webchat' }), {}],
    ['no channel', message({ ...local, channelId: undefined }), {}],
    ['no kind', message({ ...local, type: undefined }), {}],
    ['a page of somebody else’s', message(local), { origin: 'https://evil.example' }],
    ['another name of this machine', message(local), { host: 'rebound.example' }],
  ])('nobody else is: %s', async (_what, activity, headers) => {
    const { bring, taken } = await serveMessages({ settings });
    expect(await bring(activity, headers)).toMatchObject({ status: 403, body: '' });
    expect(taken).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { TeamsFault } from '../../../../adapters/teams/connector.js';
import { DeskError } from '../../../../src/domain/desk-error.js';
import type { Sent } from '../../../../src/domain/surface.js';
import { settle } from '../../../engine/fakes.js';
import { ANA, createSending, GROUP, outgoing, PERSONAL, written } from './desk.js';
import { says, silence } from './fake-connector.js';

const LATER: Sent = { kind: 'later' };
const UNSURE: Sent = { kind: 'unsure' };
const refused = (reason: string): Sent => ({ kind: 'refused', reason });
const later = (afterMs: number): Sent => ({ kind: 'later', afterMs });
const reset = Object.assign(new Error('reset'), { code: 'ECONNRESET' });
const noConnection = Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });

describe('what Teams answers to a message', () => {
  test.each<[what: string, fault: () => Error, sent: Sent, isReported?: true]>([
    ['too many, for a while', says(429, undefined, 30_000), later(30_000)],
    ['too many, for no time', says(429, 'TooManyRequests', 0), later(0)],
    ['too many, until nobody lives', says(429, undefined, 1e15), later(86_400_000)],
    ['too many, without a time', says(429), LATER],
    ['412', says(412, 'PreconditionFailed'), LATER],
    ['408', says(408), LATER],
    ['500', says(500), LATER],
    ['502', says(502), LATER],
    ['503 until a time', says(503, undefined, 7_000), later(7_000)],
    ['504', says(504, 'GatewayTimeout'), LATER],
    ['401: the next call has another token', says(401, 'Unauthorized'), LATER, true],
    [
      'blocked by whom it is for',
      says(403, 'ConversationBlockedByUser'),
      refused('ConversationBlockedByUser'),
    ],
    [
      'the desk was taken out',
      says(403, 'BotNotInConversationRoster'),
      refused('BotNotInConversationRoster'),
    ],
    ['forbidden', says(403, 'ForbiddenOperationException'), refused('ForbiddenOperationException')],
    ['gone', says(404, 'ConversationNotFound'), refused('ConversationNotFound')],
    ['too large', says(413, 'MessageSizeTooBig'), refused('MessageSizeTooBig')],
    ['a bad request', says(400, 'BadSyntax'), refused('BadSyntax')],
    ['403 without a word', says(403), refused('http_403'), true],
    ['nothing', silence(), UNSURE, true],
    ['a connection that is closed', silence(reset), UNSURE, true],
    ['no connection at all', silence(noConnection), LATER],
    ['what nobody foresaw', () => new Error('no'), UNSURE, true],
  ])('%s', async (_what, fault, sent, isReported) => {
    const { send, fail, reported } = createSending();
    fail(fault);
    expect(await send(outgoing())).toEqual(sent);
    expect(reported).toHaveLength(isReported ? 1 : 0);
  });
});

describe('while Teams says to wait', () => {
  test('nothing is asked of that conversation, and what is left is said', async () => {
    const { surface, clock, calls, fail, mend } = createSending();
    fail(says(429, undefined, 30_000));
    await surface.send(outgoing());
    mend();
    await clock.pass(20_000);
    expect(await surface.send(outgoing())).toEqual(later(10_000));
    await surface.showWorking(PERSONAL, written(PERSONAL));
    expect(calls).toHaveLength(1);
    await clock.pass(10_000);
    expect(await surface.send(outgoing())).toMatchObject({ kind: 'sent' });
  });

  test('what is for one person in a channel waits for the conversation with them', async () => {
    const { surface, calls, fail } = createSending();
    fail(says(429, undefined, 30_000));
    await surface.send(outgoing());
    expect(await surface.send(outgoing({ only: ANA, to: GROUP }))).toEqual(later(30_000));
    expect(calls).toHaveLength(1);
  });

  test('other conversations go on', async () => {
    const { surface, fail, mend } = createSending();
    fail(says(429, undefined, 30_000));
    await surface.send(outgoing());
    mend();
    expect(await surface.send(outgoing({ to: GROUP }))).toMatchObject({ kind: 'sent' });
  });
});

test('messages to one conversation go a second apart, whoever sends them', async () => {
  const { surface, clock, calls } = createSending();
  const all = Promise.all([
    surface.send(outgoing()),
    surface.send(outgoing({ only: ANA, to: GROUP })),
    surface.send(outgoing({ to: GROUP })),
  ]);
  await settle();
  await clock.pass(999);
  expect(calls.map(({ conversation }) => conversation)).toEqual([PERSONAL.channel, GROUP.channel]);
  await clock.pass(1);
  await all;
  expect(calls.at(-1)).toMatchObject({ conversation: PERSONAL.channel });
});

describe('what the desk itself cannot do', () => {
  test('the addresses cannot be read now', async () => {
    const away = new DeskError('database-unavailable', {}, { retryable: true });
    const { addresses } = createSending();
    const { send, calls } = createSending({
      addresses: { ...addresses, read: () => Promise.reject(away) },
    });
    expect(await send(outgoing())).toEqual(LATER);
    expect(calls).toEqual([]);
  });
});

test('a fault says nothing but the word of the service', () => {
  expect(new TeamsFault(403, 'ConversationBlockedByUser').message).not.toMatch(/http|token/u);
});

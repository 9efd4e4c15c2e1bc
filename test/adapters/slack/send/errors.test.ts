import { describe, expect, test } from 'vitest';
import { DeskError } from '../../../../src/domain/desk-error.js';
import type { Sent } from '../../../../src/domain/surface.js';
import { clientsOf, createSending, outgoing } from './desk.js';
import { type Answer, breakOff, hang, hangUp, raw } from '../../../doubles/answering-server.js';
import { no, ok, startSlackApi, useSlackApi, tooMany } from './slack-api.js';

const slack = useSlackApi();

const LATER: Sent = { kind: 'later' };
const UNSURE: Sent = { kind: 'unsure' };
const refused = (reason: string): Sent => ({ kind: 'refused', reason });
const page = '<!DOCTYPE html><title>Slack is down</title>';

describe('what Slack answers to a message', () => {
  test.each<[what: string, answer: Answer, sent: Sent]>([
    ['too many, for a while', tooMany(30), { kind: 'later', afterMs: 30_000 }],
    ['too many, for no time', tooMany(0), { kind: 'later', afterMs: 0 }],
    ['too many, until nobody lives', tooMany(1e12), { kind: 'later', afterMs: 86_400_000 }],
    ['too many, without a time', tooMany(), LATER],
    ['ratelimited with status 200', no('ratelimited'), LATER],
    ['rate_limited', no('rate_limited'), LATER],
    ['internal_error', no('internal_error'), LATER],
    ['fatal_error', no('fatal_error'), LATER],
    ['service_unavailable', no('service_unavailable'), LATER],
    ['request_timeout', no('request_timeout'), LATER],
    ['token_expired', no('token_expired'), LATER],
    ['team_added_to_org', no('team_added_to_org'), LATER],
    ['500', raw('', 500), LATER],
    ['502 with a page', raw(page, 502), LATER],
    ['503 until a time', raw('', 503, { 'retry-after': '7' }), { kind: 'later', afterMs: 7_000 }],
    ['408', raw('', 408), LATER],
    ['a page with status 200', raw(page), LATER],
    ['nothing with status 200', raw(''), UNSURE],
    ['half an object', raw('{"ok":tr'), UNSURE],
    ['null', raw('null'), UNSURE],
    ['a number', raw('7'), UNSURE],
    ['a list', raw('[]'), UNSURE],
    ['no word', raw('{"ok":false}'), UNSURE],
    ['a connection that is closed', hangUp, UNSURE],
    ['an answer that breaks off', breakOff, UNSURE],
    ['a redirection', raw('', 302, { location: '/elsewhere' }), UNSURE],
    ['403 of a proxy', raw(page, 403), refused('http_403')],
    ['413', raw('', 413), refused('http_413')],
    ...[
      'invalid_auth',
      'not_authed',
      'account_inactive',
      'token_revoked',
      'missing_scope',
      'not_in_channel',
      'channel_not_found',
      'is_archived',
      'restricted_action',
      'user_not_in_channel',
      'msg_too_long',
      'msg_blocks_too_long',
      'invalid_blocks',
      'no_text',
      'a_word_nobody_knows',
    ].map((word): [string, Answer, Sent] => [word, no(word), refused(word)]),
  ])('%s', async (_what, answer, sent) => {
    slack.answer('chat.postMessage', answer);
    expect(await createSending(slack.url).surface.send(outgoing())).toEqual(sent);
  });

  test('taken, but it does not say as what', async () => {
    slack.answer('chat.postMessage', ok());
    const sent = await createSending(slack.url).surface.send(outgoing());
    expect(sent).toEqual({ kind: 'sent', reference: '' });
  });
});

test('a silence that lasts too long: nobody knows', async () => {
  slack.answer('chat.postMessage', hang);
  const { surface, reported } = createSending(slack.url, { clients: clientsOf(slack.url, 100) });
  expect(await surface.send(outgoing())).toEqual(UNSURE);
  expect(reported).toHaveLength(1);
});

test('a connection that does not come about: nothing was sent', async () => {
  const gone = await startSlackApi();
  await gone.close();
  expect(await createSending(gone.url).surface.send(outgoing())).toEqual(LATER);
});

describe('what the desk itself cannot do', () => {
  const failing = (fault: Error) => ({ clients: { of: () => Promise.reject(fault) } });

  test('the installation cannot be read now', async () => {
    const away = new DeskError('database-unavailable', {}, { retryable: true });
    const { surface } = createSending(slack.url, failing(away));
    expect(await surface.send(outgoing())).toEqual(LATER);
  });

  test('there is no installation', async () => {
    const { surface } = createSending(slack.url);
    const to = { ...outgoing().letter.to, tenant: 'E1' };
    expect(await surface.send(outgoing({ to }))).toEqual(refused('not-installed'));
    expect(slack.asked).toEqual([]);
  });
});

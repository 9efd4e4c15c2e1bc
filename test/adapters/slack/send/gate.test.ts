import { expect, test } from 'vitest';
import { CHANNEL, createSending, ANA, outgoing, THREAD } from './desk.js';
import { tooMany, useSlackApi } from './slack-api.js';

const slack = useSlackApi();

const OTHER = { ...CHANNEL, channel: 'C2' };

test('while Slack says to wait, nothing is asked of that method in the workspace', async () => {
  const { surface, clock } = createSending(slack.url);
  slack.answer('chat.postMessage', tooMany(30));
  await surface.send(outgoing());
  await clock.pass(10_000);
  expect(await surface.send(outgoing({ to: OTHER }))).toEqual({ kind: 'later', afterMs: 20_000 });
  await clock.pass(19_999);
  expect(await surface.send(outgoing())).toEqual({ kind: 'later', afterMs: 1 });
  expect(slack.asked).toHaveLength(1);
  await clock.pass(1);
  expect(await surface.send(outgoing())).toMatchObject({ kind: 'sent' });
});

test('other methods and other workspaces go on', async () => {
  const { surface } = createSending(slack.url);
  slack.answer('chat.postMessage', tooMany(30));
  await surface.send(outgoing());
  const elsewhere = outgoing({ to: { ...CHANNEL, tenant: 'T2' } });
  expect(await surface.send(elsewhere)).toMatchObject({ kind: 'sent' });
  expect(await surface.send(outgoing({ only: ANA }))).toMatchObject({ kind: 'sent' });
});

test('a shorter wait does not shorten a longer one', async () => {
  const { surface, clock } = createSending(slack.url);
  slack.answer('chat.postMessage', tooMany(30), tooMany(2));
  await Promise.all([surface.send(outgoing()), surface.send(outgoing({ to: THREAD }))]);
  await clock.pass(29_000);
  expect(await surface.send(outgoing())).toEqual({ kind: 'later', afterMs: 1_000 });
});

test('the address that came with a command is held back as a method is', async () => {
  const { surface, clock } = createSending(slack.url);
  slack.answer('/commands/1', tooMany(30));
  const answer = outgoing({ only: ANA, via: `${slack.url}/commands/1` });
  expect(await surface.send(answer)).toEqual({ kind: 'later', afterMs: 30_000 });
  await clock.pass(29_000);
  await surface.send(answer);
  expect(slack.methods()).toEqual(['/commands/1']);
  await clock.pass(1_000);
  await surface.send(answer);
  expect(slack.methods()).toEqual(['/commands/1', '/commands/1']);
});

test('the pace is one message a second and channel', () => {
  expect(createSending(slack.url).surface.paceMs).toBe(1_000);
});

import { describe, expect, test } from 'vitest';
import type { Submission } from '../../../../adapters/slack/views/read-submission.js';
import { type Origin, readOrigin, sealOrigin } from '../../../../adapters/slack/receive/origin.js';
import { type Answer, receiveSubmission } from '../../../../adapters/slack/receive/submission.js';
import type { DoneInView } from '../../../../adapters/slack/views/opening.js';
import { settle } from '../../../engine/fakes.js';
import { slackWords } from '../../../../src/cli/slack-words.js';
import { type JsonObject, payload } from './payload.js';
import { CHANNEL, createSlack, type FakeSlack, TENANT, THREAD } from './slack.js';

const ANA = { tenant: TENANT, user: 'U0ANA0001' };
const ORIGIN: Origin = {
  language: 'fr',
  place: THREAD,
  command: '{"do":"await"}',
  label: 'Commenter',
};
const FILLED: Submission = { kind: 'filled', form: 'comment', fields: { text: 'only the survey' } };

async function submit(
  submission: Submission = FILLED,
  origin = ORIGIN,
  rest: JsonObject = {},
  slack: FakeSlack = createSlack({ submission }),
): Promise<FakeSlack & { readonly answer: Answer }> {
  const private_metadata = sealOrigin(origin, ANA, slack.context.seal)!;
  const body = payload('submission', { view: { private_metadata }, ...rest });
  return { ...slack, answer: await receiveSubmission(body, slack.receiving) };
}

const urls = (channel_id: string): JsonObject => ({
  response_urls: [
    { block_id: 'b', action_id: 'a', channel_id, response_url: 'https://hooks.slack.com/app/5' },
  ],
});

describe('a form that was filled in', () => {
  test('is the command it was opened with and what was filled in, where it was opened', async () => {
    const { received, answer } = await submit();
    expect(answer).toBeUndefined();
    expect(received).toMatchObject([
      {
        place: THREAD,
        actor: { id: 'slack:U0ANA0001' },
        text: 'Commenter',
        command: '{"do":"await"}',
        fields: { text: 'only the survey' },
        language: 'fr',
        canOpenThread: true,
      },
    ]);
    expect(received[0]).not.toHaveProperty('isPrivate');
  });

  test('in private is answered in private', async () => {
    const answerVia = 'https://hooks.slack.com/actions/4';
    const { received } = await submit(FILLED, { ...ORIGIN, isPrivate: true, answerVia });
    expect(received).toMatchObject([{ isPrivate: true, answerVia }]);
  });

  test('is one delivery when it is sent again, and another when it was changed meanwhile', async () => {
    const slack = createSlack({ submission: FILLED });
    await submit(FILLED, ORIGIN, {}, slack);
    await submit(FILLED, ORIGIN, {}, slack);
    expect(slack.received).toHaveLength(1);
    const changed = createSlack({ submission: { ...FILLED, fields: { text: 'more' } } });
    await submit(FILLED, ORIGIN, {}, changed);
    expect(changed.received[0]?.id).not.toBe(slack.received[0]?.id);
  });

  test('names the people who were chosen as others see them', async () => {
    const fields = { person: 'U0BEN0001', day: '2026-06-30' };
    const { received } = await submit({ kind: 'filled', form: 'assignee', fields });
    expect(received[0]?.fields).toEqual({ ...fields, 'person-name': 'Ben Mbeki' });
  });

  test('names the channel that was chosen, where it has a name', async () => {
    const share: Submission = { kind: 'filled', form: 'share', fields: { channel: 'C0OTHER01' } };
    const web = { 'conversations.info': () => Promise.resolve({ channel: { name: 'everybody' } }) };
    const named = createSlack({ submission: share, web });
    await submit(share, ORIGIN, {}, named);
    expect(named.received[0]?.fields).toEqual({
      channel: 'C0OTHER01',
      'channel-name': '#everybody',
    });
  });

  test('that was opened in a view draws that anew once it is taken, and acts there on', async () => {
    const below = { id: 'V1', type: 'modal', callback_id: 'table:a1:0' };
    const slack = createSlack({ submission: FILLED });
    await submit(FILLED, { ...ORIGIN, isPrivate: true, below }, {}, slack);
    await settle();
    const [redrawn] = slack.callsOf('redraw') as readonly DoneInView[];
    expect(redrawn).toMatchObject({ view: below, language: 'fr', message: slack.received[0] });
    const { private_metadata: metadata = '' } = redrawn!.view;
    expect(readOrigin(metadata, ANA, slack.context.seal)).toEqual({
      language: 'fr',
      place: THREAD,
      isPrivate: true,
    });
    await submit(FILLED, ORIGIN, {}, slack);
    await settle();
    expect(slack.callsOf('redraw')).toHaveLength(1);
  });

  test('brings the way into the channel that was chosen, and into no other', async () => {
    const share: Submission = { kind: 'filled', form: 'share', fields: { channel: 'C0OTHER01' } };
    const own = await submit(share, ORIGIN, urls('C0OTHER01'));
    expect(own.received[0]?.fields).toEqual({
      channel: 'C0OTHER01',
      via: 'https://hooks.slack.com/app/5',
    });
    const other = await submit(share, ORIGIN, urls('C0THIRD01'));
    expect(other.received[0]?.fields).toEqual({ channel: 'C0OTHER01' });
  });

  test('with a fault is shown what is wrong, and kept nowhere', async () => {
    const errors = { day: 'This day is over.' };
    const { received, answer } = await submit({ kind: 'wrong', errors });
    expect([received, answer]).toEqual([[], { response_action: 'errors', errors }]);
  });

  test('that is not kept is not acknowledged', async () => {
    const receive = () => Promise.reject(new Error('away'));
    const slack = createSlack({ submission: FILLED, desk: { receive } });
    await expect(submit(FILLED, ORIGIN, {}, slack)).rejects.toThrow('away');
  });
});

describe('a checklist begun from nowhere', () => {
  const nowhere: Origin = { language: 'fr', command: '{"do":"start"}', label: 'Démarrer' };
  const project: Submission = { kind: 'filled', form: 'project', fields: { project: 'Fisheries' } };

  test('goes on in the channel that was chosen, which whoever chose it is told alone', async () => {
    const submission = { ...project, channel: CHANNEL.channel };
    const { received } = await submit(submission, nowhere, urls(CHANNEL.channel));
    expect(received).toMatchObject([
      {
        place: CHANNEL,
        command: '{"do":"start"}',
        fields: { project: 'Fisheries' },
        isPrivate: true,
        answerVia: 'https://hooks.slack.com/app/5',
        canOpenThread: true,
      },
    ]);
  });

  test('without a channel does not begin, which is said', async () => {
    const { received, answer } = await submit(project, nowhere);
    expect(received).toEqual([]);
    expect(JSON.stringify(answer)).toContain(slackWords('fr').stale);
  });
});

describe('a view that the desk did not open for whoever sends it', () => {
  const { seal } = createSlack().context;
  const own = sealOrigin(ORIGIN, ANA, seal)!;
  const at = own.indexOf('.');
  test.each([
    ['without a seal', own.slice(at + 1)],
    ['with nothing', ''],
    ['of another key', sealOrigin(ORIGIN, ANA, { ...seal, seal: (text) => `x.${text}` })!],
    ['whose channel was changed', own.replace('C0TEAM001', 'C0OTHER01')],
    ['whose command was changed', own.replace('await', 'erase')],
    ['of another person', sealOrigin(ORIGIN, { ...ANA, user: 'U0BEN0001' }, seal)!],
    ['of another workspace', sealOrigin(ORIGIN, { ...ANA, tenant: 'T0OTHER01' }, seal)!],
    ['that carries no command', sealOrigin({ language: 'fr', place: THREAD }, ANA, seal)!],
  ])('%s, is refused in words', async (_, private_metadata) => {
    const slack = createSlack({ submission: FILLED });
    const body = payload('submission', { view: { private_metadata } });
    const answer = await receiveSubmission(body, slack.receiving);
    expect(slack.received).toEqual([]);
    expect(answer).toMatchObject({ response_action: 'update' });
    expect(JSON.stringify(answer)).toContain('no longer valid');
  });

  test('and is no form, is refused in the language it was opened in', async () => {
    const slack = createSlack();
    const { answer } = await submit(FILLED, ORIGIN, {}, slack);
    expect(JSON.stringify(answer)).toContain(slackWords('fr').stale);
  });
});

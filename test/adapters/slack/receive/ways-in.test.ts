import { describe, expect, test } from 'vitest';
import { receiveCommand } from '../../../../adapters/slack/receive/command.js';
import {
  receiveJoined,
  receiveThreadStarted,
} from '../../../../adapters/slack/receive/greeting.js';
import { receiveMessage } from '../../../../adapters/slack/receive/message.js';
import {
  receiveGlobalShortcut,
  receiveMessageShortcut,
} from '../../../../adapters/slack/receive/shortcut.js';
import { receiveHomeOpened, receiveLinks } from '../../../../adapters/slack/receive/shown.js';
import { createTell } from '../../../../adapters/slack/receive/tell.js';
import { slackWords } from '../../../../src/cli/slack-words.js';
import { eventOf, payload } from './payload.js';
import { CHANNEL, createSlack, DIRECT, refusedWith, TENANT } from './slack.js';

describe('/gender', () => {
  test('is asked in the channel and answered to whoever typed it alone', async () => {
    const slack = createSlack();
    await receiveCommand(payload('slash-command'), slack.receiving);
    expect(slack.received).toMatchObject([
      {
        id: 'command:1.2.command',
        place: CHANNEL,
        actor: { id: 'slack:U0ANA0001', name: 'Ana Ruiz' },
        text: 'how long is maternity leave?',
        isPrivate: true,
        answerVia: 'https://hooks.slack.com/commands/T0DESK001/1/scrubbed',
        canOpenThread: true,
      },
    ]);
    expect(slack.received[0]).not.toHaveProperty('command');
  });

  test.each([
    ['', 'fr'],
    ['  ', 'fr'],
    ['help', 'fr'],
    ['Ayuda', 'es'],
    ['aide', 'fr'],
  ])('“%s” asks for help', async (text, language) => {
    const slack = createSlack();
    await receiveCommand(payload('slash-command', { text }), slack.receiving);
    expect(slack.received).toMatchObject([{ command: '{"do":"help"}', language }]);
  });

  test('in a direct conversation opens no thread', async () => {
    const slack = createSlack();
    await receiveCommand(payload('slash-command', { channel_id: 'D0OTHER01' }), slack.receiving);
    expect(slack.received).toMatchObject([{ place: { channel: 'D0OTHER01' }, isPrivate: true }]);
    expect(slack.received[0]).not.toHaveProperty('canOpenThread');
  });
});

describe('“Check this against the standards”', () => {
  test('makes the message a question of whoever wants it checked', async () => {
    const slack = createSlack();
    const tell = createTell(undefined, slack.context.desk);
    await receiveMessageShortcut(payload('message-shortcut'), tell, slack.receiving);
    expect(slack.received).toMatchObject([
      {
        id: 'shortcut:1.2.shortcut',
        place: CHANNEL,
        actor: { id: 'slack:U0ANA0001' },
        text: 'Six weeks of leave after birth are compulsory & paid.',
        isQuestion: true,
        isPrivate: true,
        answerVia: 'https://hooks.slack.com/app/T0DESK001/2/scrubbed',
      },
    ]);
  });

  test('says that there is nothing to check in a message without words, in the language of whoever asked', async () => {
    const slack = createSlack();
    const told: unknown[] = [];
    const respond = (answer: object): Promise<void> => {
      told.push(answer);
      return Promise.resolve();
    };
    const body = payload('message-shortcut', { message: { text: '', blocks: [] } });
    await receiveMessageShortcut(body, createTell(respond, slack.context.desk), slack.receiving);
    expect(slack.received).toEqual([]);
    const text = slackWords('fr').noText;
    expect(told).toEqual([{ response_type: 'ephemeral', replace_original: false, text }]);
  });

  test('of another name is nothing', async () => {
    const slack = createSlack();
    const tell = createTell(undefined, slack.context.desk);
    const body = payload('message-shortcut', { callback_id: 'other' });
    await receiveMessageShortcut(body, tell, slack.receiving);
    expect(slack.received).toEqual([]);
  });
});

describe('“Start a checklist”', () => {
  test('asks for the project and a channel', async () => {
    const slack = createSlack();
    await receiveGlobalShortcut(payload('global-shortcut'), slack.receiving);
    expect(slack.received).toEqual([]);
    expect(slack.callsOf('openForm')).toMatchObject([
      { form: 'project', trigger: '1.2.global', language: 'fr', asksChannel: true },
    ]);
  });

  test('that opens no form fails, so that Slack says so', async () => {
    const slack = createSlack({ openForm: () => refusedWith('internal_error') });
    await expect(
      receiveGlobalShortcut(payload('global-shortcut'), slack.receiving),
    ).rejects.toThrow('internal_error');
  });
});

describe('the assistant pane', () => {
  test('greets whoever opens it, and offers what their role and language suggest', async () => {
    const slack = createSlack();
    await receiveThreadStarted(payload('assistant-thread-started'), slack.receiving);
    await receiveThreadStarted(payload('assistant-thread-started'), slack.receiving);
    expect(slack.received).toMatchObject([
      {
        id: 'event:Ev0000000008',
        place: { ...DIRECT, thread: '1773306050.000100' },
        command: '{"do":"welcome"}',
        language: 'fr',
      },
    ]);
    const { suggestions } = slackWords('fr');
    const [first, second] = suggestions.questions;
    expect(slack.callsOf('setSuggestedPrompts')[0]).toEqual({
      channel_id: DIRECT.channel,
      thread_ts: '1773306050.000100',
      title: suggestions.title,
      prompts: [
        suggestions.start,
        suggestions.review,
        { title: first, message: first },
        { title: second, message: second },
      ],
    });
  });

  test('offers nothing that somebody may not do', async () => {
    const slack = createSlack({ desk: { rolesOf: () => ['staff'] } });
    await receiveThreadStarted(payload('assistant-thread-started'), slack.receiving);
    const { suggestions } = slackWords('fr');
    const [offered] = slack.callsOf('setSuggestedPrompts') as [{ readonly prompts: object[] }];
    expect(offered.prompts).toEqual(
      suggestions.questions.map((question) => ({ title: question, message: question })),
    );
  });

  test('is named after the first question in it, once', async () => {
    const slack = createSlack();
    await receiveThreadStarted(payload('assistant-thread-started'), slack.receiving);
    const text = 'How long is maternity leave, and who pays for it while it lasts, in all?';
    await receiveMessage(eventOf('message-pane', { text, blocks: [] }), slack.receiving);
    await receiveMessage(eventOf('message-pane', { ts: '1773306070.000300' }), slack.receiving);
    expect(slack.callsOf('setTitle')).toEqual([
      {
        channel_id: DIRECT.channel,
        thread_ts: '1773306050.000100',
        title: 'How long is maternity leave, and who pays for it while it l…',
      },
    ]);
  });

  test('is answered in all the same where Slack takes neither offers nor names', async () => {
    const refused = () => refusedWith('not_allowed_token_type');
    const slack = createSlack({ web: { setTitle: refused, setSuggestedPrompts: refused } });
    await receiveThreadStarted(payload('assistant-thread-started'), slack.receiving);
    await receiveMessage(payload('message-pane'), slack.receiving);
    expect(slack.received).toHaveLength(2);
    expect(slack.faults).toHaveLength(2);
  });
});

describe('a channel that the desk joins', () => {
  test('is told who it is, in the name of whoever invited it', async () => {
    const slack = createSlack();
    await receiveJoined(payload('member-joined'), slack.receiving);
    await receiveJoined(payload('member-joined'), slack.receiving);
    expect(slack.received).toMatchObject([
      {
        id: 'event:Ev0000000009',
        place: CHANNEL,
        actor: { id: 'slack:U0ANA0001' },
        command: '{"do":"welcome"}',
        language: 'fr',
        canOpenThread: true,
      },
    ]);
  });

  test('is told so too where nobody invited it, and not when others join', async () => {
    const slack = createSlack();
    await receiveJoined(eventOf('member-joined', { inviter: null }), slack.receiving);
    expect(slack.received).toMatchObject([{ actor: { id: 'slack:U0DESK001' } }]);
    const other = createSlack();
    await receiveJoined(eventOf('member-joined', { user: 'U0BEN0001' }), other.receiving);
    expect(other.received).toEqual([]);
  });
});

describe('what is only shown', () => {
  test('the Home tab is drawn for whoever opens it, with a seal of theirs', async () => {
    const slack = createSlack();
    await receiveHomeOpened(payload('home-opened'), slack.receiving);
    await receiveHomeOpened(eventOf('home-opened', { tab: 'messages' }), slack.receiving);
    const [home, ...more] = slack.callsOf('publishHome') as [{ readonly metadata: string }];
    expect(more).toEqual([]);
    expect(home).toMatchObject({
      tenant: TENANT,
      actor: { id: 'slack:U0ANA0001' },
      language: 'fr',
      channel: DIRECT.channel,
    });
    expect(JSON.parse(slack.context.seal.unseal(home.metadata)!)).toEqual({
      tenant: TENANT,
      user: 'U0ANA0001',
      language: 'fr',
      place: DIRECT,
    });
  });

  test('passages are shown below links, in a message or before it is sent', async () => {
    const slack = createSlack();
    const source = 'composer';
    await receiveLinks(payload('link-shared'), slack.receiving);
    await receiveLinks(
      eventOf('link-shared', { channel: 'COMPOSER', message_ts: '0f1e-uuid', source }),
      slack.receiving,
    );
    const links = ['https://desk.example.org/passages/C183/art-4-1'];
    const unfurl_id = 'C0TEAM001-1773306400.000700-scrubbed';
    expect(slack.callsOf('unfurl')).toEqual([
      { tenant: TENANT, links, where: { channel: 'C0TEAM001', ts: '1773306400.000700' } },
      { tenant: TENANT, links, where: { unfurl_id, source } },
    ]);
  });
});

import { describe, expect, test } from 'vitest';
import { createTakeIn } from '../../../../adapters/teams/receive.js';
import { createTeams, type FakeOptions } from './teams.js';
import {
  activity,
  BOT,
  CHANNEL,
  GROUP,
  type JsonObject,
  MENTION,
  personOf,
  PERSONAL,
  said,
  TENANT,
} from './activities.js';

const WHOLE = { platform: 'teams', tenant: TENANT } as const;
const DESK = '<at>Gender Desk</at>';
const HELP = '{"do":"help"}';

async function receivedOf(body: JsonObject, options: FakeOptions = {}) {
  const teams = await createTeams(options);
  expect(await teams.takeIn(body)).toEqual({ kind: 'kept' });
  return teams.received;
}

describe('what is said to the desk', () => {
  test('in the personal chat is a message of whoever wrote it, known by where and which it is', async () => {
    const [message, ...more] = await receivedOf(
      said('How long is maternity leave?', 'personal', { id: '7' }),
    );
    expect(more).toEqual([]);
    expect(message).toEqual({
      id: `message:${PERSONAL.ana}:7`,
      place: { ...WHOLE, channel: PERSONAL.ana },
      actor: {
        id: personOf('ana'),
        name: 'Ana Ruiz',
        roles: ['staff', 'project-member', 'focal-point'],
      },
      text: 'How long is maternity leave?',
    });
  });

  test('in a group chat needs a mention, and has no threads', async () => {
    const [message] = await receivedOf(said(`${DESK} how long?`, 'group'));
    expect(message).toMatchObject({ place: { ...WHOLE, channel: GROUP }, text: 'how long?' });
    expect(message).not.toHaveProperty('canOpenThread');
    expect(await receivedOf(said('how long?', 'group'))).toEqual([]);
  });

  test('in a channel begins a thread of its own', async () => {
    const [message] = await receivedOf(said(`${DESK} how long?`, {}, { id: '8' }));
    expect(message).toMatchObject({
      id: `message:${CHANNEL}:8`,
      place: { ...WHOLE, channel: CHANNEL, thread: '8' },
      canOpenThread: true,
    });
  });

  test('below a message of a slot is said in its thread, with a mention or without', async () => {
    const slots = { '5': 'assessment/1' };
    for (const text of ['done', `${DESK} done`]) {
      const [message] = await receivedOf(said(text, { thread: '5' }), { slots });
      expect(message?.place).toEqual({ ...WHOLE, channel: CHANNEL, thread: 'assessment/1' });
    }
  });

  test('is gone on with in a thread where the desk talks, unless somebody else is spoken to', async () => {
    const options = { talking: ['5'] };
    expect(await receivedOf(said('and in Peru?', { thread: '5' }), options)).toHaveLength(1);
    expect(await receivedOf(said('and in Peru?', { thread: '6' }), options)).toEqual([]);
    const ben = { type: 'mention', text: '<at>Ben</at>', mentioned: { id: '29:ben', name: 'Ben' } };
    const toBen = said('<at>Ben</at> and in Peru?', { thread: '5' }, {}, { entities: [ben] });
    expect(await receivedOf(toBen, options)).toEqual([]);
  });

  test('and is empty asks for help, in the language of their Teams', async () => {
    const [french] = await receivedOf(said(` ${DESK} `, 'group', {}, { locale: 'fr-CH' }));
    expect(french).toMatchObject({ text: '', command: HELP, language: 'fr' });
    const [personal] = await receivedOf(
      said('<div> &nbsp; </div>', 'personal', {}, { locale: 'pt' }),
    );
    expect(personal).toMatchObject({ text: '', command: HELP });
    expect(personal).not.toHaveProperty('language');
  });
});

describe('what is said to others', () => {
  test('is an aside where the channel wants the desk to whisper, and nothing elsewhere', async () => {
    const desk = { wantsSuggestions: () => Promise.resolve(true) };
    const [aside] = await receivedOf(said('how long is leave?', {}), { desk });
    expect(aside).toMatchObject({ isAside: true, isPrivate: true, text: 'how long is leave?' });
    expect(await receivedOf(said('how long is leave?', {}))).toEqual([]);
    expect(await receivedOf(said('', {}), { desk })).toEqual([]);
  });
});

describe('nothing comes of', () => {
  const bodies: Readonly<Record<string, JsonObject>> = {
    'a message of the desk': said('hello', 'personal', {}, { from: { id: BOT, role: 'bot' } }),
    'a message of another bot': said(
      'hello',
      'personal',
      {},
      {
        from: { id: '28:other', aadObjectId: 'b', name: 'Robot' },
      },
    ),
    'one that says that it is a bot': said(
      'hello',
      'personal',
      {},
      {
        from: { id: '29:x', aadObjectId: 'b', role: 'bot' },
      },
    ),
    'somebody whom the directory does not know': said(
      'hello',
      'personal',
      {},
      {
        from: { id: '29:x', name: 'X' },
      },
    ),
    'a message that was edited': { ...said('hello'), type: 'messageUpdate' },
    'a message that was deleted': { ...said('hello'), type: 'messageDelete' },
    'a reaction': activity(
      'messageReaction',
      'personal',
      {},
      { reactionsAdded: [{ type: 'like' }] },
    ),
    'a message of no tenant': said(
      'hello',
      'personal',
      {},
      {
        conversation: { id: 'a:1', conversationType: 'personal' },
        channelData: {},
      },
    ),
    'a message of no id': said('hello', 'personal', {}, { id: null }),
    typing: activity('typing', 'personal', {}, {}),
    'no activity': {},
  };
  test.each(Object.entries(bodies))('%s', async (_, body) => {
    expect(await receivedOf(body)).toEqual([]);
  });
});

test('whom no directory knows may speak in development', async () => {
  const body = said('hello', 'personal', {}, { from: { id: 'user-1', name: 'Alex' } });
  const [message] = await receivedOf(body, { isDevelopment: true });
  expect(message?.actor).toMatchObject({ id: 'teams:user-1', name: 'Alex' });
});

describe('the words of a message', () => {
  const mentionOf = (name: string, id: string): JsonObject => ({
    type: 'mention',
    text: `<at>${name}</at>`,
    mentioned: { id, name },
  });
  const cases: readonly (readonly [string, string, readonly JsonObject[], string])[] = [
    [
      'others stay by name',
      `${DESK} ask <at>Ben Mbeki</at> and me`,
      [MENTION, mentionOf('Ben Mbeki', '29:ben')],
      'ask Ben Mbeki and me',
    ],
    [
      'the desk goes, wherever it stands',
      `how long, ${DESK}, is it?`,
      [MENTION],
      'how long, , is it?',
    ],
    [
      'somebody called like the desk stays',
      `${DESK} ask ${DESK}`,
      [MENTION, mentionOf('Gender Desk', '29:x')],
      'ask Gender Desk',
    ],
    ['the colon of an address goes', `${DESK}: how long?`, [MENTION], 'how long?'],
    ['the case of an element is nothing', '<AT>Gender Desk</AT> hello', [MENTION], 'hello'],
    [
      'entities are signs',
      'pay &lt; &#39;equal&#39; &amp; &quot;fair&quot;&nbsp;&#x20AC;',
      [],
      'pay < \'equal\' & "fair" €',
    ],
    ['what was typed between brackets stays', 'a &lt;b&gt; c &amp;lt;', [], 'a <b> c &lt;'],
    [
      'elements go, lines stay',
      '<div>one<br>two</div><p><b>three</b></p>',
      [],
      'one\ntwo\n\nthree',
    ],
    ['other signs between brackets stay', 'x <y and z> w', [], 'x <y and z> w'],
    [
      'pictures of faces are signs',
      'thanks <emoji id="smile" alt="🙂" title="Smile"></emoji>',
      [],
      'thanks 🙂',
    ],
    [
      'an entity that is none stays',
      'a &nothing; b &#xD800; &#0;',
      [],
      'a &nothing; b &#xD800; &#0;',
    ],
  ];
  test.each(cases)('%s', async (_, text, entities, words) => {
    const [message] = await receivedOf(said(text, 'personal', {}, { entities }));
    expect(message?.text).toBe(words);
  });

  const quoting = (html: string, text = 'Ana What is it?\n\nand in Peru?'): JsonObject =>
    said(
      text,
      'group',
      {},
      {
        entities: [MENTION],
        attachments: [{ contentType: 'text/html', content: html }],
      },
    );
  const quote =
    '<blockquote itemscope="" itemtype="http://schema.skype.com/Reply" itemid="1"><strong>Desk</strong><p itemprop="preview">Fourteen weeks</p></blockquote>';

  test.each([
    [
      'what is quoted is not theirs',
      `${quote}<p><at id="0">Gender Desk</at> and in Peru?</p>`,
      'and in Peru?',
    ],
    ['nor are two quotes', `${quote}${quote}<p>and in&nbsp;Peru?</p>`, 'and in Peru?'],
    [
      'the desk goes however it is marked',
      `${quote}<p><span itemtype="http://schema.skype.com/Mention" itemscope="" itemid="0">Gender Desk</span> and you?</p>`,
      'and you?',
    ],
    [
      'what they indented themselves stays',
      `${quote}<blockquote>or <b>so</b></blockquote>?`,
      'or so\n?',
    ],
    [
      'a quote that does not end takes the rest',
      `and<blockquote itemtype="http://schema.skype.com/Reply">more`,
      'and',
    ],
    ['without a quote the text stands', '<p>something else</p>', 'Ana What is it?\n\nand in Peru?'],
  ])('%s', async (_, html, words) => {
    expect((await receivedOf(quoting(html)))[0]?.text).toBe(words);
  });

  test('a mention is one only when Teams says whose', async () => {
    const forged = said(`${DESK} hello`, 'group', {}, { entities: [] });
    expect(await receivedOf(forged)).toEqual([]);
    const another = { ...MENTION, mentioned: { id: '28:another', name: 'Gender Desk' } };
    expect(await receivedOf(said(`${DESK} hello`, 'group', {}, { entities: [another] }))).toEqual(
      [],
    );
  });
});

describe('a file of a message', () => {
  const address = 'https://example-my.sharepoint.com/personal/ana/report.docx?tempauth=x';
  const fileOf = (name: string, downloadUrl = address): JsonObject => ({
    contentType: 'application/vnd.microsoft.teams.file.download.info',
    contentUrl: 'https://example-my.sharepoint.com/personal/ana/report.docx',
    name,
    content: { downloadUrl, uniqueId: '1', fileType: name.slice(name.lastIndexOf('.') + 1) },
  });
  const withFiles = (text: string, attachments: readonly JsonObject[]): JsonObject =>
    said(text, 'personal', {}, { attachments });

  test('comes with it, by the address it is got from', async () => {
    const [message] = await receivedOf(withFiles('', [fileOf('report.docx')]));
    expect(message?.file).toEqual({ id: address, name: 'report.docx' });
    expect(message).not.toHaveProperty('command');
  });

  test('is the first document; a picture alone is taken for one', async () => {
    const both = withFiles('see this', [fileOf('a.png'), fileOf('b.pdf')]);
    expect((await receivedOf(both))[0]?.file?.name).toBe('b.pdf');
    expect((await receivedOf(withFiles('', [fileOf('a.png')])))[0]?.file?.name).toBe('a.png');
    expect((await receivedOf(withFiles('look', [fileOf('a.png')])))[0]).not.toHaveProperty('file');
  });

  test('is none where it is not the organisation that keeps it', async () => {
    const foreign = [fileOf('a.pdf', 'https://evil.example/a.pdf'), fileOf('b.pdf', 'nothing')];
    const [message] = await receivedOf(withFiles('', foreign));
    expect(message).toMatchObject({ command: HELP });
    const html = { contentType: 'text/html', content: '<p>hello</p>' };
    expect((await receivedOf(withFiles('hello', [html])))[0]).not.toHaveProperty('file');
  });
});

describe('a press that comes as a message, from a client that opens no dialogs,', () => {
  const action = { kind: 'command', command: '{"do":"await"}', form: 'comment' };
  const body = (value: JsonObject, change: JsonObject = {}): JsonObject => {
    const { text: _none, ...message } = said(
      '',
      'personal',
      { id: '7' },
      { value, replyToId: '9', ...change },
    );
    return message;
  };

  test('is one, and the desk asks for what a form would', async () => {
    const [message] = await receivedOf(body({ desk: { language: 'fr', action } }));
    expect(message).toMatchObject({
      id: `press:${PERSONAL.ana}:7`,
      command: action.command,
      language: 'fr',
    });
    expect(message).not.toHaveProperty('fields');
  });

  test('is nothing where the desk is not', async () => {
    expect(await receivedOf(body({ desk: { language: 'fr', action } }), { rooms: [] })).toEqual([]);
  });

  test('and is none of the desk’s is an empty message', async () => {
    const [message] = await receivedOf(body({ buy: 1 }));
    expect(message).toMatchObject({ command: HELP });
  });
});

describe('that an answer is sought', () => {
  test('is shown once, in the thread by its own id, for what is said to the desk', async () => {
    const teams = await createTeams({ slots: { '5': 'assessment/1' } });
    const body = said(`${DESK} done`, { thread: '5' });
    for (const each of [body, body]) await teams.takeIn(each);
    const shown = teams.called.filter(([method]) => method === 'showWorking');
    expect(shown).toEqual([['showWorking', { channel: CHANNEL, thread: '5' }]]);
  });

  test('is not waited for', async () => {
    const teams = await createTeams();
    let isShown = false;
    const showWorking = (): Promise<void> => {
      isShown = true;
      return new Promise(() => undefined);
    };
    const takeIn = createTakeIn({ ...teams.context, showWorking });
    expect(await takeIn(said('hello'))).toEqual({ kind: 'kept' });
    expect(isShown).toBe(true);
  });
});

test('what is brought again is one message', async () => {
  const teams = await createTeams();
  const body = said('How long?');
  await Promise.all(Array.from({ length: 4 }, () => teams.takeIn(body)));
  expect(teams.received).toHaveLength(1);
});

test('what could not be kept is to be brought again', async () => {
  const fault = new Error('no database');
  const desk = { receive: () => Promise.reject(fault) };
  const teams = await createTeams({ desk });
  expect(await teams.takeIn(said('How long?'))).toEqual({ kind: 'failed' });
  expect(teams.faults).toEqual([fault]);
});

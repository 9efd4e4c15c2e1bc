import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DirectoryPerson } from '../../doubles/teams/directory.js';
import { openQuickDesk, type QuickDesk } from './quick-desk.js';
import { openRoom, type Room, type Said } from './room.js';

const DOCUMENT = `Lagoon project

1. Background
A gender analysis was carried out in 2024 and used: it found that women process most of the catch.

2. Data
Baseline data are disaggregated by sex: 120 women and 80 men work in processing.
`;

let teams: QuickDesk;
let room: Room;
let root: string;
let ana: DirectoryPerson;
let ben: DirectoryPerson;
let fay: DirectoryPerson;
let files: Server;
let store: string;
/** What was put there, by its path. */
const kept = new Map<string, Buffer>();

beforeAll(async () => {
  files = createServer((request, response) => {
    const path = request.url ?? '';
    if (request.method !== 'PUT') {
      response.end(DOCUMENT);
      return;
    }
    void buffer(request).then((bytes) => {
      kept.set(path, bytes);
      response.writeHead(201).end();
    });
  });
  await new Promise<void>((resolve) => {
    files.listen(0, '127.0.0.1', resolve);
  });
  store = `http://127.0.0.1:${(files.address() as AddressInfo).port}`;
  teams = await openQuickDesk({ focalPoints: ['fay@office.example'] });
  const { person } = teams.directory;
  [ana, ben, fay] = [person('Ana'), person('Ben'), person('Fay')];
  room = openRoom(teams, { kind: 'channel', channel: '19:reef@thread.tacv2' });
  root = (await room.says(ana, 'start the checklist for Reef')).message.root!;
  await room.presses(ana, 'Begin');
});
afterAll(async () => {
  await teams.close();
  files.close();
  expect(teams.faults).toEqual([]);
});

const own = (): Said => room.said().find(({ message }) => message.id === root)!;

/** Teams gives bots what is attached in a conversation of two alone. */
test('a project document brings proposals, and none counts until somebody confirms it', async () => {
  const chat = openRoom(teams, { kind: 'personal', channel: teams.directory.personal(ben) });
  await chat.goesOn(ben, { text: 'start the checklist for Lagoon' });
  await chat.presses(ben, 'Begin');
  const contentType = 'application/vnd.microsoft.teams.file.download.info';
  const content = { downloadUrl: `${store}/lagoon.txt`, fileType: 'txt', uniqueId: '1' };
  const attachments = [{ contentType, name: 'lagoon.txt', content }];
  const read = await chat.goesOn(ben, { attachments });
  expect(read.text).toMatch(/I have read lagoon\.txt\. Answers I propose: \d+\./u);

  const proposal = await chat.presses(ben, 'Go through the proposals');
  expect(proposal.text).toContain('A gender analysis was carried out in 2024 and used');
  expect(proposal.text).toContain('0 of 38 answered');
  const next = await chat.presses(ben, 'Accept');
  expect(next.text).toMatch(/A1: /u);
  expect(next.text).toContain('1 of 38 answered');
  expect((await chat.presses(ben, 'Not that')).text).toContain('1 of 38 answered');
});

interface Consent {
  readonly contentType: string;
  readonly name: string;
  readonly content: { readonly acceptContext: unknown };
}

test('the report is offered to whoever asks for it in their own chat, in each format, and given when they agree', async () => {
  const { directory, asks, activity, settled } = teams;
  const chat = { kind: 'personal', channel: directory.personal(ana) } as const;
  const offers = (): readonly Consent[] =>
    directory
      .messages(chat.channel)
      .flatMap(({ activity: { attachments } }) => attachments as readonly Consent[])
      .filter(({ contentType }) => contentType.endsWith('card.file.consent'));
  for (const format of ['Report', 'PDF', 'Markdown', 'Table (CSV)', 'Data (JSON)'])
    await room.presses(ana, format);
  const endings = offers().map(({ name }) => name.replace(/^reef-.*\./u, ''));
  expect(endings).toEqual(['docx', 'pdf', 'md', 'csv', 'json']);
  for (const [at, { name, content }] of offers().entries()) {
    const file = { contentUrl: `${store}/${name}`, uploadUrl: `${store}/put/${at}` };
    const uploadInfo = { ...file, name, uniqueId: String(at), fileType: 'docx' };
    const value = {
      type: 'fileUpload',
      action: 'accept',
      context: content.acceptContext,
      uploadInfo,
    };
    await asks(activity(ana, chat, { type: 'invoke', name: 'fileConsent/invoke', value }));
  }
  await settled();
  await expect.poll(() => kept.size).toBe(5);
  expect(kept.get('/put/0')?.subarray(0, 2).toString()).toBe('PK');
  expect(kept.get('/put/2')?.toString()).toContain('Reef');
  // Nobody else was given anything.
  expect(directory.messages(directory.personal(fay))).toEqual([]);
});

test('a focal point sends back, accepts and signs off, which nobody else can', async () => {
  const says = (person: DirectoryPerson, text: string): Promise<Said> =>
    room.says(person, text, root);
  await says(ana, 'A1: yes, annex 1');
  expect((await says(ana, 'A1')).choices).not.toContain('Accept the answer');
  expect((await says(ana, 'sign off')).text).toMatch(/focal point/iu);
  await says(fay, 'A1');
  const back = await room.fillsIn(fay, 'Send back to correct', { text: 'Name the page.' });
  expect(back.text).toContain('Fay asks to correct this answer: Name the page.');
  expect((await says(fay, 'sign off')).text).toContain('still to be corrected: A1');
  await says(ana, 'A1: yes, annex 1, page 4');
  await says(fay, 'A1');
  expect((await room.presses(fay, 'Accept the answer')).text).toContain('Fay accepted this answer');
  expect((await says(fay, 'sign off')).text).toMatch(/Signed off by Fay on /u);
  expect(own().text).toContain('Signed off by Fay on ');
  expect(own().choices).toEqual(['Who answered what', 'Results', 'Report']);
  expect((await says(ana, 'A2: yes')).text).toContain('signed off or closed');
});

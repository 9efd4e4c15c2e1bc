import { beforeAll, expect, test } from 'vitest';
import type { Person } from '../../doubles/slack/person.js';
import { useQuickDesk } from './quick-desk.js';
import { openRoom, type Room, type Said } from './room.js';

const slack = useQuickDesk({
  people: ['ana', 'ben', 'fay'],
  channels: ['reef'],
  settings: () => ({ focalPoints: ['fay@office.example'] }),
});
let room: Room;
let root: string;
beforeAll(async () => {
  room = openRoom(slack, slack.channels.reef!);
  await room.says(slack.people.ana!, `<@${slack.botUser}> start the checklist for Reef`);
  root = (await room.said())[0]!.message.ts;
  await room.presses(slack.people.ana!, 'Begin');
});

const DOCUMENT = `Reef project

1. Background
A gender analysis was carried out in 2024 and used: it found that women process most of the catch.

2. Data
Baseline data are disaggregated by sex: 120 women and 80 men work in processing.
`;

/** The files that were shared in the thread of the checklist, by their names. */
async function filesBelow(): Promise<readonly string[]> {
  const messages = await slack.thread(room.channel, root);
  return messages.flatMap(({ files = [] }) =>
    (files as readonly { readonly name: string }[]).map(({ name }) => name),
  );
}

test('a project document in the thread brings proposals, and none counts until somebody confirms it', async () => {
  const { ana, ben } = slack.people;
  await ana!.uploads(slack.desk, {
    channel: room.channel,
    thread: root,
    name: 'reef.txt',
    bytes: new TextEncoder().encode(DOCUMENT),
  });
  const read = await room.last();
  expect(read.text).toMatch(/^I have read reef\.txt\. Answers I propose: \d+\./u);
  expect(read.message.thread_ts).toBe(root);
  expect((await room.said())[0]?.text).toContain('0 of 38 answered');

  const proposal = await room.presses(ben!, 'Go through the proposals');
  expect(proposal.text).toContain('A gender analysis was carried out in 2024 and used');
  const next = await room.presses(ben!, 'Accept');
  expect(next.text).toMatch(/A1: /u);
  expect((await room.said())[0]?.text).toContain('1 of 38 answered');
  await room.presses(ana!, 'Not that');
  expect((await room.said())[0]?.text).toContain('1 of 38 answered');
});

test('the report comes as a file in the thread, in whichever format is asked for', async () => {
  const { ana } = slack.people;
  await room.presses(ana!, 'Report');
  expect(await filesBelow()).toEqual([expect.stringMatching(/^reef-.*\.docx$/u)]);
  for (const format of ['PDF', 'Markdown', 'Table (CSV)', 'Data (JSON)'])
    await room.presses(ana!, format);
  expect(await filesBelow()).toHaveLength(5);
});

test('a focal point sends back, accepts and signs off, which nobody else can', async () => {
  const { ana, fay } = slack.people;
  const says = (person: Person, text: string): Promise<Said> => room.says(person, text, root);
  await says(ana!, 'A1: yes, annex 1');
  expect((await says(ana!, 'A1')).choices).not.toContain('Accept the answer');
  expect((await says(ana!, 'sign off')).text).toMatch(/focal point/iu);

  await says(fay!, 'A1');
  const back = await room.fillsIn(fay!, 'Send back to correct', { text: 'Name the page.' });
  expect(back.text).toContain('Fay asks to correct this answer: Name the page.');
  expect((await says(fay!, 'sign off')).text).toContain('still to be corrected: A1');
  await says(ana!, 'A1: yes, annex 1, page 4');
  await says(fay!, 'A1');
  expect((await room.presses(fay!, 'Accept the answer')).text).toContain(
    'Fay accepted this answer',
  );
  expect((await says(fay!, 'sign off')).text).toMatch(/^Signed off by Fay on /u);
  const [own] = await room.said();
  expect(own?.text).toContain('Signed off by Fay on ');
  expect(own?.choices).toEqual(['Who answered what', 'Results', 'Report']);
  expect((await says(ana!, 'A2: yes')).text).toContain('signed off or closed');
});

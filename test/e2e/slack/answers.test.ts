import { beforeAll, expect, test } from 'vitest';
import { shownIn } from '../../doubles/slack/shown.js';
import { useQuickDesk } from './quick-desk.js';
import { openRoom, type Room } from './room.js';

const slack = useQuickDesk({
  people: ['ana', 'ben', 'fay'],
  channels: ['fisheries', 'harbour', 'focal-points', 'empty'],
  settings: ({ channels }) => ({
    focalPoints: ['fay@office.example'],
    focalPointChannels: { slack: channels['focal-points']! },
  }),
});
let room: Room;
beforeAll(() => {
  room = openRoom(slack, slack.channels.fisheries!);
});

const QUESTION = 'how long is maternity leave?';
const SOURCE =
  '[1] Maternity Protection Convention, 2000 (No. 183), Art. 4(1)\nup to date · digest';

test('an answer names its provision, which is read whole in a window and in other languages', async () => {
  const { ana } = slack.people;
  const direct = openRoom(slack, await slack.direct(ana!));
  const answer = await direct.says(ana!, QUESTION);
  expect(answer.text).toContain(SOURCE);
  expect(JSON.stringify(answer.message.blocks)).toContain('https://www.ilo.org/');
  expect(answer.choices).not.toContain('Share to this channel');

  await direct.presses(ana!, 'Read 1');
  const passage = slack.modal()!;
  expect(shownIn(passage.blocks).text).toContain('Art. 4(1) · Length of maternity leave');
  await ana!.pressesIn(slack.desk, passage, 'Français');
  expect(slack.modal()).toMatchObject({ id: passage.id });
  expect(shownIn(slack.modal()!.blocks).text).toContain('dure au moins 14 semaines');
  expect((await direct.presses(ana!, 'Show in French')).text).toContain(
    'dure au moins 14 semaines',
  );
});

test('a private answer is shared here or elsewhere, with its sources, by whoever wants it known', async () => {
  const { ana } = slack.people;
  await ana!.commands(slack.desk, room.channel, QUESTION);
  expect((await room.whispered(ana!)).text).toContain(SOURCE);
  expect(await room.said()).toEqual([]);

  await room.pressesOwn(ana!, 'Share to this channel');
  await room.pressesOwn(ana!, 'Share to this channel');
  expect((await room.whispered(ana!)).text).toMatch(/^The answer goes to this channel/u);
  const [shared, ...more] = await room.said();
  expect(more).toEqual([]);
  expect(shared?.text).toMatch(/^Shared by Ana\nhow long is maternity leave\?\n/u);
  expect(shared?.text).toContain(SOURCE);
  expect(shared?.choices).toEqual(['Read 1']);

  const harbour = openRoom(slack, slack.channels.harbour!);
  await room.pressesOwn(ana!, 'Share to another channel');
  const form = slack.modal()!;
  await ana!.submits(slack.desk, form, { channel: harbour.channel });
  expect((await room.whispered(ana!)).text).toMatch(/^The answer goes to #harbour, /u);
  const [there] = await harbour.said();
  expect(there?.text).toMatch(/^Shared by Ana\n/u);

  // Where the desk is not in the channel, the form brought a way into it.
  slack.answer('chat.postMessage', { body: { ok: false, error: 'not_in_channel' } });
  await room.pressesOwn(ana!, 'Share to another channel');
  await ana!.submits(slack.desk, slack.modal()!, { channel: slack.channels.empty! });
  await slack.settled();
  const posted = slack.whispers.find(({ body }) => body.response_type === 'in_channel');
  expect(shownIn(posted?.body.blocks).text).toBe(there?.text);
});

test('an opinion is kept with its reason, seen by nobody else, and taken back', async () => {
  const { ben } = slack.people;
  const before = (await room.said()).length;
  await ben!.commands(slack.desk, room.channel, QUESTION);
  await slack.settled();
  await room.pressesOwn(ben!, 'Not helpful');
  const wrong = await ben!.submits(slack.desk, slack.modal()!, { text: 'which law?' });
  expect(wrong).toMatchObject({
    response_action: 'errors',
    errors: { reason: expect.anything() as unknown },
  });
  await ben!.submits(slack.desk, slack.modal()!, { reason: 'hard-to-read', text: 'which law?' });
  expect((await room.whispered(ben!)).text).toMatch(/^Thank you\./u);
  const opinion = { kind: 'not-helpful', reason: 'hard-to-read', remark: 'which law?' };
  expect(await slack.data.upkeep.feedback()).toMatchObject([{ opinion, question: QUESTION }]);
  await room.pressesOwn(ben!, 'Take it back');
  expect(await slack.data.upkeep.feedback()).toEqual([]);
  expect(await room.said()).toHaveLength(before);
});

test('a question goes to the focal points, and the answer of one of them to whoever asked', async () => {
  const { ana, ben, fay } = slack.people;
  const focal = openRoom(slack, slack.channels['focal-points']!);
  const direct = openRoom(slack, await slack.direct(ana!));
  await ana!.commands(slack.desk, room.channel, QUESTION);
  await slack.settled();
  await room.pressesOwn(ana!, 'Ask a focal point');
  await ana!.submits(slack.desk, slack.modal()!, { text: 'And for interpreters?' });
  const handedOn = await focal.last();
  expect(handedOn.text).toContain('asked by Ana, in private');
  expect(handedOn.text).toContain('Ana adds: And for interpreters?');
  expect(handedOn.text).toContain(SOURCE);

  await focal.fillsIn(ben!, 'Answer', { text: 'No idea.' });
  expect((await focal.whispered(ben!)).text).toBe('Only a focal point can answer that.');
  expect((await focal.said()).map(({ text }) => text)).toEqual([handedOn.text]);

  const open = await focal.last();
  await fay!.presses(slack.desk, focal.channel, open.message, 'Answer');
  const form = slack.modal()!;
  await fay!.submits(slack.desk, form, { text: 'The same, see the staff rules.' });
  await slack.settled();
  const answered = await direct.last();
  expect(answered.text).toContain('The same, see the staff rules.');
  expect(answered.text).toContain('answered by Fay, focal point');
  expect(answered.text).toContain('no text of the ILO');
  const [settled] = await focal.said();
  expect(settled?.text).toContain('answered by Fay, focal point');
  expect(settled?.choices).toEqual([]);
});

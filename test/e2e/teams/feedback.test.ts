import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DirectoryPerson } from '../../doubles/teams/directory.js';
import { openQuickDesk, type QuickDesk } from './quick-desk.js';
import { openRoom, type Said } from './room.js';

let teams: QuickDesk;
let ana: DirectoryPerson;
beforeAll(async () => {
  teams = await openQuickDesk();
  ana = teams.directory.person('Ana');
});
afterAll(async () => {
  await teams.close();
  expect(teams.faults).toEqual([]);
});

const own = () => ({ kind: 'personal' as const, channel: teams.directory.personal(ana) });
const THANKS = 'Merci. La personne qui gère ce service voit votre avis.';

/** A question, and the message that answers it. */
async function ask(question: string): Promise<Said> {
  const answer = await openRoom(teams, own()).goesOn(ana, { text: question });
  expect(answer.message.activity).toMatchObject({
    channelData: { feedbackLoop: { type: 'custom' } },
  });
  return answer;
}

/** What Teams brings of its thumbs, from a client in English. */
function judging(reaction: string, feedback: string, message?: string): object {
  const actionValue = { reaction, feedback };
  return {
    type: 'invoke',
    name: 'message/submitAction',
    locale: 'en-US',
    value: { actionName: 'feedback', actionValue },
    ...(message === undefined ? {} : { replyToId: message }),
  };
}

test('Teams alone asks what people think of an answer that it labels as a machine’s', async () => {
  const { choices } = await ask('Combien de temps dure le congé de maternité ?');
  expect(choices).toContain('Demander à un point focal');
  expect(choices).not.toContain('Utile');
  expect(choices).not.toContain('Pas utile');
});

test.each([
  ['plain text', 'Texte ancien'],
  ['the form of Teams, as text', '{"feedbackText":"Texte ancien"}'],
  ['the form of the desk, as text', '{"reason":"other","text":"Texte ancien"}'],
])(
  'a dislike with a reason in %s is taken, and thanked for in the language of the answer',
  async (_, feedback) => {
    const { message } = await ask('Combien de temps dure le congé de maternité ?');
    const { asks, activity, settled, directory, data } = teams;
    for (const replyTo of [message.id, undefined]) {
      const before = directory.messages(own().channel).length;
      expect(
        await asks(activity(ana, own(), judging('dislike', feedback, replyTo))),
      ).toBeUndefined();
      await settled();
      const said = openRoom(teams, own()).said().slice(before);
      expect(said.map(({ text }) => text)).toEqual([expect.stringContaining(THANKS)]);
      expect((await data.upkeep.feedback()).at(-1)).toMatchObject({
        person: `teams:${ana.aadObjectId}`,
        opinion: { kind: 'not-helpful', reason: 'other', remark: 'Texte ancien' },
        question: 'Combien de temps dure le congé de maternité ?',
      });
    }
  },
);

test('a dislike without a reason is asked for one; a like is thanked for, in their own chat though the answer is in a channel', async () => {
  const { activity, asks, settled, directory } = teams;
  const chat = openRoom(teams, own());
  const { message } = await ask('How long is maternity leave?');
  await asks(activity(ana, own(), judging('dislike', '', message.id)));
  await settled();
  expect(chat.said().at(-1)?.choices).toContain('Wrong source');

  const room = openRoom(teams, { kind: 'channel', channel: '19:reef@thread.tacv2' });
  const answer = await room.says(ana, 'how long is maternity leave?');
  const thread = { kind: 'channel', channel: room.channel, thread: answer.message.root } as const;
  await asks(activity(ana, thread, judging('like', '{"feedbackText":""}', answer.message.id)));
  await settled();
  expect(chat.said().at(-1)?.text).toContain('Thank you. Whoever runs this desk');
  expect(directory.messages(room.channel)).toHaveLength(1);
});

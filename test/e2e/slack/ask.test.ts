import { expect, test } from 'vitest';
import { openSlackDesk } from './slack-desk.js';

test('staff ask by message, mention and command, and get cited answers where they asked', async () => {
  const slack = await openSlackDesk();
  const { desk, people, channels, botUser } = slack;
  const { ana, ben } = people;
  const direct = await slack.direct(ana!);
  await ana!.says(desk, direct, 'How long is maternity leave?');
  const answer = await slack.says(direct, 'at least 14 weeks');
  expect(answer.text).toContain('Art. 4(1)');
  expect(answer.blocks).not.toHaveLength(0);

  const room = channels.fisheries!;
  const asked = await ben!.says(
    desk,
    room,
    `<@${botUser}> combien de temps dure le congé de maternité ?`,
  );
  await slack.says(room, '14 semaines', asked);
  await ben!.says(desk, room, 'et qui paie ?', asked);
  await slack.says(room, /assurance sociale obligatoire/u, asked);
  expect((await slack.thread(room, asked)).length).toBe(4);
  expect(await slack.messages(room)).toHaveLength(1);

  const response = await ana!.commands(desk, room, 'how long is maternity leave?');
  expect(response.status).toBe(200);
  const whispered = await slack.eventually(() => Promise.resolve(slack.whispers[0]));
  expect(JSON.stringify(whispered.body)).toContain('14 weeks');
  expect(whispered.body).toMatchObject({ response_type: 'ephemeral' });
  expect(await slack.messages(room)).toHaveLength(1);
});

import { describe, expect, test } from 'vitest';
import { isSlacksOwn } from '../../../../adapters/slack/send/own-address.js';
import type { SlackDesk } from '../../../../adapters/slack/desk.js';
import type { PassageId } from '../../../../src/domain/passage.js';
import { slackWords } from '../../../../src/cli/slack-words.js';
import { ask, offer, say } from '../../blocks.js';
import { createSending } from './desk.js';
import { raw } from '../../../doubles/answering-server.js';
import { no, useSlackApi } from './slack-api.js';

const slack = useSlackApi();

const HOME = 'https://desk.example';
const where = { channel: 'C1', ts: '1700000000.1' };
const desk: Pick<SlackDesk, 'words' | 'readPassage' | 'report'> = {
  words: slackWords,
  report: () => undefined,
  readPassage: (id, language) =>
    id === ('C183/art-4-1' as PassageId)
      ? { language, blocks: [say(`${id} ${language} <!channel>`), offer([ask('Next')])] }
      : undefined,
};

async function unfurled(...links: readonly string[]): Promise<unknown> {
  const { surface } = createSending(slack.url, { desk, address: HOME });
  await surface.unfurl({ tenant: 'T1', links, where });
  return slack.to('chat.unfurl')[0]?.unfurls;
}

describe('below a link to a passage', () => {
  test.each([
    [`${HOME}/passages/C183/art-4-1`, 'en'],
    [`${HOME}/passages/C183/art-4-1?language=fr&quote=x`, 'fr'],
    [`${HOME}/passages/C183%2Fart-4-1?language=xx#top`, 'en'],
  ])('stands the passage, without its buttons: %s', async (link, language) => {
    const text = `C183/art-4-1 ${language} <!channel>`;
    const section = { type: 'rich_text_section', elements: [{ type: 'text', text }] };
    expect(await unfurled(link)).toEqual({
      [link]: { blocks: [{ type: 'rich_text', elements: [section] }] },
    });
    expect(slack.to('chat.unfurl')[0]).toMatchObject(where);
  });

  test.each([
    'https://evil.example/passages/C183/art-4-1',
    'https://desk.example.evil.example/passages/C183/art-4-1',
    `${HOME}/passages/C183/art-9`,
    `${HOME}/passages/%E0%A4%A`,
    `${HOME}/passages/`,
    `${HOME}/assessments/1`,
    'no address',
  ])('nothing stands below %s', async (link) => {
    expect(await unfurled(link)).toBeUndefined();
  });

  test('while a message is being written, too', async () => {
    const { surface } = createSending(slack.url, { desk, address: HOME });
    const composer = { unfurl_id: 'U-1', source: 'composer' } as const;
    const links = [`${HOME}/passages/C183/art-4-1`];
    await surface.unfurl({ tenant: 'T1', links, where: composer });
    expect(slack.to('chat.unfurl')[0]).toMatchObject(composer);
  });

  test.each([no('cannot_unfurl_message'), raw('', 500), raw('null')])(
    'nothing happens when Slack does not want it',
    async (failure) => {
      slack.answer('chat.unfurl', failure);
      await expect(unfurled(`${HOME}/passages/C183/art-4-1`)).resolves.toBeDefined();
    },
  );

  test('nothing happens where the desk has no address', async () => {
    const { surface } = createSending(slack.url, { desk });
    await surface.unfurl({ tenant: 'T1', links: [`${HOME}/passages/C183/art-4-1`], where });
    expect(slack.asked).toEqual([]);
  });
});

test.each([
  ['https://hooks.slack.com/commands/T1/1/x', true],
  ['https://files.slack.com/files-pri/T1-F1/x', true],
  ['https://slack.com/api/', true],
  ['https://files.slack-gov.com/x', true],
  ['https://evilslack.com/', false],
  ['https://slack.com.evil.example/', false],
  ['https://evil.example/?slack.com', false],
  ['https://hooks.slack.com@evil.example/', false],
  ['https://ana:secret@hooks.slack.com/', false],
  ['https://hooks.slack.com:444/', false],
  ['http://hooks.slack.com/', false],
  ['http://127.0.0.1:80/', false],
  ['http://localhost/', false],
  ['//hooks.slack.com', false],
  ['', false],
])('whether %s is Slack: %s', (address, isOwn) => {
  expect(isSlacksOwn(address, 'https://slack.com/api/')).toBe(isOwn);
});

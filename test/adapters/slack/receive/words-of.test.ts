import { describe, expect, test } from 'vitest';
import { fromMrkdwn, type Names } from '../../../../adapters/slack/receive/mrkdwn.js';
import { fromRichText } from '../../../../adapters/slack/receive/rich-text.js';
import { wordsOf } from '../../../../adapters/slack/receive/words-of.js';
import { createSlack, TENANT } from './slack.js';

const NAMES: Names = {
  user: (id) => ({ U1: 'Ana', U0DESK: '' })[id],
  channel: (id) => ({ C1: 'fisheries' })[id],
};

describe('a text as Slack writes it, in plain words:', () => {
  test.each([
    ['R&amp;D &lt;5 &gt;3', 'R&D <5 >3'],
    ['&amp;lt;@U1&amp;gt; is typed', '&lt;@U1&gt; is typed'],
    ['ask <@U1> and <@U2>', 'ask Ana and @U2'],
    ['ask <@U2|ben>', 'ask ben'],
    ['in <#C1> or <#C9|team>', 'in #fisheries or #team'],
    ['see <https://ilo.org/a?b=1&amp;c=2>', 'see https://ilo.org/a?b=1&c=2'],
    ['see <https://ilo.org|the *page*>', 'see the *page*'],
    ['write to <mailto:a@ilo.org|a@ilo.org>', 'write to a@ilo.org'],
    ['write to <mailto:a@ilo.org>', 'write to a@ilo.org'],
    [
      '<!here> <!channel|@channel> <!subteam^S1|@gender> <!subteam^S2>',
      '@here @channel @gender @S2',
    ],
    ['by <!date^1392734382^{date_num}|18 Feb 2014>', 'by 18 Feb 2014'],
    ['thanks :tada:', 'thanks :tada:'],
    ['an <unclosed', 'an <unclosed'],
  ])('“%s”', (text, words) => {
    expect(fromMrkdwn(text, NAMES)).toBe(words);
  });
});

const section = (...elements: object[]) => ({ type: 'rich_text_section', elements });
const text = (said: string) => ({ type: 'text', text: said });
const rich = (...elements: object[]) => [{ type: 'rich_text', elements }];

describe('what is typed, sign by sign:', () => {
  test.each([
    [
      'formatting',
      rich(section({ ...text('all'), style: { bold: true } }, text(' of *it*'))),
      'all of *it*',
    ],
    [
      'names',
      rich(
        section({ type: 'user', user_id: 'U1' }, text(', '), { type: 'channel', channel_id: 'C1' }),
      ),
      'Ana, #fisheries',
    ],
    [
      'nobody known',
      rich(
        section(
          { type: 'user', user_id: 'U9' },
          text(' '),
          { type: 'usergroup', usergroup_id: 'S1' },
          text(' '),
          { type: 'broadcast', range: 'here' },
        ),
      ),
      '@U9 @S1 @here',
    ],
    [
      'links',
      rich(
        section({ type: 'link', url: 'https://ilo.org' }, text(' '), {
          type: 'link',
          url: 'https://ilo.org',
          text: 'page',
        }),
      ),
      'https://ilo.org page',
    ],
    [
      'emoji',
      rich(
        section(
          { type: 'emoji', name: 'wave', unicode: '1f44b-1f3fd' },
          { type: 'emoji', name: 'ilo' },
          { type: 'emoji', name: 'bad', unicode: 'zzz' },
        ),
      ),
      '👋🏽:ilo::bad:',
    ],
    [
      'lists',
      rich(
        section(text('First\n')),
        {
          type: 'rich_text_list',
          style: 'ordered',
          offset: 1,
          elements: [section(text('a')), section(text('b'))],
        },
        { type: 'rich_text_list', style: 'bullet', elements: [section(text('c'))] },
      ),
      'First\n2. a\n3. b\n- c',
    ],
    [
      'quotes and code',
      rich(
        { type: 'rich_text_quote', elements: [text('said')] },
        { type: 'rich_text_preformatted', elements: [text('x < y')] },
      ),
      'said\nx < y',
    ],
    [
      'what is not known yet',
      rich(
        section(
          { type: 'hologram', text: 'seen' },
          { type: 'odd', text: 7 },
          'no element' as unknown as object,
        ),
      ),
      'seen',
    ],
  ])('%s', (_what, blocks, words) => {
    expect(fromRichText(blocks, NAMES)).toBe(words);
  });

  test.each([
    undefined,
    null,
    [],
    'text',
    [{ type: 'section', text: text('x') }],
    [{ type: 'rich_text' }],
  ])('nothing in %j', (blocks) => {
    expect(fromRichText(blocks, NAMES)).toBeUndefined();
  });
});

const BY = { tenant: TENANT, owners: [TENANT], user: 'U0ANA0001' };

async function wordsIn(said: string, blocks?: unknown): Promise<string> {
  const { receiving } = createSlack();
  const client = await receiving.clients.of(TENANT);
  return wordsOf({ text: said, blocks }, BY, client!, receiving.people);
}

describe('the words of a message', () => {
  test.each([
    ['<@U0DESK001> how long?', 'how long?'],
    ['<@U0DESK001|desk>: how long?', 'how long?'],
    ['<@U0DESK001>, how long?', 'how long?'],
    ['can <@U0DESK001> help?', 'can help?'],
    ['how long, <@U0DESK001>', 'how long,'],
    [':wave: how long?', ':wave: how long?'],
    ['assign to <@U0BEN0001> in <#C0TEAM001|fisheries>', 'assign to Ben Mbeki in #fisheries'],
    ['&lt;@U0DESK001&gt; is typed', '<@U0DESK001> is typed'],
  ])('leave the desk out and name the others: “%s”', async (said, words) => {
    expect(await wordsIn(said)).toBe(words);
  });

  test('are those that were typed where Slack has them, with the names that it gives beside them', async () => {
    const blocks = rich(section({ type: 'channel', channel_id: 'C1' }, text(': 2*3 < 7')));
    expect(await wordsIn('<#C1|fish &amp; ships>: 2*3 &lt; 7', blocks)).toBe(
      '#fish & ships: 2*3 < 7',
    );
  });

  test('ask after ten people at most', async () => {
    const many = Array.from({ length: 40 }, (_, at) => `<@U${at}>`).join(' ');
    const { receiving, callsOf } = createSlack();
    const client = await receiving.clients.of(TENANT);
    await wordsOf({ text: many }, BY, client!, receiving.people);
    expect(callsOf('users.info')).toHaveLength(10);
  });
});

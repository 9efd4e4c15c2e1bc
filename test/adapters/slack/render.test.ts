import { describe, expect, test } from 'vitest';
import type { SlackBlock, SlackMessage } from '../../../adapters/slack/block-kit.js';
import { readControl } from '../../../adapters/slack/controls.js';
import { renderReply } from '../../../adapters/slack/render.js';
import { slackWords } from '../../../src/cli/slack-words.js';
import type { PassageId } from '../../../src/domain/passage.js';
import type { Block, Choice, CitationItem } from '../../../src/domain/reply.js';
import { messageFaults } from './block-kit-validator.js';
import { controlsIn, seenIn } from './read-messages.js';

function render(...blocks: readonly Block[]): readonly SlackMessage[] {
  const messages = renderReply({ language: 'en', blocks }, slackWords('en'));
  expect(messages.flatMap(messageFaults)).toEqual([]);
  return messages;
}

/** The blocks of the only message. */
function draw(...blocks: readonly Block[]): readonly SlackBlock[] {
  const [message, ...others] = render(...blocks);
  expect(others).toEqual([]);
  return message?.blocks ?? [];
}

const say = (text: string, citations: readonly number[] = []): Block => ({
  kind: 'paragraph',
  role: 'text',
  content: { text, citations },
});
const ask = (label: string, isChosen = false): Choice => ({
  label,
  action: { kind: 'ask', question: label },
  ...(isChosen ? { isChosen } : {}),
});
const offer = (choices: readonly Choice[], label = 'Your answer'): Block => ({
  kind: 'choices',
  label,
  choices,
});
const cite = (number: number, title = 'Convention'): CitationItem => ({
  number,
  passage: `C183/art-${number}` as PassageId,
  title,
  locator: `Art. ${number}`,
  quote: 'Fourteen weeks.',
  origin: 'digest',
  originLabel: 'digest',
  status: 'up-to-date',
  statusLabel: 'up to date',
  url: 'https://www.ilo.org/c183',
});
const many = <Item>(count: number, of: (at: number) => Item): readonly Item[] =>
  Array.from({ length: count }, (_, at) => of(at));

describe('a reply in Slack', () => {
  test('that says nothing is no message', () => {
    expect(render(say(''), offer([], ''), { kind: 'list', items: ['\u200B'] })).toEqual([]);
  });

  test('has headings as headers, and bold where they are too long for one', () => {
    expect(draw({ kind: 'heading', text: 'x'.repeat(150) })[0]?.type).toBe('header');
    expect(JSON.stringify(draw({ kind: 'heading', text: 'x'.repeat(151) }))).toContain('bold');
  });

  test('shows a citation with its standing, the official page and a button that reads it', () => {
    const [text, buttons] = draw({ kind: 'citations', items: [cite(4)] });
    expect(seenIn([{ blocks: [text!], text: '' }]).join('')).toBe(
      '[4] Convention, Art. 4\nup to date · digest · Official page',
    );
    expect(JSON.stringify(text)).toContain('"url":"https://www.ilo.org/c183"');
    expect(buttons).toMatchObject({
      type: 'actions',
      elements: [
        {
          text: { text: 'Read 4' },
          accessibility_label: 'Read source 4: Convention, Art. 4',
          action_id: 'read:en:0.0',
          value: 'C183/art-4',
        },
      ],
    });
  });

  test('never divides a citation that one block holds', () => {
    const messages = render({
      kind: 'citations',
      items: many(40, (at) => cite(at + 1, 'A long title of a Convention. '.repeat(20))),
    });
    const texts = messages
      .flatMap(({ blocks }) => blocks)
      .filter(({ type }) => type === 'rich_text');
    for (const text of texts) {
      const shown = seenIn([{ blocks: [text], text: '' }]).join('');
      expect(shown).toMatch(/^\[\d+\] /u);
      expect(shown).toMatch(/digest · Official page$/u);
    }
    expect(controlsIn(messages)).toHaveLength(40);
  });

  test('marks what is chosen, for the eye and for screen readers', () => {
    expect(draw(offer([ask('Yes', true), ask('No')]))[1]).toMatchObject({
      elements: [
        { text: { text: '✓ Yes' }, style: 'primary', accessibility_label: 'Yes, chosen' },
        { text: { text: 'No' } },
      ],
    });
  });

  test('does not say a label again that the sentence before said', () => {
    expect(seenIn(render(say('Which?'), offer([ask('C183')], 'Which?')))).toEqual([
      'Which?',
      'C183',
    ]);
  });

  test('writes labels out that a button would cut off, and numbers both', () => {
    const label = 'Maternity Protection Convention, 2000 (No. 183), Art. 4(1)';
    const [, list, buttons] = draw(offer([ask(label), ask('C190')]));
    expect(JSON.stringify(list)).toContain(label);
    expect(buttons).toMatchObject({
      elements: [{ accessibility_label: label }, { text: { text: '2. C190' } }],
    });
    expect(seenIn([{ blocks: [buttons!], text: '' }])[0]).toMatch(/^1\. Maternity .*…$/u);
  });

  test('leaves a choice that no button holds to be typed, and says so', () => {
    const command = JSON.stringify({ do: 'x'.repeat(2000) });
    const long: Choice = { label: 'Long', action: { kind: 'command', command } };
    const messages = render(offer([ask('Short'), long]));
    expect(controlsIn(messages)).toHaveLength(1);
    expect(seenIn(messages)).toContain('Long');
    expect(seenIn(messages).at(-1)).toBe('There is no button for 2. Write your choice instead.');
  });

  test('offers more than a row of buttons holds as a menu, and what fits no menu in rows', () => {
    const [, menu] = draw(offer(many(40, (at) => ask(`Item ${at}`, at === 3))));
    expect(menu).toMatchObject({
      elements: [{ type: 'static_select', initial_option: { text: { text: 'Item 3' } } }],
    });
    const rows = render(offer(many(60, () => ask('The same')))).flatMap(({ blocks }) => blocks);
    expect(rows.filter(({ type }) => type === 'actions')).toHaveLength(3);
  });

  test('carries every action so that it can be read back', () => {
    const actions = [
      { kind: 'ask', question: 'How long? <b>&' },
      { kind: 'read', passage: 'ECOSOC-1997/2/art-4:1' as PassageId },
      { kind: 'command', command: '{"do":"pause","a":"b:c"}' },
    ] as const;
    const few = actions.map((action, at): Choice => ({ label: `Choice ${at}`, action }));
    const more = many(30, (at): Choice => ask(`More ${at}`));
    expect(controlsIn(render(offer(few))).map(readControl)).toEqual(
      actions.map((action) => ({ action, language: 'en' })),
    );
    expect(
      controlsIn(render(offer([...few, ...more])))
        .slice(0, 3)
        .map(readControl),
    ).toEqual(actions.map((action) => ({ action, language: 'en' })));
  });

  test.each(['', 'ask', 'ask:de:0.0', 'ask:en', 'erase:en:0.0', 'choose:en:0'])(
    'takes nothing from a control of the id “%s”',
    (action_id) => {
      expect(readControl({ action_id, value: 'x' })).toBeUndefined();
    },
  );

  test('says progress in words before the bar', () => {
    const [bar] = draw({ kind: 'progress', done: 5, of: 20, text: '5 of 20 answered' });
    expect(bar).toMatchObject({
      type: 'context',
      elements: [{ text: '5 of 20 answered' }, { text: `${'█'.repeat(5)}${'░'.repeat(15)}` }],
    });
    expect(render({ kind: 'progress', done: 5, of: 0, text: 'None' })[0]?.text).toBe('None');
  });

  test('sets a narrow table in columns, and says it row by row', () => {
    const [message] = render({
      kind: 'table',
      label: 'Checklists',
      columns: ['Project', 'State'],
      rows: [
        ['Fisheries', 'open'],
        ['Dialogue', ''],
      ],
    });
    expect(seenIn([message!])[1]).toBe('Project    State\nFisheries  open\nDialogue');
    expect(message?.text).toBe('Checklists\n\nProject · State\nFisheries · open\nDialogue');
  });

  test('sets a wide table row by row, with the name of a column where one is empty', () => {
    const question = 'Does the project set up structures, such as a steering committee?';
    const rows = [
      [question, 'Yes', 'supposed'],
      [question, '', 'answered'],
    ];
    const table: Block = {
      kind: 'table',
      label: 'Profile',
      columns: ['Question', 'Answer', 'From'],
      rows,
    };
    expect(seenIn(render(table)).slice(2)).toEqual([
      `${question} · Yes · supposed`,
      `${question} · From: answered`,
    ]);
  });

  test('keeps a heading and the label of choices with what follows', () => {
    const filler = many(3, () => say('A sentence of a long answer. '.repeat(43)));
    const messages = render(
      ...filler,
      { kind: 'heading', text: 'Next' },
      offer(many(20, (at) => ask(`Choice ${at} of them`))),
    );
    expect(messages.length).toBeGreaterThan(1);
    for (const { blocks } of messages) expect(blocks.at(-1)?.type).not.toBe('header');
    expect(messages.at(-1)?.blocks[0]).toMatchObject({ type: 'header', text: { text: 'Next' } });
  });

  test('is several messages when it is long, each with its own words in its text', () => {
    const messages = render(...many(120, (at) => say(`Sentence ${at} of the answer.`, [1])));
    expect(messages.length).toBeGreaterThan(2);
    for (const message of messages) expect(message.text).toBe(seenIn([message]).join('\n\n'));
  });

  test('lets nothing in a text mention, link or format, wherever it stands', () => {
    const hostile = '<!channel> *b* <https://evil.example|ILO> :tada:';
    const messages = render(
      { kind: 'heading', text: hostile },
      say(hostile),
      { kind: 'quote', text: hostile, place: hostile },
      { kind: 'notice', code: 'x', text: hostile },
      { kind: 'link', label: hostile, url: 'javascript:alert(1)' },
      { kind: 'citations', items: [{ ...cite(1, hostile), url: 'javascript:alert(1)' }] },
      offer([ask(hostile)]),
    );
    expect(JSON.stringify(messages)).not.toMatch(
      /mrkdwn|"type":"(?:link|emoji|broadcast|user)"|"emoji":true/u,
    );
    for (const { text } of messages) {
      expect(text).toContain('&lt;!channel&gt; ∗b∗ &lt;https∶//evil.example|ILO&gt; ∶tada:');
      expect(text).not.toMatch(/[<>*]/u);
    }
  });
});

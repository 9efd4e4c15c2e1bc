import { describe, expect, test } from 'vitest';
import type { Block } from '../../../src/domain/reply.js';
import { ask, cite, many, offer, say, TABLE, TABLE_TEXT } from '../blocks.js';
import { controlsIn, draw, render, seenIn } from './read-messages.js';

describe('a reply in Slack', () => {
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

  test('says progress in words before the bar', () => {
    const [bar] = draw({ kind: 'progress', done: 5, of: 20, text: '5 of 20 answered' });
    expect(bar).toMatchObject({
      type: 'context',
      elements: [{ text: '5 of 20 answered' }, { text: `${'█'.repeat(5)}${'░'.repeat(15)}` }],
    });
    expect(render({ kind: 'progress', done: 5, of: 0, text: 'None' })[0]?.text).toBe('None');
  });

  test('sets a narrow table in columns, and says it row by row', () => {
    const [message] = render(TABLE);
    expect(seenIn([message!])[1]).toBe('Project    State\nFisheries  open\nDialogue');
    expect(message?.text).toBe(TABLE_TEXT);
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

  test('goes on numbering where a list of choices goes on', () => {
    const long = 'A name that no button shows whole. '.repeat(30);
    const lists = render(offer(many(5, () => ask(long)))).flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.type === 'rich_text' ? block.elements : [])),
    );
    const offsets = lists.flatMap((part) =>
      part.type === 'rich_text_list' ? [part.offset ?? 0] : [],
    );
    expect(offsets).toEqual([0, 2, 4]);
  });
});

import { describe, expect, test } from 'vitest';
import type { Block } from '../../../src/domain/reply.js';
import { ask, cite, many, offer, say, TABLE, TABLE_TEXT } from '../blocks.js';
import { partsIn } from './adaptive-card-validator.js';
import { draw, render, seenIn, sentFrom } from './cards.js';

const LONG = 'A sentence of a long answer, Art. 4(1). ';

describe('a reply in Teams', () => {
  test('says what it begins with before it is read, and all of it where no card is drawn', () => {
    const [message] = render(say('Fourteen weeks.', [1]), say(LONG.repeat(20)));
    expect(message?.card).toMatchObject({ version: '1.5', lang: 'en' });
    expect(message?.summary).toMatch(/^Fourteen weeks\. \[1\] A sentence .*…$/u);
    expect(message?.card.speak).toBe(message?.summary);
    expect(message?.card.fallbackText).toBe(`Fourteen weeks. [1]\n\n${LONG.repeat(20).trim()}`);
  });

  test('has headings that screen readers know for headings', () => {
    expect(draw({ kind: 'heading', text: 'Sources' })).toMatchObject([
      { type: 'TextBlock', style: 'heading', text: 'Sources' },
    ]);
  });

  test('shows a citation with its standing, the official page by name, and a button that opens it', () => {
    const [citation, buttons] = draw({ kind: 'citations', items: [cite(4)] });
    expect(seenIn(citation)).toEqual([
      '[4] Convention, Art. 4',
      'up to date · digest',
      ' · ',
      'Official page',
    ]);
    expect(partsIn(citation).at(-1)).toEqual({
      type: 'Action.OpenUrl',
      url: 'https://www.ilo.org/c183',
      title: 'Official page of Convention, Art. 4',
    });
    expect(buttons).toMatchObject({
      actions: [
        {
          type: 'Action.Submit',
          title: 'Read 4',
          tooltip: 'Read source 4: Convention, Art. 4',
          data: { msteams: { type: 'task/fetch' } },
        },
      ],
    });
  });

  test('never divides a citation, and keeps its button with it', () => {
    const messages = render({
      kind: 'citations',
      items: many(40, (at) => cite(at + 1, 'A long title of a Convention. '.repeat(15))),
    });
    expect(messages.length).toBeGreaterThan(2);
    expect(sentFrom(messages)).toHaveLength(40);
    for (const { card } of messages) {
      const names = seenIn(card).flatMap((seen) => /^\[(\d+)\] /u.exec(seen)?.[1] ?? []);
      const buttons = seenIn(card).flatMap((seen) => /^Read (\d+)$/u.exec(seen)?.[1] ?? []);
      expect(buttons).toEqual(names);
      const containers = card.body.filter(({ type }) => type === 'Container');
      for (const each of containers) expect(seenIn(each).at(-1)).toBe('Official page');
    }
  });

  test('has the buttons of six citations below them, before the next', () => {
    const body = draw({ kind: 'citations', items: many(8, (at) => cite(at + 1)) });
    const types = body.map(({ type }) => (type === 'ActionSet' ? 'buttons' : 'citation'));
    expect([types.indexOf('buttons'), types.length]).toEqual([6, 10]);
  });

  test('says progress in words, and draws it in areas that say nothing', () => {
    const [progress] = draw({ kind: 'progress', done: 5, of: 20, text: '5 of 20 answered' });
    expect(seenIn(progress)).toEqual(['5 of 20 answered']);
    const widths = partsIn(progress).flatMap(({ type, width }) =>
      type === 'Column' ? [width] : [],
    );
    expect(widths).toEqual([5, 15]);
    expect(render({ kind: 'progress', done: 5, of: 0, text: 'None' })[0]?.card.body).toHaveLength(
      1,
    );
  });

  test('has marks before the items of a list, in plain words none that are read as Markdown', () => {
    const [list] = render({ kind: 'list', items: ['- one\ngoes on', 'two'] });
    expect(seenIn(list?.card)).toEqual(['• - one', 'goes on', '• two']);
    expect(list?.card.fallbackText).toBe('· - one\n\ngoes on\n\n· two');
    const [choices] = render(offer([ask(`${LONG}more`), ask('b')], ''));
    expect(choices?.card.fallbackText).toBe(`(1) ${LONG}more\n\n(2) b`);
  });

  test('sets a table in columns with a header, and row by row where tables are not known', () => {
    const [message] = render(TABLE);
    expect(message?.card.body[1]).toMatchObject({ type: 'Table', firstRowAsHeader: true });
    expect(seenIn(message?.card)).toEqual([
      ...['Checklists', 'Project', 'State', 'Fisheries', 'open', 'Dialogue'],
    ]);
    const [, table] = message?.card.body ?? [];
    expect(seenIn(table?.type === 'Table' ? table.fallback : '')).toEqual([
      'Project · State',
      'Fisheries · open',
      'Dialogue',
    ]);
    expect(message?.card.fallbackText).toBe(TABLE_TEXT);
  });

  test('sets a table of many columns row by row', () => {
    const columns = many(5, (at) => `Column ${at}`);
    const table: Block = { kind: 'table', label: 'T', columns, rows: [many(5, (at) => `${at}`)] };
    expect(seenIn(draw(table)).slice(1)).toEqual([columns.join(' · '), '• 0 · 1 · 2 · 3 · 4']);
  });

  test('repeats the names of the columns over each part of a long table', () => {
    const rows = many(60, (at) => [`Project ${at}`, 'A state that takes a few words to say']);
    const messages = render({ kind: 'table', label: 'T', columns: ['Project', 'State'], rows });
    const tables = messages.flatMap(({ card }) => card.body.filter(({ type }) => type === 'Table'));
    expect(tables.length).toBeGreaterThan(1);
    for (const table of tables) expect(seenIn(table).slice(0, 2)).toEqual(['Project', 'State']);
  });

  test('keeps a heading and the label of choices with what follows', () => {
    const messages = render(
      ...many(4, () => say(LONG.repeat(33))),
      { kind: 'heading', text: 'Next' },
      offer(many(5, (at) => ask(`${LONG} ${at}`))),
    );
    expect(messages.length).toBeGreaterThan(1);
    expect(messages.at(-1)?.card.body[0]).toMatchObject({ type: 'TextBlock', text: 'Next' });
  });

  test('lets nothing in a text mention, link or format, wherever it stands', () => {
    const hostile =
      '<at>Ana</at> **b** [ILO](https://evil.example) {{DATE(2017-02-14T06:00:00Z)}} ${x}';
    const messages = render(
      { kind: 'heading', text: hostile },
      say(hostile),
      { kind: 'quote', text: hostile, place: hostile },
      { kind: 'notice', code: 'x', text: hostile },
      { kind: 'link', label: hostile, url: 'javascript:alert(1)' },
      { kind: 'citations', items: [{ ...cite(1, hostile), url: 'javascript:alert(1)' }] },
      { kind: 'table', label: hostile, columns: [hostile], rows: [[hostile]] },
    );
    expect(JSON.stringify(messages)).not.toMatch(/Action\.OpenUrl|\{\{|\$\{|"entities"|Image/u);
    for (const { card } of messages) {
      expect(card.fallbackText).toContain('‹at›Ana‹/at› ∗∗b∗∗ [ILO] (https∶//evil.example)');
      for (const part of partsIn(card))
        if (part['type'] === 'TextBlock') expect(part['text']).not.toMatch(/[<>*]|\]\(/u);
    }
  });
});

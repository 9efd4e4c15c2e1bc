import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { offeredBy, renderReply, type Terminal } from '../../../adapters/terminal/render.js';
import { wrap } from '../../../adapters/terminal/wrap.js';
import type { PassageId } from '../../../src/domain/passage.js';
import type { Block, CitationItem, Reply } from '../../../src/domain/reply.js';

const PLAIN: Terminal = { width: 40, isStyled: false };
const WORDS = { note: 'Note' };

function citation(number: number, passage: string): CitationItem {
  return {
    number,
    passage: passage as PassageId,
    title: 'Maternity Protection Convention, 2000 (No. 183)',
    locator: 'Art. 4(1)',
    quote: 'At least 14 weeks.',
    origin: 'digest',
    originLabel: 'digest',
    status: 'up-to-date',
    statusLabel: 'up to date',
    url: 'https://www.ilo.org/a/very/long/address/that/is/not/broken',
  };
}

function reply(...blocks: readonly Block[]): Reply {
  return { language: 'en', blocks };
}

describe('a reply in the terminal', () => {
  test.each<[kind: Block['kind'], block: Block, lines: readonly string[]]>([
    ['heading', { kind: 'heading', text: 'Length of leave' }, ['Length of leave']],
    [
      'paragraph',
      {
        kind: 'paragraph',
        role: 'text',
        content: { text: 'Maternity leave lasts at least 14 weeks.', citations: [1, 2] },
      },
      ['Maternity leave lasts at least 14 weeks.', '[1] [2]'],
    ],
    [
      'paragraph',
      { kind: 'paragraph', role: 'note', content: { text: 'A floor.', citations: [1] } },
      ['Note: A floor. [1]'],
    ],
    [
      'list',
      { kind: 'list', items: ['one', 'two that goes on beyond the width of the line'] },
      ['- one', '- two that goes on beyond the width of', '  the line'],
    ],
    [
      'citations',
      { kind: 'citations', items: [citation(1, 'C183/art-4-1')] },
      [
        '[1] Maternity Protection Convention,',
        '    2000 (No. 183), Art. 4(1)',
        '    up to date · digest',
        '    https://www.ilo.org/a/very/long/address/that/is/not/broken',
      ],
    ],
    [
      'choices',
      {
        kind: 'choices',
        label: 'The nearest',
        choices: [{ label: 'Art. 6', action: { kind: 'ask', question: 'art. 6' } }],
      },
      ['The nearest:', '[1] Art. 6'],
    ],
    [
      'link',
      { kind: 'link', label: 'Official page', url: 'https://www.ilo.org/' },
      ['Official page: https://www.ilo.org/'],
    ],
    [
      'notice',
      { kind: 'notice', code: 'digest', text: 'In our own words.' },
      ['* In our own words.'],
    ],
  ])('draws a %s', (_kind, block, lines) => {
    expect(renderReply(reply(block), PLAIN, WORDS).split('\n')).toEqual(lines);
  });

  test('is bold and dim only where the terminal shows it', () => {
    const blocks: Block[] = [
      { kind: 'heading', text: 'Leave' },
      { kind: 'notice', code: 'digest', text: 'In our own words.' },
    ];
    const styled = renderReply(reply(...blocks), { ...PLAIN, isStyled: true }, WORDS);
    expect(styled).toBe('\u001B[1mLeave\u001B[22m\n\n\u001B[2m* In our own words.\u001B[22m');
    expect(renderReply(reply(...blocks), PLAIN, WORDS)).toBe('Leave\n\n* In our own words.');
  });

  test('cannot be made to command the terminal', () => {
    const hostile = '\u001B[2J\u001B]0;owned\u0007\u009B31m\r\n text';
    const drawn = renderReply(
      reply(
        { kind: 'heading', text: hostile },
        { kind: 'paragraph', role: 'text', content: { text: hostile, citations: [] } },
        { kind: 'list', items: [hostile] },
        { kind: 'citations', items: [{ ...citation(1, 'x'), title: hostile, url: hostile }] },
        { kind: 'link', label: hostile, url: hostile },
        {
          kind: 'choices',
          label: hostile,
          choices: [{ label: hostile, action: { kind: 'ask', question: 'x' } }],
        },
        { kind: 'notice', code: 'x', text: hostile },
      ),
      PLAIN,
      WORDS,
    );
    expect(drawn.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  });

  test('offers its citations first, then its choices, by the numbers that it prints', () => {
    const both = reply(
      { kind: 'citations', items: [citation(1, 'C183/art-4-1'), citation(2, 'R191/para-1')] },
      {
        kind: 'choices',
        label: 'Or',
        choices: [
          { label: 'domestic workers', action: { kind: 'ask', question: 'domestic workers?' } },
          { label: 'Art. 6', action: { kind: 'read', passage: 'C183/art-6' as PassageId } },
        ],
      },
    );
    const offered = offeredBy(both);
    expect(offered).toEqual([
      { kind: 'read', passage: 'C183/art-4-1' },
      { kind: 'read', passage: 'R191/para-1' },
      { kind: 'ask', question: 'domestic workers?' },
      { kind: 'read', passage: 'C183/art-6' },
    ]);
    const drawn = renderReply(both, PLAIN, WORDS);
    for (const [index] of offered.entries()) expect(drawn).toContain(`[${index + 1}] `);
    expect(drawn).toContain('[3] domestic workers\n[4] Art. 6');
  });
});

describe('two lists of choices', () => {
  const choice = (label: string): Block => ({
    kind: 'choices',
    label,
    choices: [{ label, action: { kind: 'ask', question: label } }],
  });

  test('are numbered on', () => {
    const drawn = renderReply(reply(choice('one'), choice('two')), PLAIN, WORDS);
    expect(drawn).toBe('one:\n[1] one\n\ntwo:\n[2] two');
  });
});

describe('wrapping', () => {
  const words = fc.array(fc.stringMatching(/^[a-zé’]{1,12}$/u), { maxLength: 40 });

  test('loses no word, and makes no line too long', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 20, max: 100 }), (all, width) => {
        const lines = wrap(all.join(' '), width, '  ').split('\n');
        expect(lines.join(' ').split(/ +/u).filter(Boolean)).toEqual(all);
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
      }),
    );
  });

  test('keeps a no-break space together', () => {
    expect(wrap('combien de semaines\u00A0?', 19)).toBe('combien de\nsemaines\u00A0?');
  });
});

import { describe, expect, test } from 'vitest';
import { escapeAddress, escapeMrkdwn } from '../../../adapters/slack/escape.js';
import { safeAddress } from '../../../adapters/slack/safe-address.js';
import { oneLine, visible } from '../../../src/domain/visible.js';

describe('in a text escaped as mrkdwn', () => {
  test.each<[what: string, text: string, escaped: string]>([
    ['a mention of a channel', '<!channel>', '&lt;!channel&gt;'],
    ['a mention of a person', '<@U012AB3CD>', '&lt;＠U012AB3CD&gt;'],
    ['a link', '<https://x.org|ILO>', '&lt;https∶//x.org|ILO&gt;'],
    ['an escape', '&lt;', '&amp;lt;'],
    ['bold and italic', '*a* _b_', '∗a∗ ˍbˍ'],
    ['strike and code', '~a~ `b`', '∼a∼ ˋbˋ'],
    ['an emoji code', 'so :+1: it', 'so ∶+1: it'],
    ['an emoji code with a tone', ':+1::skin-tone-2:', '∶+1:∶skin-tone-2:'],
    ['a quote', '> a\n  > b', '› a\n  › b'],
    ['a list', '- a\n• b\n1. c', '– a\n– b\n1․ c'],
    ['a name that would be looked up', '@here #general', '＠here ＃general'],
    ['nothing but words', 'a > b: 50 % – see p. 3.', 'a &gt; b: 50 % – see p. 3.'],
    ['an address of mail', 'ana@ilo.org', 'ana@ilo.org'],
  ])('%s is only shown', (_what, text, escaped) => {
    expect(escapeMrkdwn(text)).toBe(escaped);
  });
});

describe('what cannot be seen', () => {
  test.each<[what: string, text: string, shown: string]>([
    ['zero-width space', 'pay\u200Bment', 'payment'],
    ['byte order mark and soft hyphen', '\uFEFFpay\u00ADment', 'payment'],
    ['the order of reading', '\u202Etnemyap\u202C \u2066x\u2069', 'tnemyap x'],
    ['a joiner between Latin letters', 'pay\u200Dment', 'payment'],
    ['tags', 'a\u{E0068}\u{E0069}b', 'ab'],
    ['a filler', 'a\u3164b\u2800', 'ab'],
    ['a control', 'a\u0007\u001B[31mb', 'a[31mb'],
    ['half of a character', 'a\uD800b', 'a\uFFFDb'],
  ])('%s is left out', (_what, text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  test.each<[what: string, text: string]>([
    ['a family of pictures', '👩‍👩‍👧'],
    ['a Persian word', 'می‌خواهم'],
    ['a French space', 'Réponse : oui'],
    ['a narrow French space', 'Réponse\u202F: oui'],
    ['paragraphs and lines', 'a\n\nb\nc'],
  ])('%s stays', (_what, text) => {
    expect(visible(text)).toBe(text);
  });

  test('lines of other systems, and empty ones, are lines', () => {
    expect(visible('a\r\nb\u2028c \n\n\n\n d\t e')).toBe('a\nb\nc\n\nd e');
    expect(oneLine('a\r\n\r\nb')).toBe('a b');
  });
});

describe('an address', () => {
  test.each([
    'javascript:alert(1)',
    'slack://open',
    'data:text/html,x',
    '//evil.example',
    'https://ana:secret@evil.example',
    'not one',
    `https://x.org/${'a'.repeat(3000)}`,
  ])('%.30s is not followed', (address) => {
    expect(safeAddress(address)).toBeUndefined();
  });

  test('is written so that it formats nothing and leads to the same page', () => {
    const address = safeAddress('https://x.org/a_b*c?d=~e&f=|g')!;
    const escaped = escapeAddress(address);
    expect(escaped).toBe('https://x.org/a%5Fb%2Ac?d=%7Ee&amp;f=%7Cg');
    const read = new URL(escaped.replaceAll('&amp;', '&')).searchParams;
    expect(read.get('d')).toBe('~e');
  });
});

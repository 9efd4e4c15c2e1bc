import { describe, expect, test } from 'vitest';
import { harmless, inert } from '../../../adapters/teams/harmless.js';
import { unformattedAddress, webAddress } from '../../../src/domain/web-address.js';

describe('in a text that is read as Markdown', () => {
  test.each<[what: string, text: string, shown: string]>([
    ['a mention', '<at>Ana</at>', '‹at›Ana‹/at›'],
    ['a link', '[ILO](https://x.org)', '[ILO] (https∶//x.org)'],
    ['a picture', '![a](https://x.org/a.png)', '![a] (https∶//x.org/a.png)'],
    ['a reference', '[a][b]\n[b]: x', '[a] [b]\n[b] : x'],
    ['an address that is found by itself', 'See www.x.org', 'See www․x.org'],
    ['bold and italic', '**a** _b_', '∗∗a∗∗ ˍbˍ'],
    ['an escape', '\\*a\\*', '∖∗a∖∗'],
    ['an entity', '&#91;a&lt;', '＆#91;a＆lt;'],
    ['a list', '- a\n1. b\n2) c', '– a\n1․ b\n2․ c'],
    ['a heading', '# a\nb\n---', '＃ a\nb\n·---'],
    ['a date', '{{DATE(2017-02-14T06:00:00Z)}}', '{ {DATE(2017-02-14T06:00:00Z)}}'],
    ['a template', '${a} {{{b}}}', '$ {a} { { {b}}}'],
    ['a citation mark', 'Fourteen weeks. [1] [2]', 'Fourteen weeks. [1] [2]'],
    ['nothing but words', 'A & B: 50 % (p. 3) #4', 'A & B: 50 % (p. 3) #4'],
  ])('%s is only shown', (_what, text, shown) => {
    expect(harmless(text)).toBe(shown);
    expect(harmless(shown)).toBe(shown);
  });
});

test('where no Markdown is read, only dates and templates are undone', () => {
  expect(inert('*a* <b> ${c} {{TIME(x)}} {d}')).toBe('*a* <b> $ {c} { {TIME(x)}} {d}');
});

test('an address in plain words closes no link and holds no template', () => {
  const address = webAddress('https://x.org/a](b?c={{DATE(x)}}', 2000)!;
  expect(unformattedAddress(address)).toBe('https://x.org/a%5D(b?c=%7B%7BDATE(x)%7D%7D');
});

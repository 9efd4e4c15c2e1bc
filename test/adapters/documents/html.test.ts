import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readHtml } from '../../../adapters/documents/html/read-html.js';
import { sectionsOf } from './read.js';

describe('a page shows', () => {
  test.each<[what: string, html: string, text: string]>([
    ['blocks as lines', '<div>a<p>b</p>c</div><ul><li>d<li>e</ul>', 'a\nb\nc\nd\ne'],
    ['what goes on within a line', 'a<b>b</b><span> c</span>\n<i>d</i>', 'ab c d'],
    ['characters for entities', '<p>&eacute;&nbsp;&lt;b&gt; &#8212;', 'é\u00A0<b> —'],
    ['lines as they are written', '<pre>a  b\n\n  c</pre>', 'a  b\n  c'],
    ['rows', '<table><tr><th>a<th>b<tr><td><td>c</table>', 'a | b\n| c'],
    ['no empty row', '<table><tr><td> <td></table>a', 'a'],
    ['one cell as what is in it', '<table><tr><td><p>a<p>b</table>', 'a\nb'],
    [
      'a row as a place for tables',
      '<table><tr><td>a<td><table><td>b<td>c</table></table>',
      'a\nb | c',
    ],
    ['boxes', '<p><input type=checkbox>a<input type=checkbox checked>b<input>', '☐ a☒ b'],
    ['words for a program that is not run', '<p>a<script>document.write("b")</script>', 'a'],
    ['nothing of its head', '<title>a</title><style>b</style><p>c', 'c'],
    ['a note, but not the way back from it', '<p>a<a href="#footnote-ref-1">↑</a>', 'a'],
  ])('%s', (_what, html, text) => {
    expect(readHtml(html).text).toBe(text);
  });

  test.each([
    '<p hidden>b',
    '<p style="color: red; display : none">b',
    '<p style="visibility:hidden">b',
    '<p style="font-size: 0">b',
    '<p style="opacity:0.0;">b',
    '<p style="mso-hide:all">b',
    '<template>b</template>',
    '<noscript>b</noscript>',
    '<iframe srcdoc="b">b</iframe>',
    '<dialog>b</dialog>',
    '<select><option>b</select>',
    '<!-- b -->',
  ])('nothing of %s', (html) => {
    expect(readHtml(`<p>a</p>${html}`).text).toBe('a');
  });

  test('small print', () => {
    expect(readHtml('<p style="font-size:0.8em;opacity:0.5">a').text).toBe('a');
  });
});

describe('the sections of a page', () => {
  test('are those of its headings', () => {
    const html =
      '<h1>A <img alt="no">b</h1><p><b>Bold</b></p><h6></h6><table><tr><td><h3>C</h3>d<td>e</table>';
    expect(sectionsOf({ name: 'a', ...readHtml(html) })).toEqual([
      { heading: 'A b', text: 'A b\nBold' },
      { heading: 'C', text: 'C\nd\ne' },
    ]);
  });

  test('are those of bold paragraphs where it has none', () => {
    const html =
      '<p><b>A</b> <strong>b</strong></p><p>Some <b>bold</b> text</p><p><b>It is bold.</b></p>';
    expect(sectionsOf({ name: 'a', ...readHtml(html) })).toEqual([
      { heading: 'A b', text: 'A b\nSome bold text\nIt is bold.' },
    ]);
  });

  test('else are those of paragraphs that look like headings', () => {
    expect(sectionsOf({ name: 'a', ...readHtml('<p>a</p><p>3.2 Budget</p><p>b</p>') })).toEqual([
      { text: 'a' },
      { heading: '3.2 Budget', text: '3.2 Budget\nb' },
    ]);
  });

  test('go from the beginning of its text to its end, whatever it is', () => {
    const piece = fc.constantFrom(
      '<h1>',
      '</h1>',
      '<td>',
      '<table>',
      '<tr>',
      '<p>',
      'a',
      ' ',
      '<b>',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        sectionsOf({ name: 'a', ...readHtml(pieces.join('')) });
      }),
    );
  });
});

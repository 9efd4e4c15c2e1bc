import fc from 'fast-check';
import { FORM_NAMES } from '../../src/domain/form.js';
import { LANGUAGES } from '../../src/domain/language.js';
import type { PassageId } from '../../src/domain/passage.js';
import type { Block, ChoiceAction, CitationItem, Reply } from '../../src/domain/reply.js';

/** What a person, a document or a model might write so that a platform would do more than show it. */
export const HOSTILE = [
  '<!channel> <!here> <!everyone> @channel @here',
  '<@U012AB3CD> <#C012AB3CD|general> <!subteam^S012AB3CD>',
  '<https://evil.example|Official page> https://evil.example mailto:a@evil.example',
  '<!date^1392734382^Posted {date_num}|today>',
  ':rotating_light: :+1::skin-tone-2:',
  '*bold* _italic_ ~gone~ `code` ```block```',
  '> quoted\n>>> all of it\n- one\n* two\n• three\n1. four',
  '&lt;!channel&gt; &amp;lt;',
  'pay\u200Bment \u202Eesrever\u202C \u2066iso\u2069 \uFEFF\u00AD',
  '[link](https://evil.example) # heading',
  '<at>Ana</at> ![x](https://evil.example/x.png) [a][b]\n[b]: https://evil.example\nTitle\n---\n1) one',
  '{{DATE(2017-02-14T06:00:00Z, SHORT)}} {{{TIME(2017-02-14T06:00:00Z)}}} ${$root.text} $${x}',
  '&#91;a&#93;(https://evil.example) \\*b\\* www.evil.example',
] as const;

/** Any UTF-16 units, halves of pairs among them. */
const units = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
  .map((codes) => String.fromCharCode(...codes));

/** Words, signs and scripts, now and then many of them. */
export const anyText = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 2, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 1, arbitrary: units },
  { weight: 1, arbitrary: fc.constantFrom('', ' ', '\n', '\u200B') },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom(
          'word ',
          'A sentence, Art. 4(1). ',
          '&',
          '<x> ',
          'é',
          '👩‍👩‍👧 ',
          'z\u0301',
          '"\\',
          '\n\n',
        ),
        fc.integer({ min: 1, max: 4000 }),
      )
      .map(([part, count]) => part.repeat(count)),
  },
);

const numbers = fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 6 });
const address = fc.oneof(
  fc.webUrl(),
  anyText,
  fc.constantFrom('javascript:alert(1)', `https://www.ilo.org/${'a'.repeat(5000)}`),
);

const citation: fc.Arbitrary<CitationItem> = fc
  .record({
    number: fc.integer({ min: 1, max: 40 }),
    passage: anyText.map((id) => id as PassageId),
    title: anyText,
    locator: anyText,
    quote: anyText,
    origin: fc.constantFrom('digest' as const, 'official' as const),
    originLabel: anyText,
    status: fc.constantFrom('up-to-date' as const, 'abrogated' as const),
    statusLabel: anyText,
    url: fc.option(address, { nil: undefined }),
  })
  .map(({ url, ...item }) => (url === undefined ? item : { ...item, url }));

const action: fc.Arbitrary<ChoiceAction> = fc.oneof(
  fc.record({ kind: fc.constant('ask' as const), question: anyText }),
  fc.record({ kind: fc.constant('read' as const), passage: anyText.map((id) => id as PassageId) }),
  fc.record({ kind: fc.constant('command' as const), command: anyText }),
  fc.record({
    kind: fc.constant('command' as const),
    command: anyText,
    once: fc.constant(true as const),
  }),
  fc.record({
    kind: fc.constant('command' as const),
    command: anyText,
    form: fc.constantFrom(...FORM_NAMES),
  }),
);
const word = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 100 });
const shortChoice = fc.record({
  label: word,
  action: fc.record({ kind: fc.constant('ask' as const), question: word }),
});
const choice = fc
  .record({ label: anyText, action, isChosen: fc.boolean() })
  .map(({ isChosen, ...rest }) => (isChosen ? { ...rest, isChosen } : rest));

const cells = fc.array(anyText, { maxLength: 6 });
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), text: anyText }),
  fc.record({
    kind: fc.constant('paragraph' as const),
    role: fc.constantFrom('text' as const, 'note' as const),
    content: fc.record({ text: anyText, citations: numbers }),
  }),
  fc.record({ kind: fc.constant('list' as const), items: fc.array(anyText, { maxLength: 60 }) }),
  fc.record({ kind: fc.constant('quote' as const), text: anyText, place: anyText }),
  fc.record({
    kind: fc.constant('progress' as const),
    done: fc.integer({ min: -5, max: 50 }),
    of: fc.integer({ min: 0, max: 40 }),
    text: anyText,
  }),
  fc.record({
    kind: fc.constant('table' as const),
    label: anyText,
    columns: cells,
    rows: fc.array(cells, { maxLength: 30 }),
  }),
  fc.record({
    kind: fc.constant('citations' as const),
    items: fc.array(citation, { maxLength: 30 }),
  }),
  fc.record({
    kind: fc.constant('choices' as const),
    label: anyText,
    choices: fc.oneof(
      fc.array(choice, { maxLength: 60 }),
      fc.uniqueArray(shortChoice, {
        maxLength: 40,
        selector: ({ action: { question } }) => question,
      }),
    ),
  }),
  fc.record({ kind: fc.constant('link' as const), label: anyText, url: address }),
  fc.record({ kind: fc.constant('notice' as const), code: anyText, text: anyText }),
);

/** Replies of any blocks, texts and lengths. */
export const anyReply: fc.Arbitrary<Reply> = fc.record({
  language: fc.constantFrom(...LANGUAGES),
  blocks: fc.array(block, { maxLength: 12 }),
});

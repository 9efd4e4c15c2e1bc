import type { KnowledgeFaultCode } from '../../src/knowledge/fault.js';
import { type KnowledgeFolder, smallKnowledge, withChange, without } from './knowledge-files.js';

/** A folder without a fault, which each case changes. */
export const small = smallKnowledge();

export const META = 'sources/C1/source.yaml';
const EN = 'sources/C1/en.md';
export const FR = 'sources/C1/fr.md';
const KITCHEN = 'checklists/kitchen/structure.yaml';
const KITCHEN_FR = 'checklists/kitchen/fr.yaml';
const WEATHER = 'boundaries/weather/boundary.yaml';

export const replaced = (path: string, from: string | RegExp, to: string): KnowledgeFolder =>
  withChange(small, path, (text) => text.replace(from, to));

/** A folder, and the faults in it, each at a place: of the code of the case, where none is named. */
type FaultCase = readonly [folder: KnowledgeFolder, ...faults: string[]];

/** At least one for each code, by what it is; the type keeps the table whole. */
export const CASES: Readonly<Record<KnowledgeFaultCode, Readonly<Record<string, FaultCase>>>> = {
  'missing-words': {
    'a reason that one language does not word': [
      replaced(KITCHEN_FR, 'reasons: { too-small: small, ', 'reasons: { '),
      `${KITCHEN_FR}:11`,
    ],
    'an outcome that one language does not name': [
      replaced(KITCHEN_FR, ', bad: bad', ''),
      `${KITCHEN_FR}:17`,
    ],
  },
  'unknown-name': {
    'a rule of an item that is not there': [
      replaced(KITCHEN, 'items: [blanket], reason', 'items: [towel], reason'),
      `${KITCHEN}:14`,
    ],
    'a condition on a value that the question of the profile does not have': [
      replaced(KITCHEN, 'size: [small] }', 'size: [tiny] }'),
      `${KITCHEN}:14`,
    ],
    'a level by an item that is not there': [
      replaced(KITCHEN, '{ tasting: [yes] }', '{ towel: [yes] }'),
      `${KITCHEN}:19`,
    ],
    'a cap at a band that is not there': [
      replaced(KITCHEN, 'band: bad', 'band: worst'),
      `${KITCHEN}:31`,
    ],
  },
  'duplicate-name': {
    'an item there twice': [
      replaced(KITCHEN, /^ {2}- \{ id: tasting.*\n/mu, '$&$&'),
      `${KITCHEN}:13`,
    ],
  },
  'yaml-syntax': {
    'a list that is not closed': [replaced(META, 'related: []', 'related: [C2'), `${META}:10`],
    'front matter that is no YAML': [replaced(EN, 'names: [first]', 'names: "first'), `${EN}:3`],
    'a key given twice': [replaced(META, 'related: []', 'related: []\nrelated: []'), `${META}:10`],
  },
  'unknown-key': {
    'a key of source.yaml': [replaced(META, 'related: []', 'relates: []'), `${META}:9`],
    'a key with more below it, at its own line': [
      replaced(META, 'related: []', 'relates:\n  - C2\n  - C3'),
      `${META}:9`,
    ],
    'a key inside status': [
      replaced(META, '  asOf: 2026-11-21', '  asOf: 2026-11-21\n  since: 1919'),
      `${META}:9`,
    ],
    'a key of the front matter': [
      replaced(EN, 'names: [first]', 'names: [first]\nauthor: me'),
      `${EN}:4`,
    ],
  },
  'invalid-value': {
    'a type that is none': [replaced(META, 'type: convention', 'type: treaty'), `${META}:2`],
    'a status that is none': [replaced(META, 'value: up-to-date', 'value: new'), `${META}:7`],
    'a date that is none': [replaced(META, '1919-11-28', '28/11/1919'), `${META}:5`],
    'a key that is missing, at the one above it': [
      replaced(META, '  asOf: 2026-11-21\n', ''),
      `${META}:6`,
    ],
    'an address that is not of the web': [
      replaced(META, 'related: []', 'urls:\n  en: javascript:alert(1)'),
      `${META}:10`,
    ],
    'no names in the front matter': [replaced(FR, 'names: [first]', 'names: []'), `${FR}:3`],
    'an outcome that is none': [replaced(WEATHER, 'not-found', 'declined'), `${WEATHER}:1`],
    'an entry of the thesaurus with nothing in it': [
      replaced('thesaurus.yaml', 'text: [dismissed]', 'text: []'),
      'thesaurus.yaml:2',
    ],
  },
  'missing-file': {
    'a source without source.yaml': [without(small, META), `${META}:1`],
    'a boundary without boundary.yaml': [without(small, WEATHER), `${WEATHER}:1`],
  },
  'missing-front-matter': {
    'a text that begins with its provisions': [
      withChange(small, EN, (text) => text.slice(text.indexOf('## Art. 1'))),
      `${EN}:1`,
    ],
  },
  'missing-title': {
    'a boundary without one': [
      replaced('boundaries/weather/es.md', /^# .*\n\n/u, ''),
      'boundaries/weather/es.md:1',
    ],
  },
  'invalid-locator': {
    'a heading without a locator': [
      replaced(EN, '## Art. 2 · en', '## Article two · en'),
      `${EN}:25`,
      // Its phrasings are now the first provision's, and the other languages have a provision more.
      `${FR}:25 extra-provision`,
      'sources/C1/es.md:25 extra-provision',
      `${META}:11 unknown-provision`,
    ],
    'a heading of the first level': [
      replaced(EN, '## Art. 1', '# A title\n\n## Art. 1'),
      `${EN}:6`,
    ],
  },
  'duplicate-locator': {
    'a provision given twice': [
      replaced(FR, '## Art. 2', '## Art. 1'),
      `${FR}:25`,
      // The last one of that place is compared: its text, then its notes.
      `${FR}:25 number-mismatch`,
      `${FR}:25 number-mismatch`,
      `${FR}:1 missing-provision`,
    ],
  },
  'missing-provision': {
    'a provision that only English has': [
      withChange(small, FR, (text) => text.slice(0, text.indexOf('## Art. 2'))),
      `${FR}:1`,
    ],
  },
  'extra-provision': {
    'a provision that English has not': [
      withChange(withChange(small, EN, beforeSecond), META, withoutUnverified),
      `${FR}:25`,
      'sources/C1/es.md:25',
    ],
  },
  'missing-text': {
    'a provision without text': [replaced(EN, 'en: leave is paid.\n', ''), `${EN}:25`],
    'a boundary without its line': [
      replaced('boundaries/weather/fr.md', 'fr: I hold no forecasts.\n', ''),
      'boundaries/weather/fr.md:1',
    ],
  },
  'too-many-sentences': {
    'a provision of seven': [
      replaced(EN, 'en: leave is paid.', 'One.\nTwo.\nThree.\nFour.\nFive.\nSix.\nSeven.'),
      `${EN}:25`,
    ],
  },
  'unexpected-line': {
    'text before the first provision': [
      replaced(EN, '## Art. 1', 'Hello.\n\n## Art. 1'),
      `${EN}:6`,
    ],
    'a list that is neither notes nor phrasings': [
      replaced(EN, '### Notes', '### Remarks'),
      `${EN}:10`,
      `${FR}:6 number-mismatch`,
      'sources/C1/es.md:6 number-mismatch',
    ],
    'a line among the phrasings that is no list item': [
      replaced(EN, '- en pay 8', '- en pay 8\nand so on'),
      `${EN}:39`,
    ],
    'a further part of a boundary': [
      replaced('boundaries/weather/en.md', '## Phrasings', '## Notes\n\n## Phrasings'),
      'boundaries/weather/en.md:5',
    ],
    'text above the title of a boundary': [
      replaced('boundaries/weather/en.md', '# en', 'Hello.\n\n# en'),
      'boundaries/weather/en.md:1',
    ],
  },
  'phrasing-count': {
    'seven phrasings': [replaced(EN, '- en pay 8\n', ''), `${EN}:25`],
    'two hundred phrasings': [
      replaced(
        EN,
        '- en pay 8',
        Array.from({ length: 193 }, (_, n) => `- en pay ${n + 8}`).join('\n'),
      ),
      `${EN}:25`,
    ],
    'too few of a boundary': [
      replaced('boundaries/weather/en.md', '- en rain 8\n', ''),
      'boundaries/weather/en.md:5',
    ],
  },
  'duplicate-phrasing': {
    'the same under two provisions, but for case and marks': [
      replaced(EN, '- en pay 8', '- EN leave, 1?'),
      `${EN}:38`,
    ],
    'the same under a provision and a boundary': [
      replaced('boundaries/weather/en.md', '- en rain 8', '- en leave 1'),
      'boundaries/weather/en.md:14',
    ],
  },
  'number-mismatch': {
    'another number in the text': [replaced(FR, '14 weeks', '16 weeks'), `${FR}:6`],
    'another number in the notes': [replaced(FR, '12 weeks', 'twelve weeks'), `${FR}:6`],
  },
  'unknown-source': {
    'a related source that is not bundled': [
      replaced(META, 'related: []', 'related:\n  - C1\n  - C2'),
      `${META}:11`,
    ],
  },
  'unknown-provision': {
    'an unverified provision that is not there': [
      replaced(META, '[art-2]', '[art-2, art-3]'),
      `${META}:11`,
    ],
    'a provision that a boundary points to': [
      replaced(WEATHER, 'C1/art-1', 'C1/art-9'),
      `${WEATHER}:2`,
    ],
  },
  'id-mismatch': {
    'an id that does not fit the folder': [replaced(META, 'id: C1', 'id: C7'), `${META}:1`],
  },
  'replacement-missing': {
    'an outdated source that nothing replaced': [
      replaced(META, 'value: up-to-date', 'value: outdated'),
      `${META}:6`,
    ],
  },
  'duplicate-source': {
    'two folders of one source': [
      new Map([...small, ...renamed('sources/C1/', 'sources/D1/')]),
      'sources/D1/source.yaml:1 id-mismatch',
      ...[16, 17, 18, 19, 20, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 38]
        .flatMap((line) => ['en', 'fr', 'es'].map((language) => ({ language, line })))
        .sort((one, other) => order(one.language) - order(other.language))
        .map(({ language, line }) => `sources/D1/${language}.md:${line} duplicate-phrasing`),
      'sources/D1/source.yaml:1',
    ],
  },
  'missing-language': {
    'a source without Spanish': [without(small, 'sources/C1/es.md'), 'sources/C1/es.md:1'],
    'a boundary without French': [
      without(small, 'boundaries/weather/fr.md'),
      'boundaries/weather/fr.md:1',
    ],
  },
};

function beforeSecond(text: string): string {
  return text.slice(0, text.indexOf('## Art. 2'));
}

function withoutUnverified(text: string): string {
  return text.replace('unverified: [art-2]\n', '');
}

function order(language: string): number {
  return ['en', 'fr', 'es'].indexOf(language);
}

function renamed(from: string, to: string): [string, string][] {
  return [...small]
    .filter(([path]) => path.startsWith(from))
    .map(([path, text]) => [path.replace(from, to), text]);
}

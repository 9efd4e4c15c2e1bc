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

interface FaultCase {
  readonly what: string;
  readonly folder: KnowledgeFolder;
  readonly faults: readonly string[];
}

/** At least one for each code; the type keeps the table whole. */
export const CASES: Readonly<Record<KnowledgeFaultCode, readonly FaultCase[]>> = {
  'missing-words': [
    {
      what: 'a reason that one language does not word',
      folder: replaced(KITCHEN_FR, 'reasons: { too-small: small, ', 'reasons: { '),
      faults: [`${KITCHEN_FR}:11 missing-words`],
    },
    {
      what: 'an outcome that one language does not name',
      folder: replaced(KITCHEN_FR, ', bad: bad', ''),
      faults: [`${KITCHEN_FR}:17 missing-words`],
    },
  ],
  'unknown-name': [
    {
      what: 'a rule of an item that is not there',
      folder: replaced(KITCHEN, 'items: [blanket], reason', 'items: [towel], reason'),
      faults: [`${KITCHEN}:14 unknown-name`],
    },
    {
      what: 'a condition on a value that the question of the profile does not have',
      folder: replaced(KITCHEN, 'size: [small] }', 'size: [tiny] }'),
      faults: [`${KITCHEN}:14 unknown-name`],
    },
    {
      what: 'a level by an item that is not there',
      folder: replaced(KITCHEN, '{ tasting: [yes] }', '{ towel: [yes] }'),
      faults: [`${KITCHEN}:19 unknown-name`],
    },
    {
      what: 'a cap at a band that is not there',
      folder: replaced(KITCHEN, 'band: bad', 'band: worst'),
      faults: [`${KITCHEN}:31 unknown-name`],
    },
  ],
  'duplicate-name': [
    {
      what: 'an item there twice',
      folder: replaced(KITCHEN, /^ {2}- \{ id: tasting.*\n/mu, '$&$&'),
      faults: [`${KITCHEN}:13 duplicate-name`],
    },
  ],
  'yaml-syntax': [
    {
      what: 'a list that is not closed',
      folder: replaced(META, 'related: []', 'related: [C2'),
      faults: [`${META}:10 yaml-syntax`],
    },
    {
      what: 'front matter that is no YAML',
      folder: replaced(EN, 'names: [first]', 'names: "first'),
      faults: [`${EN}:3 yaml-syntax`],
    },
    {
      what: 'a key given twice',
      folder: replaced(META, 'related: []', 'related: []\nrelated: []'),
      faults: [`${META}:10 yaml-syntax`],
    },
  ],
  'unknown-key': [
    {
      what: 'a key of source.yaml',
      folder: replaced(META, 'related: []', 'relates: []'),
      faults: [`${META}:9 unknown-key`],
    },
    {
      what: 'a key with more below it, at its own line',
      folder: replaced(META, 'related: []', 'relates:\n  - C2\n  - C3'),
      faults: [`${META}:9 unknown-key`],
    },
    {
      what: 'a key inside status',
      folder: replaced(META, '  asOf: 2026-11-21', '  asOf: 2026-11-21\n  since: 1919'),
      faults: [`${META}:9 unknown-key`],
    },
    {
      what: 'a key of the front matter',
      folder: replaced(EN, 'names: [first]', 'names: [first]\nauthor: me'),
      faults: [`${EN}:4 unknown-key`],
    },
  ],
  'invalid-value': [
    {
      what: 'a type that is none',
      folder: replaced(META, 'type: convention', 'type: treaty'),
      faults: [`${META}:2 invalid-value`],
    },
    {
      what: 'a status that is none',
      folder: replaced(META, 'value: up-to-date', 'value: new'),
      faults: [`${META}:7 invalid-value`],
    },
    {
      what: 'a date that is none',
      folder: replaced(META, '1919-11-28', '28/11/1919'),
      faults: [`${META}:5 invalid-value`],
    },
    {
      what: 'a key that is missing, at the one above it',
      folder: replaced(META, '  asOf: 2026-11-21\n', ''),
      faults: [`${META}:6 invalid-value`],
    },
    {
      what: 'an address that is not of the web',
      folder: replaced(META, 'related: []', 'urls:\n  en: javascript:alert(1)'),
      faults: [`${META}:10 invalid-value`],
    },
    {
      what: 'no names in the front matter',
      folder: replaced(FR, 'names: [first]', 'names: []'),
      faults: [`${FR}:3 invalid-value`],
    },
    {
      what: 'an outcome that is none',
      folder: replaced(WEATHER, 'not-found', 'declined'),
      faults: [`${WEATHER}:1 invalid-value`],
    },
    {
      what: 'an entry of the thesaurus with nothing in it',
      folder: replaced('thesaurus.yaml', 'text: [dismissed]', 'text: []'),
      faults: ['thesaurus.yaml:2 invalid-value'],
    },
  ],
  'missing-file': [
    {
      what: 'a source without source.yaml',
      folder: without(small, META),
      faults: [`${META}:1 missing-file`],
    },
    {
      what: 'a boundary without boundary.yaml',
      folder: without(small, WEATHER),
      faults: [`${WEATHER}:1 missing-file`],
    },
  ],
  'missing-front-matter': [
    {
      what: 'a text that begins with its provisions',
      folder: withChange(small, EN, (text) => text.slice(text.indexOf('## Art. 1'))),
      faults: [`${EN}:1 missing-front-matter`],
    },
  ],
  'missing-title': [
    {
      what: 'a boundary without one',
      folder: replaced('boundaries/weather/es.md', /^# .*\n\n/u, ''),
      faults: ['boundaries/weather/es.md:1 missing-title'],
    },
  ],
  'invalid-locator': [
    {
      what: 'a heading without a locator',
      folder: replaced(EN, '## Art. 2 · en', '## Article two · en'),
      faults: [
        `${EN}:25 invalid-locator`,
        // Its phrasings are now the first provision's, and the other languages have a provision more.
        `${FR}:25 extra-provision`,
        'sources/C1/es.md:25 extra-provision',
        `${META}:11 unknown-provision`,
      ],
    },
    {
      what: 'a heading of the first level',
      folder: replaced(EN, '## Art. 1', '# A title\n\n## Art. 1'),
      faults: [`${EN}:6 invalid-locator`],
    },
  ],
  'duplicate-locator': [
    {
      what: 'a provision given twice',
      folder: replaced(FR, '## Art. 2', '## Art. 1'),
      faults: [
        `${FR}:25 duplicate-locator`,
        // The last one of that place is compared: its text, then its notes.
        `${FR}:25 number-mismatch`,
        `${FR}:25 number-mismatch`,
        `${FR}:1 missing-provision`,
      ],
    },
  ],
  'missing-provision': [
    {
      what: 'a provision that only English has',
      folder: withChange(small, FR, (text) => text.slice(0, text.indexOf('## Art. 2'))),
      faults: [`${FR}:1 missing-provision`],
    },
  ],
  'extra-provision': [
    {
      what: 'a provision that English has not',
      folder: withChange(withChange(small, EN, beforeSecond), META, withoutUnverified),
      faults: [`${FR}:25 extra-provision`, 'sources/C1/es.md:25 extra-provision'],
    },
  ],
  'missing-text': [
    {
      what: 'a provision without text',
      folder: replaced(EN, 'en: leave is paid.\n', ''),
      faults: [`${EN}:25 missing-text`],
    },
    {
      what: 'a boundary without its line',
      folder: replaced('boundaries/weather/fr.md', 'fr: I hold no forecasts.\n', ''),
      faults: ['boundaries/weather/fr.md:1 missing-text'],
    },
  ],
  'too-many-sentences': [
    {
      what: 'a provision of seven',
      folder: replaced(EN, 'en: leave is paid.', 'One.\nTwo.\nThree.\nFour.\nFive.\nSix.\nSeven.'),
      faults: [`${EN}:25 too-many-sentences`],
    },
  ],
  'unexpected-line': [
    {
      what: 'text before the first provision',
      folder: replaced(EN, '## Art. 1', 'Hello.\n\n## Art. 1'),
      faults: [`${EN}:6 unexpected-line`],
    },
    {
      what: 'a list that is neither notes nor phrasings',
      folder: replaced(EN, '### Notes', '### Remarks'),
      faults: [
        `${EN}:10 unexpected-line`,
        `${FR}:6 number-mismatch`,
        'sources/C1/es.md:6 number-mismatch',
      ],
    },
    {
      what: 'a line among the phrasings that is no list item',
      folder: replaced(EN, '- en pay 8', '- en pay 8\nand so on'),
      faults: [`${EN}:39 unexpected-line`],
    },
    {
      what: 'a further part of a boundary',
      folder: replaced('boundaries/weather/en.md', '## Phrasings', '## Notes\n\n## Phrasings'),
      faults: ['boundaries/weather/en.md:5 unexpected-line'],
    },
    {
      what: 'text above the title of a boundary',
      folder: replaced('boundaries/weather/en.md', '# en', 'Hello.\n\n# en'),
      faults: ['boundaries/weather/en.md:1 unexpected-line'],
    },
  ],
  'phrasing-count': [
    {
      what: 'seven phrasings',
      folder: replaced(EN, '- en pay 8\n', ''),
      faults: [`${EN}:25 phrasing-count`],
    },
    {
      what: 'a hundred phrasings',
      folder: replaced(
        EN,
        '- en pay 8',
        Array.from({ length: 93 }, (_, n) => `- en pay ${n + 8}`).join('\n'),
      ),
      faults: [`${EN}:25 phrasing-count`],
    },
    {
      what: 'too few of a boundary',
      folder: replaced('boundaries/weather/en.md', '- en rain 8\n', ''),
      faults: ['boundaries/weather/en.md:5 phrasing-count'],
    },
  ],
  'duplicate-phrasing': [
    {
      what: 'the same under two provisions, but for case and marks',
      folder: replaced(EN, '- en pay 8', '- EN leave, 1?'),
      faults: [`${EN}:38 duplicate-phrasing`],
    },
    {
      what: 'the same under a provision and a boundary',
      folder: replaced('boundaries/weather/en.md', '- en rain 8', '- en leave 1'),
      faults: ['boundaries/weather/en.md:14 duplicate-phrasing'],
    },
  ],
  'number-mismatch': [
    {
      what: 'another number in the text',
      folder: replaced(FR, '14 weeks', '16 weeks'),
      faults: [`${FR}:6 number-mismatch`],
    },
    {
      what: 'another number in the notes',
      folder: replaced(FR, '12 weeks', 'twelve weeks'),
      faults: [`${FR}:6 number-mismatch`],
    },
  ],
  'unknown-source': [
    {
      what: 'a related source that is not bundled',
      folder: replaced(META, 'related: []', 'related:\n  - C1\n  - C2'),
      faults: [`${META}:11 unknown-source`],
    },
  ],
  'unknown-provision': [
    {
      what: 'an unverified provision that is not there',
      folder: replaced(META, '[art-2]', '[art-2, art-3]'),
      faults: [`${META}:11 unknown-provision`],
    },
    {
      what: 'a provision that a boundary points to',
      folder: replaced(WEATHER, 'C1/art-1', 'C1/art-9'),
      faults: [`${WEATHER}:2 unknown-provision`],
    },
  ],
  'id-mismatch': [
    {
      what: 'an id that does not fit the folder',
      folder: replaced(META, 'id: C1', 'id: C7'),
      faults: [`${META}:1 id-mismatch`],
    },
  ],
  'replacement-missing': [
    {
      what: 'an outdated source that nothing replaced',
      folder: replaced(META, 'value: up-to-date', 'value: outdated'),
      faults: [`${META}:6 replacement-missing`],
    },
  ],
  'duplicate-source': [
    {
      what: 'two folders of one source',
      folder: new Map([...small, ...renamed('sources/C1/', 'sources/D1/')]),
      faults: [
        'sources/D1/source.yaml:1 id-mismatch',
        ...[16, 17, 18, 19, 20, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 38]
          .flatMap((line) => ['en', 'fr', 'es'].map((language) => ({ language, line })))
          .sort((one, other) => order(one.language) - order(other.language))
          .map(({ language, line }) => `sources/D1/${language}.md:${line} duplicate-phrasing`),
        'sources/D1/source.yaml:1 duplicate-source',
      ],
    },
  ],
  'missing-language': [
    {
      what: 'a source without Spanish',
      folder: without(small, 'sources/C1/es.md'),
      faults: ['sources/C1/es.md:1 missing-language'],
    },
    {
      what: 'a boundary without French',
      folder: without(small, 'boundaries/weather/fr.md'),
      faults: ['boundaries/weather/fr.md:1 missing-language'],
    },
  ],
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

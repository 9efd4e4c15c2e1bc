import type { KnowledgeFile } from '../../src/knowledge/load-knowledge.js';
import { LANGUAGES, type Language } from '../../src/domain/language.js';

/** A knowledge folder in memory, path to text. */
export type KnowledgeFolder = ReadonlyMap<string, string>;

const TITLES: Readonly<Record<Language, string>> = {
  en: 'First Convention (No. 1)',
  fr: 'Première convention (n° 1)',
  es: 'Primer convenio (núm. 1)',
};

/** The smallest folder without a fault: one source of two provisions, one boundary, one thesaurus. */
export function smallKnowledge(): KnowledgeFolder {
  return new Map<string, string>([
    ['sources/C1/source.yaml', SOURCE],
    ...LANGUAGES.map((language) => [`sources/C1/${language}.md`, sourceText(language)] as const),
    ['boundaries/weather/boundary.yaml', 'outcome: not-found\nnearest: [C1/art-1]\n'],
    ...LANGUAGES.map(
      (language) => [`boundaries/weather/${language}.md`, boundaryText(language)] as const,
    ),
    ['thesaurus.yaml', THESAURUS],
    ['checklists/kitchen/structure.yaml', KITCHEN],
    ...LANGUAGES.map(
      (language) => [`checklists/kitchen/${language}.yaml`, kitchenWords(language)] as const,
    ),
  ]);
}

export function toFiles(folder: KnowledgeFolder): KnowledgeFile[] {
  return [...folder].map(([path, text]) => ({ path, text }));
}

/** The folder with one file's text changed; the change must change something, or the test would test nothing. */
export function withChange(
  folder: KnowledgeFolder,
  path: string,
  change: (text: string) => string,
): KnowledgeFolder {
  const before = folder.get(path);
  if (before === undefined) throw new Error(`no file ${path}`);
  const after = change(before);
  if (after === before) throw new Error(`nothing changed in ${path}`);
  return new Map([...folder, [path, after]]);
}

export function without(folder: KnowledgeFolder, path: string): KnowledgeFolder {
  if (!folder.has(path)) throw new Error(`no file ${path}`);
  return new Map([...folder].filter(([each]) => each !== path));
}

const SOURCE = `id: C1
type: convention
number: 1
class: technical
adopted: 1919-11-28
status:
  value: up-to-date
  asOf: 2026-11-21
related: []
verification: full
unverified: [art-2]
`;

const THESAURUS = `en:
  - { say: [sacked], text: [dismissed] }
fr: []
es: []
acronyms:
  GB: { en: Governing Body, fr: Conseil d'administration, es: Consejo de Administración }
foreign:
  pt: { licença: leave }
`;

function sourceText(language: Language): string {
  return `---
title: ${TITLES[language]}
names: [first]
---

## Art. 1 · ${language} heading

${language}: leave lasts 14 weeks.

### Notes

- ${language}: not 12 weeks.

### Phrasings

${list(8, (number) => `${language} leave ${number}`)}

## Art. 2 · ${language} other heading

${language}: leave is paid.

### Phrasings

${list(8, (number) => `${language} pay ${number}`)}
`;
}

function boundaryText(language: Language): string {
  return `# ${language} weather

${language}: I hold no forecasts.

## Phrasings

${list(8, (number) => `${language} rain ${number}`)}
`;
}

function list(count: number, item: (number: number) => string): string {
  return Array.from({ length: count }, (_, index) => `- ${item(index + 1)}`).join('\n');
}

/** A checklist of another subject with other rules: no part of the engine knows it. */
const KITCHEN = `id: kitchen
version: 1
profile:
  - { id: size, values: [small, large], default: large }
sections: [fire, food]
worth: { yes: 1, partly: 0.25, no: 0 }
actions: 2
items:
  - { id: alarm, section: fire, weight: 5, critical: true, limb: law, basis: law, cites: [C1/art-1] }
  - { id: blanket, section: fire, weight: 1, limb: law, basis: law }
  - { id: fridge, section: food, weight: 4, basis: habit }
  - { id: tasting, section: food, weight: 0, answers: [yes, no], basis: habit }
rules:
  - { effect: fixed, answer: not-applicable, items: [blanket], reason: too-small, when: { profile: { size: [small] } } }
  - { effect: allowed, answer: not-applicable, items: [fridge], reason: no-food }
guidance:
  - { items: [fridge], advice: measure }
results:
  - kind: level
    id: stars
    lowest: 0
    levels:
      - { level: 2, when: { answers: { alarm: [yes], fridge: [yes] } } }
      - { level: 1, when: { any: [{ answers: { alarm: [yes] } }, { answers: { tasting: [yes] } }] } }
  - kind: screen
    id: seal
    of: stars
    scores: [{ level: 2, score: 3 }]
    criteria: [{ item: blanket, answers: [yes, not-applicable] }]
  - { kind: conformity, id: rules, limbs: [law], determined: 50, conforms: 90, partly: 20 }
  - kind: score
    id: care
    bands: [{ id: good, from: 50 }, { id: bad, from: 0 }]
    caps: [{ criticalNo: 1, band: bad }]
    provisional: 10
`;

const KITCHEN_ITEMS = ['alarm', 'blanket', 'fridge', 'tasting'];

/** The words are names, so that a test can tell where each comes from. */
function kitchenWords(language: Language): string {
  const say = (what: string): string => `${what} ${language}`;
  const items = KITCHEN_ITEMS.map(
    (id) =>
      `  ${id}: { question: ${say(id)}, why: why, evidence: evidence, good: good, thin: thin, action: act }`,
  );
  return [
    `title: ${say('kitchen')}`,
    'about: about',
    'sections: { fire: Fire, food: Food }',
    `profile: { size: { question: ${say('size')}, values: { small: small, large: large } } }`,
    'bases: { law: law, habit: habit }',
    'items:',
    ...items,
    'reasons: { too-small: small, no-food: none }',
    'advice: { measure: measure }',
    'results:',
    '  stars: { title: stars, about: about, outcomes: { "0": none, "1": one, "2": two } }',
    '  seal: { title: seal, about: about, outcomes: { "0": none, "3": sealed } }',
    '  rules: { title: rules, about: about, outcomes: { law: law } }',
    '  care: { title: care, about: about, outcomes: { good: good, bad: bad } }',
    'caution: careful',
    '',
  ].join('\n');
}

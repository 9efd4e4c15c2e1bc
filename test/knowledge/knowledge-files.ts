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

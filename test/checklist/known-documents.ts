import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { SAYS, type Example } from '../../src/checklist/prefill/examples.js';
import { prepare } from '../../src/checklist/prefill/prefill.js';
import { groundsOf, type Preparation } from '../../src/checklist/prefill/propose.js';
import type { Signals } from '../../src/checklist/prefill/signals.js';
import { WEIGHED, type Weighed } from '../../src/checklist/prefill/weigh.js';
import type { Answer, Checklist, Profile } from '../../src/domain/checklist.js';
import { localize, type Localized } from '../../src/domain/language.js';
import type { ProjectDocument } from '../../src/domain/project-document.js';
import { expectation } from './expectation.js';
import { OUTDATED, readPlain } from './prefill-data.js';

/** A project document and the right answers. */
export interface Known {
  readonly folder: string;
  readonly document: ProjectDocument;
  readonly profile: Partial<Profile>;
  readonly answers: Readonly<Record<string, Answer>>;
}

/** Nothing is learned from or fitted on the newest set, so that it can be measured on. */
const NEWEST = 'documents-7';

/** The sets of documents with their right answers from which the desk learns. */
export function listFolders(): readonly string[] {
  return readdirSync('test/checklist')
    .filter((name) => /^documents(?:-\d)?$/u.test(name) && name !== NEWEST)
    .map((name) => `test/checklist/${name}`);
}

export function readKnown(folder: string): readonly Known[] {
  const files = readdirSync(folder);
  return files
    .filter((name) => name.endsWith('.json'))
    .flatMap((json) => {
      const name = json.slice(0, -'.json'.length);
      const { profile, answers } = expectation.parse(
        JSON.parse(readFileSync(join(folder, json), 'utf8')),
      );
      const file = [`${name}.md`, `${name}.source.md`].find((each) => files.includes(each));
      if (file === undefined) return [];
      const document = readPlain(name, readFileSync(join(folder, file), 'utf8'));
      return [{ folder, document, profile, answers }];
    });
}

export function prepareKnown(
  { document, profile }: Known,
  checklist: Checklist,
  signals: Signals,
): Preparation {
  return prepare(document, checklist, signals, { profile, outdated: OUTDATED }).prepared;
}

/** A passage this likely to speak of an item is taken to say what was answered. */
const FOUND = 0.3;

/** The lines of a document that speak of each item, as examples of what was answered to it. */
export function findLines(
  known: Known,
  checklist: Checklist,
  signals: Signals,
): readonly Example[] {
  return groundsOf(prepareKnown(known, checklist, signals)).flatMap(({ item, sightings }) => {
    const says = known.answers[item];
    if (!isWeighed(says)) return [];
    return sightings
      .filter(({ about }) => about >= FOUND)
      .map(({ passage: { units } }) => ({
        item,
        says,
        language: units[0]!.language,
        text: known.document.text
          .slice(units[0]!.start, units.at(-1)!.end)
          .replaceAll(/\s+/gu, ' '),
      }));
  });
}

function isWeighed(answer: Answer | undefined): answer is Weighed {
  return (WEIGHED as readonly (Answer | undefined)[]).includes(answer);
}

/** Lines as the files of examples have them. */
export function writeLines(lines: readonly Example[]): Localized<string> {
  return localize((language) => {
    const byItem: Record<string, Record<string, string[]>> = {};
    for (const each of lines.filter((line) => line.language === language))
      ((byItem[each.item] ??= {})[each.says] ??= []).push(each.text);
    const sorted = Object.entries(byItem).map(([item, bySays]) => [
      item,
      Object.fromEntries(SAYS.flatMap((says) => (says in bySays ? [[says, bySays[says]]] : []))),
    ]);
    return stringify(Object.fromEntries(sorted), { lineWidth: 0 });
  });
}

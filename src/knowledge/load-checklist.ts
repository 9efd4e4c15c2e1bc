import type { Checklist, ChecklistId, Condition } from '../domain/checklist.js';
import { LANGUAGES, localize, type Localized } from '../domain/language.js';
import { structureSchema, type Structure, type Words, wordsSchema } from './checklist-schema.js';
import type { Report } from './fault.js';
import { type Folder, inEveryLanguage } from './folder.js';
import { type LocatedValue, parseYaml } from './parse-yaml.js';

/** A checklist, and the provisions it cites with the line of each. */
export interface LoadedChecklist {
  readonly checklist: Checklist;
  readonly references: readonly {
    readonly id: string;
    readonly file: string;
    readonly line: number;
  }[];
}

/** Reads a folder of `checklists`: its structure, and its words in every language. Undefined when there was a fault. */
export function loadChecklist(
  { path, files }: Folder,
  report: Report,
): LoadedChecklist | undefined {
  const read = (name: string): string | undefined => {
    const text = files.get(name);
    if (text === undefined) report(`${path}/${name}`, 1, 'missing-file');
    return text;
  };
  const file = `${path}/structure.yaml`;
  const text = read('structure.yaml');
  const located = text === undefined ? undefined : parseYaml(file, text, structureSchema, report);
  const words = readWords(path, read, report);
  if (located === undefined || words === undefined) return undefined;
  const { value: structure, lineOf } = located;
  if (path !== `checklists/${structure.id}`)
    report(file, lineOf(['id']), 'id-mismatch', { id: structure.id, folder: path });
  checkNames(structure, file, lineOf, report);
  for (const language of LANGUAGES)
    checkWords(structure, words[language], `${path}/${language}.yaml`, report);
  return {
    checklist: {
      ...structure,
      id: structure.id as ChecklistId,
      words: localize((language) => words[language].value),
    },
    references: structure.items.flatMap(({ cites }, at) =>
      cites.map((id, place) => ({ id, file, line: lineOf(['items', at, 'cites', place]) })),
    ),
  };
}

function readWords(
  path: string,
  read: (name: string) => string | undefined,
  report: Report,
): Localized<LocatedValue<Words>> | undefined {
  return inEveryLanguage((language) => {
    const text = read(`${language}.yaml`);
    return text === undefined
      ? undefined
      : parseYaml(`${path}/${language}.yaml`, text, wordsSchema, report);
  });
}

type LineOf = LocatedValue<unknown>['lineOf'];

/** Reports a name that is not known, at the place of the structure that uses it. */
type ExpectKnown = (isKnown: boolean, name: string, at: readonly PropertyKey[]) => void;
type CheckCondition = (condition: Condition, at: readonly PropertyKey[]) => void;

/** Every name that a part of the structure uses is the name of something in it. */
function checkNames(structure: Structure, file: string, lineOf: LineOf, report: Report): void {
  const items = new Set<string>(structure.items.map(({ id }) => id));
  const values = new Map(structure.profile.map(({ id, values: some }) => [id, new Set(some)]));
  const expectKnown: ExpectKnown = (isKnown, unknown, at) => {
    if (!isKnown) report(file, lineOf(at), 'unknown-name', { name: unknown });
  };
  const checkCondition: CheckCondition = (condition, at) => {
    for (const [question, some] of Object.entries(condition.profile ?? {}))
      for (const each of some)
        expectKnown(values.get(question)?.has(each) ?? false, `${question}: ${each}`, at);
    for (const id of Object.keys(condition.answers ?? {})) expectKnown(items.has(id), id, at);
    for (const each of condition.any ?? []) checkCondition(each, at);
  };
  if (structure.stage !== undefined)
    expectKnown(values.has(structure.stage), structure.stage, ['stage']);
  structure.profile.forEach(({ id, default: supposed }, at) => {
    expectKnown(values.get(id)?.has(supposed) ?? false, supposed, ['profile', at]);
  });
  structure.items.forEach(({ section }, at) => {
    expectKnown(structure.sections.includes(section), section, ['items', at]);
  });
  for (const key of ['rules', 'guidance'] as const)
    structure[key].forEach(({ items: named, when }, at) => {
      for (const id of named) expectKnown(items.has(id), id, [key, at]);
      checkCondition(when, [key, at]);
    });
  checkResultNames(structure, expectKnown, checkCondition);
  reportTwice(
    structure.items.map(({ id }) => id),
    'items',
    file,
    lineOf,
    report,
  );
  reportTwice(
    structure.profile.map(({ id }) => id),
    'profile',
    file,
    lineOf,
    report,
  );
}

/** The names that the rules of results use. */
function checkResultNames(
  { results, items }: Structure,
  expectKnown: ExpectKnown,
  checkCondition: CheckCondition,
): void {
  results.forEach((result, at) => {
    const here = ['results', at];
    switch (result.kind) {
      case 'level':
        for (const { when } of result.levels) checkCondition(when, here);
        break;
      case 'conformity':
        for (const limb of result.limbs)
          expectKnown(
            items.some((item) => item.limb === limb),
            limb,
            here,
          );
        break;
      case 'screen':
        expectKnown(
          results.some(({ id }) => id === result.of),
          result.of,
          here,
        );
        for (const { item } of result.criteria)
          expectKnown(
            items.some(({ id }) => id === item),
            item,
            here,
          );
        break;
      case 'score':
        for (const { band } of result.caps)
          expectKnown(
            result.bands.some(({ id }) => id === band),
            band,
            here,
          );
        break;
      default:
        result satisfies never;
    }
  });
}

function reportTwice(
  ids: readonly string[],
  key: string,
  file: string,
  lineOf: LineOf,
  report: Report,
): void {
  ids.forEach((id, at) => {
    if (ids.indexOf(id) !== at) report(file, lineOf([key, at]), 'duplicate-name', { name: id });
  });
}

/** The words have what the structure names, and nothing else. */
function checkWords(
  structure: Structure,
  { value: words, lineOf }: LocatedValue<Words>,
  file: string,
  report: Report,
): void {
  const compare = (
    path: readonly string[],
    found: Readonly<Record<string, unknown>>,
    needed: readonly string[],
  ): void => {
    for (const key of new Set(needed))
      if (!Object.hasOwn(found, key))
        report(file, lineOf(path), 'missing-words', { key: [...path, key].join('.') });
    for (const key of Object.keys(found))
      if (!needed.includes(key))
        report(file, lineOf([...path, key]), 'unknown-key', { key: [...path, key].join('.') });
  };
  compare(['sections'], words.sections, structure.sections);
  compare(
    ['profile'],
    words.profile,
    structure.profile.map(({ id }) => id),
  );
  for (const { id, values } of structure.profile)
    compare(['profile', id, 'values'], words.profile[id]?.values ?? {}, values);
  compare(
    ['bases'],
    words.bases,
    structure.items.map(({ basis }) => basis),
  );
  compare(
    ['items'],
    words.items,
    structure.items.map(({ id }) => id),
  );
  compare(
    ['reasons'],
    words.reasons,
    structure.rules.map(({ reason }) => reason),
  );
  compare(
    ['advice'],
    words.advice,
    structure.guidance.map(({ advice }) => advice),
  );
  compare(
    ['results'],
    words.results,
    structure.results.map(({ id }) => id),
  );
  for (const result of structure.results)
    compare(
      ['results', result.id, 'outcomes'],
      words.results[result.id]?.outcomes ?? {},
      outcomesOf(result),
    );
}

/** The outcomes of a result that need a name. */
function outcomesOf(result: Structure['results'][number]): readonly string[] {
  switch (result.kind) {
    case 'level':
      return [result.lowest, ...result.levels.map(({ level }) => level)].map(String);
    case 'screen':
      return [0, ...result.scores.map(({ score }) => score)].map(String);
    case 'conformity':
      return result.limbs;
    case 'score':
      return result.bands.map(({ id }) => id);
    default:
      return result satisfies never;
  }
}

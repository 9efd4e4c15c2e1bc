/**
 * Fits how rules and examples are weighed, on folders of project documents with their right answers, and prints what belongs
 * under `weighing` in signals.yaml: `npx tsx test/checklist/fit-prefill.ts [folder…]`. Every folder, and then every document, is
 * first judged by weights that were fitted without it.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { prepare } from '../../src/checklist/prefill/prefill.js';
import { groundsOf } from '../../src/checklist/prefill/propose.js';
import { FEATURES, featuresOf, type Grounds } from '../../src/checklist/prefill/features.js';
import { formOpinion, weigh, WEIGHED } from '../../src/checklist/prefill/weigh.js';
import type { Weighing } from '../../src/checklist/prefill/signals-schema.js';
import { expectation } from './expectation.js';
import { fitWeights, type Lesson } from './fit-weights.js';
import { bundledChecklist, bundledSignals, OUTDATED, readPlain } from './prefill-data.js';

interface Case extends Lesson {
  readonly document: string;
  readonly folder: string;
  readonly grounds: Grounds;
}

interface Judged extends Case {
  readonly weighing: Weighing;
}

const DOUBTS = [0.02, 0.03, 0.04, 0.05, 0.06, 0.08, 0.12, 1];
const [, , ...named] = process.argv;
const folders =
  named.length > 0
    ? named
    : readdirSync('test/checklist')
        .filter((name) => /^documents(?:-\d)?$/u.test(name))
        .map((name) => `test/checklist/${name}`);
/** The rules were written with the first set in view, and look better there than they are. */
const counts = (folder: string): number => (folder.endsWith('documents') ? 0.3 : 1);

const checklist = bundledChecklist();
const signals = bundledSignals();
const { weighing } = signals.rules;
if (weighing === undefined) throw new Error('nothing to fit');

const cases = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => readCases(folder, name.slice(0, -'.json'.length))),
);
report('every folder by the others', ({ folder }) => folder);
report('every document by the others', ({ document }) => document);
print(fitWeights(cases));

function readCases(folder: string, document: string): readonly Case[] {
  const wanted = expectation.parse(
    JSON.parse(readFileSync(join(folder, `${document}.json`), 'utf8')),
  );
  const file = [`${document}.md`, `${document}.source.md`].find((each) =>
    readdirSync(folder).includes(each),
  );
  if (file === undefined) return [];
  const { prepared } = prepare(
    readPlain(document, readFileSync(join(folder, file), 'utf8')),
    checklist,
    signals,
    { profile: wanted.profile, outdated: OUTDATED },
  );
  const grounds = groundsOf(prepared);
  const features = featuresOf(grounds, prepared.plainness, weighing!);
  return grounds.map((each) => ({
    document,
    folder,
    item: each.item,
    right: wanted.answers[each.item] ?? 'dont-know',
    grounds: each,
    features: features.get(each.item)!,
    counts: counts(folder),
  }));
}

function report(title: string, partOf: (each: Case) => string): void {
  const parts = [...new Set(cases.map(partOf))];
  const judged = parts.flatMap((part) => {
    const found = { ...weighing!, ...fitWeights(cases.filter((each) => partOf(each) !== part)) };
    return cases
      .filter((each) => partOf(each) === part)
      .map((each) => ({ ...each, weighing: found }));
  });
  console.log(`\n${title}: right, yes for no; by folder; how unlikely the right answers were held`);
  for (const doubt of DOUBTS) console.log(lineOf(judged, doubt));
}

function lineOf(judged: readonly Judged[], doubt: number): string {
  const answers = judged.map((each) => ({
    ...each,
    answer: formOpinion(each.grounds, each.features, { ...each.weighing, doubt }).answer,
  }));
  const figures = [undefined, ...folders].map((folder) => {
    const of = answers.filter((each) => folder === undefined || each.folder === folder);
    const right = of.filter((each) => each.answer === each.right).length;
    const wrong = of.filter((each) => each.answer === 'yes' && each.right === 'no').length;
    return `${share(right, of.length)}/${wrong}`;
  });
  const wrong = answers.filter(({ answer, right }) => answer === 'yes' && right === 'no');
  const losses = judged.flatMap(({ item, right, features, weighing: found }) => {
    const likely = weigh(item, features, found);
    return right in likely ? [-Math.log(likely[right as (typeof WEIGHED)[number]])] : [];
  });
  const loss = losses.reduce((sum, each) => sum + each, 0) / losses.length;
  return `doubt ${doubt}: ${figures.join('  ')}  ${loss.toFixed(3)}  ${wrong.map(({ document, item }) => `${document}/${item}`).join(' ')}`;
}

function share(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`;
}

function print({ weights, leanings }: Pick<Weighing, 'weights' | 'leanings'>): void {
  console.log('\n  weights:');
  for (const answer of WEIGHED)
    console.log(
      `    ${answer}: { ${FEATURES.map((each) => `${each}: ${weights[answer][each]}`).join(', ')} }`,
    );
  console.log('  leanings:');
  for (const [item, each] of Object.entries(leanings))
    console.log(`    ${item}: [${each.join(', ')}]`);
}

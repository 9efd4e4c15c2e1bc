/**
 * Fits how rules and examples are weighed, on folders of project documents with their right answers, and prints what belongs
 * under `weighing` in signals.yaml: `npx tsx test/checklist/fit-prefill.ts [--on=folder,folder] [--test=folder,folder]`. Every document is first
 * judged by weights that were fitted without it.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { prepare } from '../../src/checklist/prefill/prefill.js';
import { groundsOf } from '../../src/checklist/prefill/propose.js';
import {
  FEATURES,
  featuresOf,
  type Feature,
  type Grounds,
} from '../../src/checklist/prefill/features.js';
import { formOpinion, weigh, WEIGHED } from '../../src/checklist/prefill/weigh.js';
import type { Answer } from '../../src/domain/checklist.js';
import type { Weighing } from '../../src/checklist/prefill/signals-schema.js';
import { expectation } from './expectation.js';
import { bundledChecklist, bundledSignals, OUTDATED, readPlain } from './prefill-data.js';

interface Case {
  readonly document: string;
  readonly folder: string;
  readonly item: string;
  readonly right: Answer;
  readonly grounds: Grounds;
  readonly features: Readonly<Record<Feature, number>>;
}

const ROUNDS = 400;
const STEP = 0.3;
const MOMENTUM = 0.9;
const DECAY = 0.002;
const SUREST = [0, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7];
const FOLDERS = ['', '-2', '-3'].map((set) => `test/checklist/documents${set}`);

const [, , ...words] = process.argv;
const option = (name: string): string | undefined =>
  words.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3);
const checklist = bundledChecklist();
const signals = bundledSignals();
const { weighing } = signals.rules;
if (weighing === undefined) throw new Error('nothing to fit');

const cases = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => readCases(folder, name.slice(0, -'.json'.length))),
);
const fitted = cases.filter(({ folder }) => isIn(folder, option('on')));
report(cases.filter(({ folder }) => isIn(folder, option('test'))));
const weights = fit(fitted);
for (const answer of WEIGHED)
  console.log(
    `    ${answer}: { ${FEATURES.map((each) => `${each}: ${weights[answer][each]!.toFixed(2)}`).join(', ')} }`,
  );

/** Whether a folder is one of those named; all are when none is. */
function isIn(folder: string, named: string | undefined): boolean {
  return named === undefined || named.split(',').includes(folder);
}

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
  const features = featuresOf(grounds, weighing!);
  return grounds.map((each) => ({
    document,
    folder,
    item: each.item,
    right: wanted.answers[each.item] ?? 'dont-know',
    grounds: each,
    features: features.get(each.item)!,
  }));
}

/** Multinomial logistic regression, by gradient steps over all cases. */
function fit(on: readonly Case[]): Weighing['weights'] {
  const blank = (): Record<string, number> =>
    Object.fromEntries(FEATURES.map((feature) => [feature, 0]));
  const found = { yes: blank(), partly: blank(), no: blank() };
  const speed = { yes: blank(), partly: blank(), no: blank() };
  for (let round = 0; round < ROUNDS; round++) {
    const slope = { yes: blank(), partly: blank(), no: blank() };
    for (const { features, right } of on.filter(isWeighed)) {
      const likely = weigh(features, { ...weighing!, weights: found });
      for (const answer of WEIGHED)
        for (const feature of FEATURES)
          slope[answer][feature]! +=
            (likely[answer] - (answer === right ? 1 : 0)) * features[feature];
    }
    for (const answer of WEIGHED)
      for (const feature of FEATURES) {
        const step = slope[answer][feature]! / on.length + DECAY * found[answer][feature]!;
        speed[answer][feature] = MOMENTUM * speed[answer][feature]! + step;
        found[answer][feature]! -= STEP * speed[answer][feature];
      }
  }
  return found;
}

function isWeighed({ right }: Case): boolean {
  return (WEIGHED as readonly Answer[]).includes(right);
}

function report(tested: readonly Case[]): void {
  const documents = [...new Set(tested.map(({ document }) => document))];
  const judged = documents.flatMap((document) => {
    const weights = fit(fitted.filter((each) => each.document !== document));
    return tested
      .filter((each) => each.document === document)
      .map((each) => ({ ...each, weights }));
  });
  for (const surest of SUREST) {
    const answers = judged.map((each) => {
      const weighed = { ...weighing!, weights: each.weights, surest };
      return { ...each, opinion: formOpinion(each.grounds, each.features, weighed) };
    });
    const right = answers.filter((each) => each.opinion.answer === each.right).length;
    const wrong = answers.filter((each) => each.opinion.answer === 'yes' && each.right === 'no');
    const yes = answers.filter((each) => each.right === 'yes');
    const kept = yes.filter((each) => each.opinion.answer === 'yes').length;
    console.log(
      `surest ${surest}: ${right}/${answers.length} ${share(right, answers.length)}, ` +
        `yes for no ${wrong.length}, yes recalled ${share(kept, yes.length)} ` +
        wrong.map(({ document, item }) => `${document}/${item}`).join(' '),
    );
  }
}

function share(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`;
}

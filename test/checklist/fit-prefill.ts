/**
 * Fits how rules and examples are weighed, on the folders of project documents with their right answers, and prints what
 * belongs under `weighing` in signals.yaml: `npx tsx test/checklist/fit-prefill.ts`. Every folder is read by what was learned
 * without its lines, and judged by weights that were fitted without it.
 */
import { featuresOf } from '../../src/checklist/prefill/features.js';
import { groundsOf, propose, type Preparation } from '../../src/checklist/prefill/propose.js';
import type { Weighing } from '../../src/checklist/prefill/signals-schema.js';
import { weigh, WEIGHED, type Weighed } from '../../src/checklist/prefill/weigh.js';
import { FEATURES } from '../../src/checklist/prefill/features.js';
import { fitWeights, type Lesson } from './fit-weights.js';
import {
  findLines,
  listFolders,
  prepareKnown,
  readKnown,
  writeLines,
  type Known,
} from './known-documents.js';
import { bundled, bundledChecklist, bundledExamples, signalsOf } from './prefill-data.js';

/** A document as it is read by what was learned without its folder. */
interface Case {
  readonly known: Known;
  readonly prepared: Preparation;
  readonly lessons: readonly Lesson[];
}

const DOUBTS = [0.05, 0.06, 0.07, 0.08, 0.09, 0.1, 0.12, 1];
/** The rules were written with the first set in view, and look better there than they are. */
const counts = (folder: string): number => (folder.endsWith('documents') ? 0.3 : 1);

const checklist = bundledChecklist();
const unlearnt = bundledExamples();
const { weighing } = unlearnt.rules;
if (weighing === undefined) throw new Error('nothing to fit');

const folders = listFolders();
const known = folders.flatMap(readKnown);
const lines = new Map(known.map((each) => [each, findLines(each, checklist, unlearnt)]));
const cases = folders.flatMap(readCases);
report();
print(fitWeights(cases.flatMap(({ lessons }) => lessons)));

function readCases(folder: string): readonly Case[] {
  const others = known.filter((each) => each.folder !== folder);
  const signals = signalsOf({
    ...bundled,
    lines: writeLines(others.flatMap((each) => lines.get(each)!)),
  });
  return known
    .filter((each) => each.folder === folder)
    .map((each) => {
      const prepared = prepareKnown(each, checklist, signals);
      return { known: each, prepared, lessons: lessonsOf(each, prepared) };
    });
}

function lessonsOf({ answers, folder }: Known, prepared: Preparation): readonly Lesson[] {
  const grounds = groundsOf(prepared);
  const features = featuresOf(grounds, prepared.makeup, weighing!);
  return grounds.map(({ item }) => ({
    item,
    right: answers[item] ?? 'dont-know',
    features: features.get(item)!,
    counts: counts(folder),
  }));
}

function report(): void {
  const fitted = new Map(
    folders.map((folder) => {
      const others = cases.filter((each) => each.known.folder !== folder);
      return [folder, { ...weighing, ...fitWeights(others.flatMap((each) => each.lessons)) }];
    }),
  );
  const without = (each: Case): Weighing => fitted.get(each.known.folder) as Weighing;
  console.log('every folder by the others: right, yes for no; by folder');
  for (const doubt of DOUBTS) console.log(lineOf((each) => ({ ...without(each), doubt }), doubt));
  const losses = cases.flatMap((each) =>
    each.lessons.flatMap(({ item, right, features }) => {
      const likely = weigh(item, features, without(each));
      return right in likely ? [-Math.log(likely[right as Weighed])] : [];
    }),
  );
  const loss = losses.reduce((sum, each) => sum + each, 0) / losses.length;
  console.log(`how unlikely the right answers were held: ${loss.toFixed(4)}`);
}

function lineOf(weighingOf: (each: Case) => Weighing, doubt: number): string {
  const answers = cases.flatMap((each) => {
    const { prepared, known: of } = each;
    const rules = { ...prepared.field.rules, weighing: weighingOf(each) };
    return propose({ ...prepared, field: { ...prepared.field, rules } }).map((proposal) => ({
      folder: of.folder,
      name: `${of.document.name}/${proposal.item}`,
      answer: proposal.answer,
      right: of.answers[proposal.item] ?? 'dont-know',
    }));
  });
  const isWrong = ({ answer, right }: (typeof answers)[number]): boolean =>
    answer === 'yes' && right === 'no';
  const figures = [undefined, ...folders].map((folder) => {
    const of = answers.filter((each) => folder === undefined || each.folder === folder);
    const right = of.filter((each) => each.answer === each.right).length;
    return `${share(right, of.length)}/${of.filter(isWrong).length}`;
  });
  const wrong = answers.filter(isWrong).map(({ name }) => name);
  return `doubt ${doubt}: ${figures.join('  ')}  ${wrong.join(' ')}`;
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

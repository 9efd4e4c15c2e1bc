/**
 * Measures the proposals on a folder of project documents with their right answers:
 * `npx tsx test/checklist/measure-prefill.ts [folder] [--given] [--only=part-of-a-name] [--items]`.
 * `--given` hands in the profile; else it is read from the document. `--items` lists every miss.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ANSWERS, type Answer, type Profile } from '../../src/domain/checklist.js';
import { prefill } from '../../src/checklist/prefill/prefill.js';
import { expectation } from './expectation.js';
import { bundledChecklist, bundledSignals, OUTDATED, readPlain } from './prefill-data.js';

interface Outcome {
  readonly document: string;
  readonly item: string;
  readonly right: Answer;
  readonly proposed: Answer;
  readonly confidence: number;
  readonly quote: string;
  readonly why: string;
}

const [, , ...words] = process.argv;
const folder = words.find((word) => !word.startsWith('--')) ?? 'test/checklist/documents';
const only = words.find((word) => word.startsWith('--only='))?.slice('--only='.length) ?? '';
const checklist = bundledChecklist();
const signals = bundledSignals();

const outcomes = readdirSync(folder)
  .filter((name) => name.endsWith('.json') && new RegExp(only, 'u').test(name))
  .flatMap((name) => measure(name.slice(0, -'.json'.length)));

report();

function measure(name: string): readonly Outcome[] {
  const wanted = expectation.parse(JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')));
  const file = [`${name}.md`, `${name}.source.md`].find((each) =>
    readdirSync(folder).includes(each),
  );
  if (file === undefined) return [];
  const document = readPlain(name, readFileSync(join(folder, file), 'utf8'));
  const profile: Partial<Profile> = words.includes('--given') ? wanted.profile : {};
  const began = performance.now();
  const { proposals, profile: shown } = prefill(document, checklist, signals, {
    profile,
    outdated: OUTDATED,
  });
  const ms = performance.now() - began;
  const misread = Object.entries(wanted.profile).filter(([key, value]) => shown[key] !== value);
  const results = proposals.map((proposal): Outcome => ({
    document: name,
    item: proposal.item,
    right: wanted.answers[proposal.item] ?? 'dont-know',
    proposed: proposal.answer,
    confidence: proposal.confidence,
    quote: proposal.quotes
      .map(({ text }) => text.replaceAll(/\s+/gu, ' ').slice(0, 150))
      .join(' / '),
    why: wanted.why[proposal.item] ?? '',
  }));
  const right = results.filter(isRight).length;
  console.log(
    `${name}: ${right}/${results.length} ${share(right, results.length)} in ${ms.toFixed(0)} ms` +
      misread.map(([key, value]) => `; ${key} ${shown[key]} for ${value}`).join(''),
  );
  return results;
}

function isRight({ right, proposed }: Outcome): boolean {
  return right === proposed;
}

function share(part: number, whole: number): string {
  return whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`;
}

function report(): void {
  const items = [...new Set(outcomes.map(({ item }) => item))];
  console.log('\nitem: right, and what was proposed for what');
  for (const item of items) {
    const of = outcomes.filter((each) => each.item === item);
    const missed = of.filter((each) => !isRight(each));
    const confusions = missed.map(({ proposed, right }) => `${proposed} for ${right}`);
    console.log(`${item}: ${of.length - missed.length}/${of.length}  ${confusions.join(', ')}`);
  }
  console.log('\nright answer down, proposal across');
  console.log(['', ...ANSWERS].map((each) => each.padStart(15)).join(''));
  for (const right of ANSWERS) {
    const counts = ANSWERS.map(
      (proposed) =>
        outcomes.filter((each) => each.right === right && each.proposed === proposed).length,
    );
    console.log([right, ...counts].map((each) => String(each).padStart(15)).join(''));
  }
  for (const answer of ANSWERS) {
    const both = outcomes.filter((each) => each.right === answer && isRight(each)).length;
    const proposed = outcomes.filter((each) => each.proposed === answer).length;
    const right = outcomes.filter((each) => each.right === answer).length;
    console.log(`${answer}: precision ${share(both, proposed)}, recall ${share(both, right)}`);
  }
  for (const [low, high] of [
    [0, 0.5],
    [0.5, 0.6],
    [0.6, 0.7],
    [0.7, 0.8],
    [0.8, 0.9],
    [0.9, 1.01],
  ] as const) {
    const of = outcomes.filter(({ confidence }) => confidence >= low && confidence < high);
    console.log(
      `confidence ${low} to ${high}: ${share(of.filter(isRight).length, of.length)} of ${of.length}`,
    );
  }
  const worst = outcomes.filter((each) => each.proposed === 'yes' && each.right === 'no');
  console.log(`\nyes for no: ${worst.length}`);
  const shown = words.includes('--items') ? outcomes.filter((each) => !isRight(each)) : worst;
  for (const each of shown)
    console.log(
      `${each.document} ${each.item}: ${each.proposed} for ${each.right} [${each.quote}] ${each.why}`,
    );
  const right = outcomes.filter(isRight).length;
  console.log(`all: ${right}/${outcomes.length} ${share(right, outcomes.length)}`);
}

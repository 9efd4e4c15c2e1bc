import { readFileSync } from 'node:fs';
import { ask } from '../conversation/ask.js';
import { DeskError } from '../domain/desk-error.js';
import { evaluatedQuestion, type EvaluatedQuestion } from '../evaluation/expectation.js';
import { type Score, scoreAnswer, summarise, type Summary } from '../evaluation/score.js';
import type { Desk } from '../main.js';
import { openingLine } from '../reply/answer-to-reply.js';
import { stringsFor, type Strings } from '../strings/strings.js';
import { openForCommand } from './open.js';

export interface EvaluateOptions {
  readonly questions: string;
  readonly json?: boolean;
  readonly failures?: boolean;
}

interface Scored {
  readonly question: EvaluatedQuestion;
  readonly score: Score;
  readonly text: string;
  readonly cited: readonly string[];
  readonly answerKind: string;
}

/** `gender-desk evaluate answers`: scores answers by language and by type of question. */
export async function evaluateAnswersCommand(
  { questions: file, json, failures }: EvaluateOptions,
  strings: Strings,
): Promise<void> {
  const questions = readQuestions(file);
  const desk = await openForCommand(strings);
  const scored: Scored[] = [];
  for (const question of questions) scored.push(await scoreOne(question, desk));
  const answerable = scored.filter(({ question }) => question.expect.citations.length > 0);
  const declined = scored.filter(({ question }) => !question.expect.kind.includes('grounded'));
  const report = {
    all: summariseScored(scored),
    answerable: summariseScored(answerable),
    unanswerable: summariseScored(declined),
    language: groupBy(scored, ({ question }) => question.language),
    type: groupBy(scored, ({ question }) => question.type),
  };
  if (json) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  else printReport(report);
  if (failures) for (const each of scored.filter(({ score }) => !score.right)) printFailure(each);
}

/** Reads an evaluation set. Throws `file-unreadable`, or `batch-line-invalid` for a line that does not fit. */
export function readQuestions(file: string): readonly EvaluatedQuestion[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new DeskError('file-unreadable', { file }, { cause });
  }
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      return [evaluatedQuestion.parse(JSON.parse(line))];
    } catch (cause) {
      const reason = cause instanceof Error ? cause.name : '';
      throw new DeskError('batch-line-invalid', { line: index + 1, reason }, { cause });
    }
  });
}

async function scoreOne(question: EvaluatedQuestion, desk: Desk): Promise<Scored> {
  const history = question.history ?? [];
  const answer = await ask({ question: question.question, history }, desk);
  const text = openingLine(answer, desk.knowledge, stringsFor(answer.language));
  const citations =
    answer.kind === 'grounded' ? answer.segments.flatMap((each) => each.citations) : [];
  return {
    question,
    score: scoreAnswer(question, answer, text, desk.knowledge),
    text,
    cited: [...new Set(citations.map(({ passage }) => passage))],
    answerKind: answer.kind,
  };
}

function summariseScored(scored: readonly Scored[]): Summary {
  return summarise(scored.map(({ score }) => score));
}

function groupBy(
  scored: readonly Scored[],
  keyOf: (scored: Scored) => string,
): Readonly<Record<string, Summary>> {
  const keys = [...new Set(scored.map(keyOf))].sort();
  return Object.fromEntries(
    keys.map((key) => [key, summariseScored(scored.filter((each) => keyOf(each) === key))]),
  );
}

const COLUMNS = ['questions', 'right', 'kind', 'source', 'first', 'locator', 'facts'] as const;

function printReport(
  report: Readonly<Record<string, Summary | Readonly<Record<string, Summary>>>>,
): void {
  const row = (name: string, summary: Summary): string =>
    name.padEnd(16) + COLUMNS.map((column) => cell(column, summary).padStart(10)).join('');
  process.stdout.write(
    `${' '.repeat(16)}${COLUMNS.map((column) => column.padStart(10)).join('')}\n`,
  );
  for (const [name, part] of Object.entries(report))
    if (isSummary(part)) process.stdout.write(`${row(name, part)}\n`);
    else
      for (const [key, summary] of Object.entries(part))
        process.stdout.write(`${row(key, summary)}\n`);
}

function isSummary(part: Summary | Readonly<Record<string, Summary>>): part is Summary {
  return typeof part.questions === 'number';
}

function cell(column: (typeof COLUMNS)[number], summary: Summary): string {
  const value = summary[column];
  if (value === null) return '-';
  return column === 'questions' ? String(value) : `${(100 * value).toFixed(1)} %`;
}

function printFailure({ question, text, cited, answerKind, score }: Scored): void {
  const { id, type, question: asked, expect } = question;
  const wrong = (['kind', 'locator', 'facts'] as const).filter((part) => score[part] === false);
  process.stdout.write(
    `\n${id} ${type} [${wrong.join(', ')}] ${asked}\n  expected ${expect.kind.join('|')} ${[...expect.citations, ...expect.all].join('; ')} ${JSON.stringify(expect.facts)}\n  got ${answerKind} ${cited.join(' ')}\n  ${text}\n`,
  );
}

import { z } from 'zod';
import { DeskError } from '../domain/desk-error.js';
import { type Judgments, orderHits, type ScoredDocument } from './retrieval-metrics.js';

/**
 * Readers of a collection in the layout of BEIR (Thakur et al. 2021, https://github.com/beir-cellar/beir): `corpus.jsonl`,
 * `queries.jsonl` and `qrels/test.tsv`. Each takes the lines of one file in order, without their ends, and passes over blank
 * ones; each throws `line-invalid` or `duplicate-id` with the file and the line (from 1).
 */
export type Lines = AsyncIterable<string> | Iterable<string>;

/** A document of `corpus.jsonl`. */
export interface BeirDocument {
  readonly id: string;
  /** Empty when the corpus gives none. */
  readonly title: string;
  readonly text: string;
}

const id = z.union([z.string(), z.number()]).transform(String).pipe(z.string().trim().min(1));

const documentLine = z
  .object({ _id: id, title: z.string().nullish(), text: z.string() })
  .transform(({ _id, title, text }) => ({ id: _id, title: title ?? '', text }));

const queryLine = z
  .object({ _id: id, text: z.string() })
  .transform(({ _id, text }) => ({ id: _id, text }));

const grade = z.string().trim().min(1).pipe(z.coerce.number()).pipe(z.int());

/** `query document grade`, or the four columns of TREC: `query iteration document grade`. */
const judgmentLine = z
  .union([z.tuple([id, id, grade]), z.tuple([id, z.string(), id, grade])])
  .transform((columns) => ({
    query: columns[0],
    document: columns.length === 3 ? columns[1] : columns[2],
    grade: columns.length === 3 ? columns[2] : columns[3],
  }));

/** What names the first column where a file of judgments begins with a line of names. */
const HEADER = /^(?:query|topic|q)[-_ ]?id$/iu;

/** Reads `corpus.jsonl`: `{_id, title?, text}` a line; other keys are passed over. */
export async function readCorpus(lines: Lines, file: string): Promise<readonly BeirDocument[]> {
  const documents = new Map<string, BeirDocument>();
  for await (const { line, text } of filledLines(lines)) {
    const document = parseLine(documentLine, parseJson(text, file, line), file, line);
    if (documents.has(document.id))
      throw new DeskError('duplicate-id', { file, line, id: document.id });
    documents.set(document.id, document);
  }
  return [...documents.values()];
}

/** Reads `queries.jsonl`, `{_id, text}` a line: the text of each query by its id, in the order of the file. */
export async function readQueries(
  lines: Lines,
  file: string,
): Promise<ReadonlyMap<string, string>> {
  const queries = new Map<string, string>();
  for await (const { line, text } of filledLines(lines)) {
    const query = parseLine(queryLine, parseJson(text, file, line), file, line);
    if (queries.has(query.id)) throw new DeskError('duplicate-id', { file, line, id: query.id });
    queries.set(query.id, query.text);
  }
  return queries;
}

/**
 * Reads judgments: three columns between tabs or spaces, with or without a line of names before them, or the four of TREC.
 * Grades are whole numbers.
 */
export async function readJudgments(lines: Lines, file: string): Promise<Judgments> {
  const judgments = new Map<string, Map<string, number>>();
  let isFirst = true;
  for await (const { line, text } of filledLines(lines)) {
    const columns = text.split(text.includes('\t') ? '\t' : /\s+/u).map((each) => each.trim());
    const isHeader = isFirst && HEADER.test(columns[0] ?? '');
    isFirst = false;
    if (isHeader) continue;
    const { query, document, grade } = parseLine(judgmentLine, columns, file, line);
    const grades = judgments.get(query) ?? new Map<string, number>();
    if (grades.has(document))
      throw new DeskError('duplicate-id', { file, line, id: `${query} ${document}` });
    judgments.set(query, grades.set(document, grade));
  }
  return judgments;
}

async function* filledLines(
  lines: Lines,
): AsyncGenerator<{ readonly line: number; readonly text: string }> {
  let line = 0;
  for await (const each of lines) {
    line++;
    const text = each.replace(/^\uFEFF/u, '').trim();
    if (text !== '') yield { line, text };
  }
}

function parseJson(text: string, file: string, line: number): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new DeskError('line-invalid', { file, line, reason: 'JSON' }, { cause });
  }
}

function parseLine<Parsed>(
  schema: z.ZodType<Parsed>,
  value: unknown,
  file: string,
  line: number,
): Parsed {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const { path = [], message = '' } = parsed.error.issues[0] ?? {};
  const reason = `${path.join('.')} ${message}`.trim();
  throw new DeskError('line-invalid', { file, line, reason }, { cause: parsed.error });
}

/**
 * The lines of a TREC run for one query, each with its end: `query Q0 document rank score tag`. trec_eval goes by the score
 * alone, which some versions keep in 32 bits: each score printed is lower than the one before, so that its order is that of
 * the measures. Throws `run-id-invalid` for an id with a space in it.
 */
export function formatRun(query: string, hits: readonly ScoredDocument[], tag: string): string {
  const spaced = [query, ...hits.map(({ document }) => document)].find((each) => /\s/u.test(each));
  if (spaced !== undefined) throw new DeskError('run-id-invalid', { id: spaced });
  let last = Infinity;
  return orderHits(hits)
    .map(({ document, score }, at) => {
      last = Math.min(Math.fround(score), nextBelow(last));
      return `${query} Q0 ${document} ${at + 1} ${last} ${tag}\n`;
    })
    .join('');
}

/** A 32-bit number below another, at most two steps away. */
function nextBelow(value: number): number {
  return value === Infinity
    ? value
    : Math.fround(value - Math.max(Math.abs(value) * 2 ** -23, 2 ** -149));
}

import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DeskError } from '../domain/desk-error.js';
import {
  type BeirDocument,
  type Lines,
  readCorpus,
  readJudgments,
  readQueries,
} from '../evaluation/beir.js';
import { type Grades, hasRelevant } from '../evaluation/retrieval-metrics.js';

/** A query to measure by; one that the file of queries lacks has no text and finds nothing. */
export interface JudgedQuery {
  readonly id: string;
  readonly text: string | undefined;
  readonly grades: Grades;
}

/** Where a BEIR folder has its files. */
export function beirFiles(
  folder: string,
): Readonly<Record<'corpus' | 'queries' | 'qrels', string>> {
  return {
    corpus: join(folder, 'corpus.jsonl'),
    queries: join(folder, 'queries.jsonl'),
    qrels: join(folder, 'qrels', 'test.tsv'),
  };
}

/**
 * The queries with a relevant document, in the order in which they are judged. Throws `file-unreadable`, what the readers
 * throw, and `collection-unjudged` when there is none to search for.
 */
export async function readJudgedQueries(folder: string): Promise<readonly JudgedQuery[]> {
  const files = beirFiles(folder);
  const texts = await readFrom(files.queries, readQueries);
  const judgments = await readFrom(files.qrels, readJudgments);
  const queries = [...judgments]
    .filter(([, grades]) => hasRelevant(grades))
    .map(([id, grades]) => ({ id, grades, text: texts.get(id) }));
  if (queries.every(({ text }) => text === undefined))
    throw new DeskError('collection-unjudged', { folder });
  return queries;
}

/** All documents. Throws `file-unreadable`, what the reader throws, and `collection-empty`. */
export async function readDocuments(folder: string): Promise<readonly BeirDocument[]> {
  const file = beirFiles(folder).corpus;
  const documents = await readFrom(file, readCorpus);
  if (documents.length === 0) throw new DeskError('collection-empty', { file });
  return documents;
}

/** Reads a file line by line, however large. */
async function readFrom<Content>(
  file: string,
  read: (lines: Lines, file: string) => Promise<Content>,
): Promise<Content> {
  try {
    return await read(
      createInterface({ input: createReadStream(file), crlfDelay: Infinity }),
      file,
    );
  } catch (cause) {
    if (cause instanceof DeskError) throw cause;
    throw new DeskError('file-unreadable', { file }, { cause });
  }
}

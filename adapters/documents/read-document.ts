import { DeskError } from '../../src/domain/desk-error.js';
import type {
  DocumentFile,
  DocumentReader,
  DocumentSection,
  ProjectDocument,
} from '../../src/domain/project-document.js';
import { DOCUMENT_LIMITS, type DocumentLimits, toMegabytes } from './limits.js';
import { type ReadText, readerOutcomeSchema } from './reader-job.js';
import { type ProcessEnd, type ReaderProgram, runReaderProcess } from './run-reader-process.js';
import { createWaitingLine } from './waiting-line.js';
import { memorySource } from './watch-memory.js';

/** All have defaults; `program` is the process that reads. */
export interface DocumentReaderOptions {
  readonly limits?: Partial<DocumentLimits>;
  readonly program?: Partial<ReaderProgram>;
}

/** What is left of a name that is nothing but a path. */
const NAMELESS = '-';
const LONGEST_NAME = 200;

/**
 * Reads each document in a process of its own, which is ended with it. What is in a file is told first by its content, then by
 * its name. A file's name is a name alone: its folders are left out, and nothing is opened by it.
 */
export function createDocumentReader(options: DocumentReaderOptions = {}): DocumentReader {
  const limits = { ...DOCUMENT_LIMITS, ...options.limits };
  const program = { file: readerProgram(), memory: memorySource(), ...options.program };
  const inLine = createWaitingLine(limits.atOnce, limits.waiting);
  return {
    read: async (given) => {
      const file = { name: nameOf(given.name), bytes: given.bytes };
      refuse(file, limits);
      return inLine(() => readInProcess(file, program, limits));
    },
  };
}

/** Compiled where this is compiled. */
function readerProgram(): URL {
  const file = import.meta.url.endsWith('.ts') ? './reader-process.ts' : './reader-process.js';
  return new URL(file, import.meta.url);
}

function nameOf(path: string): string {
  const name = (path.split(/[/\\]/u).at(-1) ?? '').replace(/\p{C}/gu, '').trim();
  return /^\.*$/u.test(name) ? NAMELESS : name.slice(-LONGEST_NAME);
}

function refuse({ name, bytes }: DocumentFile, { fileBytes }: DocumentLimits): void {
  if (bytes.length === 0) throw new DeskError('document-empty', { file: name });
  if (bytes.length > fileBytes)
    throw new DeskError('document-too-large', { file: name, limit: toMegabytes(fileBytes) });
}

async function readInProcess(
  file: DocumentFile,
  program: ReaderProgram,
  limits: DocumentLimits,
): Promise<ProjectDocument> {
  const { unpackedBytes, pages, characters } = limits;
  const job = { ...file, limits: { unpackedBytes, pages, characters } };
  const end = await runReaderProcess(program, job, limits);
  return { name: file.name, ...textOf(end, file.name, limits) };
}

function textOf(end: ProcessEnd, file: string, limits: DocumentLimits): ReadText {
  switch (end.kind) {
    case 'answered':
      return parseAnswer(end.answer, file);
    case 'too-slow':
      throw new DeskError('document-too-slow', { file, limit: limits.milliseconds / 1000 });
    case 'too-hungry':
      throw new DeskError('document-too-hungry', { file, limit: toMegabytes(limits.memoryBytes) });
    case 'broke-off':
      throw new DeskError('document-broken', { file });
    case 'not-started':
      throw new DeskError('unexpected', {}, { cause: end.cause });
    default:
      return end satisfies never;
  }
}

/** A process that a document has taken over may answer anything: what is no text with its sections is no document. */
function parseAnswer(answer: unknown, file: string): ReadText {
  const { data: outcome } = readerOutcomeSchema.safeParse(answer);
  if (outcome?.kind === 'fault') throw new DeskError(outcome.code, { file, ...outcome.facts });
  if (outcome === undefined || !areWithin(outcome.sections, outcome.text.length))
    throw new DeskError('document-broken', { file });
  return { text: outcome.text, sections: outcome.sections };
}

function areWithin(sections: readonly DocumentSection[], length: number): boolean {
  return sections.every(
    ({ start, end }, place) =>
      start >= (sections[place - 1]?.end ?? 0) && start <= end && end <= length,
  );
}

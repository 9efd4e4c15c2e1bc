import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'vitest';
import type { DocumentReader, ProjectDocument } from '../../../src/domain/project-document.js';
import { PROGRAM } from '../../built.js';

/** The process that reads, as users have it: it is compiled, and starts at once. */
export const COMPILED = pathToFileURL(
  join(dirname(PROGRAM), '../../adapters/documents/reader-process.js'),
);

/** Reads a file of this name and content. */
export function read(
  reader: DocumentReader,
  name: string,
  content: string | Uint8Array,
): Promise<ProjectDocument> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return reader.read({ name, bytes });
}

/** A section as a person sees it. */
export interface SeenSection {
  readonly heading?: string;
  readonly page?: number;
  readonly text: string;
}

/** The sections of a document with their text; they follow one another from the beginning of the text to its end. */
export function sectionsOf({ text, sections }: ProjectDocument): SeenSection[] {
  expect([0, ...sections.map(({ end }) => end)]).toEqual([
    ...sections.map(({ start }) => start),
    text.length,
  ]);
  return sections.map(({ start, end, ...section }) => ({
    ...section,
    text: text.slice(start, end).trim(),
  }));
}

/** The processes that this one has started and that still run. */
export function children(): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .filter((id) => parentOf(id) === process.pid);
}

function parentOf(id: string): number | undefined {
  try {
    return Number(/^PPid:\s*(\d+)/mu.exec(readFileSync(`/proc/${id}/status`, 'latin1'))?.[1]);
  } catch {
    // It ended meanwhile.
    return undefined;
  }
}

/** Awaits the refusal: its code and facts, and that it says nothing of what is inside. */
export async function expectRefusal(
  reading: Promise<ProjectDocument>,
  code: string,
  facts: Readonly<Record<string, string | number>>,
): Promise<void> {
  await expect(reading).rejects.toMatchObject({ name: 'DeskError', code, facts, cause: undefined });
}

/** What must hold after whatever was read: a good file is, and no process is left. */
export async function expectToReadOn(reader: DocumentReader): Promise<void> {
  const { text } = await read(reader, 'good.txt', 'Women inspectors are trained.');
  expect(text).toBe('Women inspectors are trained.');
  expect(children()).toEqual([]);
}

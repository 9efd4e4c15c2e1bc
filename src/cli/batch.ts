import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { DeskError } from '../domain/desk-error.js';
import { LANGUAGES } from '../domain/language.js';
import type { Strings } from '../strings/strings.js';

const batchLine = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  question: z.string(),
  language: z.enum(LANGUAGES).optional(),
  history: z
    .array(z.object({ role: z.enum(['user', 'assistant']), content: z.string() }))
    .optional(),
});
export type BatchLine = z.infer<typeof batchLine>;

/**
 * Calls `handle` for each line of a JSON Lines file (`-` for standard input), in order. A line that cannot be read is named
 * on standard error and left out; the process then ends with code 1. Throws `file-unreadable`.
 */
export async function forEachLine(
  file: string,
  strings: Strings,
  handle: (line: BatchLine) => Promise<void>,
): Promise<void> {
  const input = file === '-' ? process.stdin : createReadStream(file);
  let number = 0;
  try {
    for await (const text of createInterface({ input, crlfDelay: Infinity })) {
      number++;
      if (text.trim() === '') continue;
      const line = readLine(text, strings);
      if (typeof line !== 'string') await handle(line);
      else {
        process.stderr.write(
          `${strings.fault['batch-line-invalid']({ line: number, reason: line })}\n`,
        );
        process.exitCode = 1;
      }
    }
  } catch (cause) {
    if (isFileError(cause)) throw new DeskError('file-unreadable', { file }, { cause });
    throw cause;
  }
}

/** The line, or what is wrong with it. */
function readLine(text: string, strings: Strings): BatchLine | string {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return strings.cli.lineNotJson;
  }
  const parsed = batchLine.safeParse(json);
  if (parsed.success) return parsed.data;
  const { path = [], message = '' } = parsed.error.issues[0] ?? {};
  return `${path.join('.')} ${message}`.trim();
}

function isFileError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}

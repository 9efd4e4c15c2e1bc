import { DeskError } from '../../src/domain/desk-error.js';
import { decodeText } from './decode-text.js';
import type { ReaderJob, ReadText } from './reader-job.js';
import { recognizeFormat, recognizeTextFormat } from './recognize-format.js';
import { readMarkdown } from './text/read-markdown.js';
import { readPlainText } from './text/read-plain-text.js';

/** Reads a document of any format. Throws a `DeskError`; whatever else is thrown means that the file is broken. */
export async function readFormat(job: ReaderJob): Promise<ReadText> {
  const read = await readAny(job);
  const { characters } = job.limits;
  if (read.text.length > characters)
    throw new DeskError('document-too-long', { limit: characters, unit: 'characters' });
  if (!/[\p{L}\p{N}]/u.test(read.text)) throw new DeskError('document-empty');
  return read;
}

// The parsers are large: each is loaded only for a document of its format.
async function readAny(job: ReaderJob): Promise<ReadText> {
  const { name, bytes, limits } = job;
  const format = recognizeFormat(name, bytes);
  switch (format) {
    case 'pdf':
      return (await import('./pdf/read-pdf.js')).readPdf(bytes, limits);
    case 'docx':
      return (await import('./docx/read-docx.js')).readDocx(job);
    case 'text':
      return readText(name, decodeText(bytes));
    default:
      return format satisfies never;
  }
}

async function readText(name: string, text: string): Promise<ReadText> {
  const format = recognizeTextFormat(name, text);
  switch (format) {
    case 'html':
      return (await import('./html/read-html.js')).readHtml(text);
    case 'markdown':
      return readMarkdown(text);
    case 'plain':
      return readPlainText(text);
    default:
      return format satisfies never;
  }
}

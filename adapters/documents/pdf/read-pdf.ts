import { getDocumentProxy } from 'unpdf';
import { DeskError } from '../../../src/domain/desk-error.js';
import type { ReaderJob, ReadText } from '../reader-job.js';
import { composePages } from './compose-pages.js';
import type { Page } from './page-furniture.js';
import { toLines } from './page-lines.js';

type Limits = ReaderJob['limits'];
type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/**
 * The text of a PDF with the lines of its pages. One that opens without a password is read. Throws `document-encrypted` and
 * `document-too-long`; whatever else is thrown means that the file is broken.
 */
export async function readPdf(bytes: Uint8Array, limits: Limits): Promise<ReadText> {
  const pdf = await open(bytes);
  if (pdf.numPages > limits.pages)
    throw new DeskError('document-too-long', { limit: limits.pages, unit: 'pages' });
  const pages: Page[] = [];
  let length = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await readPage(pdf, number);
    length += page.lines.reduce((sum, { text }) => sum + text.length, 0);
    // What is left out of the text later counts too, so that no more is read than is of use.
    if (length > limits.characters)
      throw new DeskError('document-too-long', { limit: limits.characters, unit: 'characters' });
    pages.push(page);
  }
  return composePages(pages);
}

async function open(bytes: Uint8Array): Promise<Pdf> {
  try {
    // A plain array: pdf.js takes no Buffer. `verbosity` 0: nothing is printed.
    return await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      enableXfa: false,
    });
  } catch (error) {
    const isEncrypted = error instanceof Error && error.name === 'PasswordException';
    if (isEncrypted) throw new DeskError('document-encrypted');
    throw error;
  }
}

async function readPage(pdf: Pdf, number: number): Promise<Page> {
  const page = await pdf.getPage(number);
  const { transform, height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  page.cleanup();
  const pieces = items.filter((item) => 'str' in item);
  return { lines: toLines(pieces, transform), height };
}

import busboy from 'busboy';
import type { Request } from 'express';
import type { DocumentFile } from '../../../src/domain/project-document.js';

/** Most bytes of a document, and of the form that brings it. */
export const LARGEST_FILE = 20 * 1_024 * 1_024;
export const LARGEST_UPLOAD = 21 * 1_024 * 1_024;
const LONGEST_FILE_NAME = 120;
const LIMITS = {
  files: 1,
  fields: 6,
  fieldSize: 2_048,
  parts: 8,
  headerPairs: 20,
  fileSize: LARGEST_FILE,
};

/** A form with a file; nothing of it is written to a disk. */
export interface Upload {
  readonly fields: Readonly<Record<string, string>>;
  /** Absent when none was chosen, or it has no content. */
  readonly file?: DocumentFile;
  readonly isTooLarge: boolean;
}

/** Reads a posted form of the type multipart/form-data. Rejects when it is malformed or breaks off. */
export function readUpload(request: Request): Promise<Upload> {
  if (Number(request.headers['content-length']) > LARGEST_UPLOAD) {
    request.resume();
    return Promise.resolve({ fields: {}, isTooLarge: true });
  }
  return new Promise<Upload>((resolve, reject) => {
    const fields: Record<string, string> = {};
    const chunks: Buffer[] = [];
    let name = '';
    let isTooLarge = false;
    const parser = busboy({ headers: request.headers, limits: LIMITS, defParamCharset: 'utf8' });
    parser.on('field', (field, value) => {
      fields[field] = value;
    });
    parser.on('file', (_field, stream, info) => {
      name = cleanName(info.filename);
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('limit', () => {
        isTooLarge = true;
        chunks.length = 0;
      });
    });
    parser.on('close', () => {
      const bytes = new Uint8Array(Buffer.concat(chunks));
      const hasFile = bytes.length > 0 && !isTooLarge;
      resolve({ fields, isTooLarge, ...(hasFile ? { file: { name, bytes } } : {}) });
    });
    parser.on('error', reject);
    request.on('aborted', () => {
      reject(new Error('the upload broke off'));
    });
    request.pipe(parser);
  }).catch((cause: unknown) => {
    throw new MalformedUpload('the form with a file cannot be read', { cause });
  });
}

/** The parsers of the page give their faults a status. */
class MalformedUpload extends Error {
  readonly status = 400;
}

/** The last part of a path, without what cannot be printed. */
function cleanName(given: string | undefined): string {
  const name = (given ?? '')
    .split(/[/\\]/u)
    .at(-1)!
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  const ending = /\.\w{1,10}$/u.exec(name)?.[0] ?? '';
  const stem = name.slice(0, name.length - ending.length).slice(0, LONGEST_FILE_NAME);
  return stem === '' && ending === '' ? 'document' : stem + ending;
}

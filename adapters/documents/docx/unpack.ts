import { strFromU8, unzipSync } from 'fflate';
import { DeskError } from '../../../src/domain/desk-error.js';
import { toMegabytes } from '../limits.js';

/** The parts of a document that are XML, by their path. */
export type DocxParts = ReadonlyMap<string, string>;

const TYPES = '[Content_Types].xml';
const PART = /^(?:_rels|word)\/.*\.(?:xml|rels)$/u;

/**
 * Unpacks what there is to read of a DOCX, pictures left out. Throws `document-too-large` before anything is unpacked,
 * `document-broken`, and `document-unsupported` for another kind of zip.
 */
export function unpackDocx(name: string, bytes: Uint8Array, limit: number): DocxParts {
  const paths = checkSizes(bytes, limit);
  const isDocx = paths.includes(TYPES) && paths.some((path) => path.startsWith('word/'));
  if (!isDocx)
    throw new DeskError(/\.docx$/iu.test(name) ? 'document-broken' : 'document-unsupported');
  const files = unzipSync(bytes, { filter: (file) => file.name === TYPES || PART.test(file.name) });
  const parts = Object.entries(files).map(([path, part]) => [path, strFromU8(part)] as const);
  // A DOCX declares no entities (ECMA-376, part 2, 8.2.4): one that does is up to something.
  if (parts.some(([, xml]) => /<!DOCTYPE/iu.test(xml))) throw new DeskError('document-broken');
  return new Map(parts);
}

/** The paths in a zip, whose sizes are added up as its directory tells them: no more than that is unpacked. */
function checkSizes(bytes: Uint8Array, limit: number): readonly string[] {
  const paths: string[] = [];
  let size = 0;
  unzipSync(bytes, {
    filter: (file) => {
      paths.push(file.name);
      size += file.originalSize;
      return false;
    },
  });
  if (size > limit) throw new DeskError('document-too-large', { limit: toMegabytes(limit) });
  return paths;
}

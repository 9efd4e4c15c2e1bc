import { strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { readHtml } from '../html/read-html.js';
import type { ReaderJob, ReadText } from '../reader-job.js';
import { withoutHiddenRuns } from './hidden-runs.js';
import { type DocxStyles, parseStyles } from './styles.js';
import { type DocxParts, unpackDocx } from './unpack.js';

/** What a style map can name. */
const STYLE_ID = /^[A-Za-z][\w-]*$/u;
const STYLES = 'word/styles.xml';

/** What a DOCX shows, a paragraph or a row of a table on each line. Hidden and deleted text, comments and pictures are left out. */
export async function readDocx({ name, bytes, limits }: ReaderJob): Promise<ReadText> {
  const parts = unpackDocx(name, bytes, limits.unpackedBytes);
  const styles = parseStyles(parts.get(STYLES) ?? '');
  const { value } = await mammoth.convertToHtml(
    { buffer: pack(parts, styles) },
    {
      styleMap: styleMap(styles),
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
    },
  );
  return readHtml(value);
}

/** The document again, as it is to be read. */
function pack(parts: DocxParts, styles: DocxStyles): Buffer {
  const files = [...parts].map(([path, xml]) => {
    const shown = path.endsWith('.rels') ? xml : withoutHiddenRuns(xml, styles.hidden);
    return [path, strToU8(shown)] as const;
  });
  return Buffer.from(zipSync(Object.fromEntries(files), { level: 0 }));
}

/** Styles that an office has made for its headings are headings too. */
function styleMap({ levels }: DocxStyles): string[] {
  const own = [...levels]
    .filter(([id]) => STYLE_ID.test(id))
    .map(([id, level]) => `p.${id} => h${level}:fresh`);
  return [...own, "p[style-name='Title'] => h1:fresh"];
}

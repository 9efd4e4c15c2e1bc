import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { create, type Font } from 'fontkit';

/** Regular, and what stands out. */
export type Face = 'regular' | 'strong';

/** A font of a document: its name there, its file, and which characters it has. */
export interface Typeface {
  readonly name: string;
  readonly bytes: Buffer;
  readonly has: (codePoint: number) => boolean;
}

/** The fonts of each face, the one to be preferred first. */
export type Typefaces = Readonly<Record<Face, readonly Typeface[]>>;

/** Latin, Greek and Cyrillic; then what names may need besides: Arabic, Hebrew, Armenian, Georgian, signs. */
const FILES = {
  regular: [
    '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
    'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
  ],
  strong: [
    '@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf',
    'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf',
  ],
} as const satisfies Readonly<Record<Face, readonly string[]>>;

let loading: Promise<Typefaces> | undefined;

/** Read once a process. */
export function loadTypefaces(): Promise<Typefaces> {
  loading ??= readAll();
  return loading;
}

async function readAll(): Promise<Typefaces> {
  const [regular, strong] = await Promise.all(
    [FILES.regular, FILES.strong].map((files) => Promise.all(files.map(readTypeface))),
  );
  return { regular: regular!, strong: strong! };
}

async function readTypeface(file: string): Promise<Typeface> {
  const bytes = await readFile(fileURLToPath(import.meta.resolve(file)));
  const font = create(bytes) as Font; // a file of one font is no collection
  return { name: file, bytes, has: (codePoint) => font.hasGlyphForCodePoint(codePoint) };
}

/** Letters that need nothing put together: a character, a sign. */
const PLAIN = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}]*$/u;

/** Whether each character of a text is a sign of its own. */
export function isPlain(text: string): boolean {
  return PLAIN.test(text);
}

/** Letters of western Europe, and common punctuation: each is one sign in every font, laid out as the library does by itself. */
const WESTERN = /^[\u0020-\u00FF\u2010-\u2044\u20AC\u25A1]*$/u;

/**
 * What the font may do with a text. Noto Sans draws `ị` and some others as a bare letter and a mark (feature `ccmp`): the sign of
 * the bare letter would then be read back as the marked one wherever it stands. With features named, the library also lays a text
 * out as a whole, as words from right to left need. A new object each time: the library writes to it.
 */
export function featuresFor(text: string): {
  readonly features?: PDFKit.Mixins.OpenTypeFeatures[];
} {
  if (WESTERN.test(text)) return {};
  // The types know the list of what to turn on, and not the object that also turns off.
  const features = (isPlain(text) ? { ccmp: false } : {}) as PDFKit.Mixins.OpenTypeFeatures[];
  return { features };
}

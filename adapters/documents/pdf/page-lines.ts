/** A piece of text as pdf.js gives it; `transform` is from the piece to the page (ISO 32000-1, 9.4.4). */
export interface TextPiece {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
}

/** A line of a page. */
export interface PageLine {
  readonly text: string;
  /** Of its letters, in points. */
  readonly size: number;
  /** From the top of the page, in points; for a line that runs up or down the page, from its left. */
  readonly offset: number;
  readonly isLevel: boolean;
}

/** A matrix of the plane: a, b, c, d, e, f. */
export type Matrix = readonly number[];

/** A piece where it stands on the page as it is looked at. */
interface Placed {
  readonly text: string;
  readonly size: number;
  /** Of its direction: 0 to the right, 1 down, 2 to the left, 3 up. */
  readonly quarter: number;
  readonly offset: number;
  readonly from: number;
  readonly to: number;
}

/** In parts of the size of the letters: less than this apart is the same word, more than that is another column. */
const SPACE = 0.1;
const COLUMN = 1.4;
/** How far from the line a piece may stand: raised and lowered letters do. */
const RAISED = 0.5;
/** What a list or a heading begins with is no column. */
const MARK =
  /^(?:[^\p{L}\p{N}]{1,3}|[([]?(?:\d{1,2}(?:\.\d{1,2})*|[\p{L}]|[ivxIVX]{1,5})[.):\]]?)$/u;
/** The bullets of the fonts of symbols. */
const SYMBOL = /[\uE000-\uF8FF]/gu;

/**
 * The lines of a page in the order of the file, which in nearly all files is that of reading: columns stay apart. Text at a
 * slant, such as a stamp across the page, is left out.
 */
export function toLines(pieces: readonly TextPiece[], page: Matrix): PageLine[] {
  const lines: PageLine[] = [];
  let open: Placed[] = [];
  const close = (): void => {
    const line = toLine(open);
    if (line.text !== '') lines.push(line);
    open = [];
  };
  for (const piece of pieces.flatMap((each) => place(each, page))) {
    if (!goesOn(open, piece)) close();
    open.push(piece);
  }
  close();
  return lines;
}

function place({ str, transform, width }: TextPiece, page: Matrix): Placed[] {
  const [a, b, c, d, e, f] = multiply(page, transform);
  const angle = Math.atan2(b, a) / (Math.PI / 2);
  const isSlanted = Math.abs(angle - Math.round(angle)) > 0.02;
  if (str.trim() === '' || isSlanted) return [];
  const length = Math.hypot(a, b) || 1;
  const [right, down] = [a / length, b / length];
  const from = right * e + down * f;
  return [
    {
      text: str.replace(SYMBOL, '•'),
      size: Math.hypot(c, d),
      quarter: (Math.round(angle) + 4) % 4,
      offset: right * f - down * e,
      from,
      to: from + width,
    },
  ];
}

function multiply(one: Matrix, other: Matrix): [number, number, number, number, number, number] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = one;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = other;
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ];
}

/** Whether a piece goes on with the line: at its height, and not before it. */
function goesOn(line: readonly Placed[], piece: Placed): boolean {
  const [first, last] = [line[0], line.at(-1)];
  if (first === undefined || last === undefined) return true;
  const size = Math.max(first.size, piece.size);
  const isAtHeight = Math.abs(first.offset - piece.offset) <= RAISED * size;
  return first.quarter === piece.quarter && isAtHeight && piece.from >= last.to - size;
}

function toLine(pieces: readonly Placed[]): PageLine {
  const text = pieces.reduce((line, piece, at) => line + gap(line, pieces[at - 1], piece), '');
  const main = pieces.reduce<Placed | undefined>(
    (longest, piece) =>
      longest === undefined || piece.text.length > longest.text.length ? piece : longest,
    undefined,
  );
  const { size = 0, offset = 0, quarter = 0 } = main ?? {};
  return { text: text.replace(/\s+/gu, ' ').trim(), size, offset, isLevel: quarter === 0 };
}

/** A piece with what stands between it and the one before. */
function gap(line: string, before: Placed | undefined, { text, from, size }: Placed): string {
  if (before === undefined) return text;
  const width = from - before.to;
  if (width > COLUMN * size && !MARK.test(line.trim())) return ` | ${text}`;
  return width > SPACE * size ? ` ${text}` : text;
}

import { pack } from '../../src/domain/pack.js';
import type { RichTextPart } from './block-kit.js';
import { TEXT } from './limits.js';
import { paragraphs, type Piece, richText, run } from './piece.js';
import { lengthOf, splitText } from './split.js';

type Style = 'bullet' | 'ordered';

/** Characters of JSON around an item. */
export const AROUND = 80;

/** Items as lists, as many as it takes; an item too long for one goes on below its mark. */
export function listPieces(items: readonly string[], style: Style): readonly Piece[] {
  let before = 0;
  return pack(items, (item) => lengthOf(item) + AROUND, TEXT).flatMap((group) => {
    const offset = before;
    before += group.length;
    const [first = '', ...rest] =
      group.length === 1 ? splitText(group[0] ?? '', TEXT - AROUND) : [];
    return group.length === 1
      ? [listPiece([first], style, offset), ...rest.flatMap((part) => paragraphs(part))]
      : [listPiece(group, style, offset)];
  });
}

function listPiece(items: readonly string[], style: Style, offset: number): Piece {
  const list: RichTextPart = {
    type: 'rich_text_list',
    style,
    elements: items.map((item) => ({ type: 'rich_text_section', elements: [run(item)] })),
    ...(offset > 0 && style === 'ordered' ? { offset } : {}),
  };
  const marked = items.map((item, at) =>
    style === 'ordered' ? `${offset + at + 1}) ${item}` : `· ${item}`,
  );
  return richText([list], marked.join('\n'));
}

import { pack } from '../../src/domain/pack.js';
import { leading } from '../../src/domain/pieces.js';
import type { CitationItem } from '../../src/domain/reply.js';
import { shortened } from '../../src/domain/split-text.js';
import { oneLine } from '../../src/domain/visible.js';
import { type Button, plainText, type RichTextRun } from './block-kit.js';
import { buttonRows } from './button-rows.js';
import { toControl } from './controls.js';
import { ACTIONS, BUTTON_LABEL, BUTTON_TEXT, TEXT } from './limits.js';
import { linkPieces, linkRun, paragraphs, type Piece, richText, run, section } from './piece.js';
import { safeAddress } from './safe-address.js';
import { lengthOf } from './split.js';
import type { Drawing } from './words.js';

/** A citation in words. */
interface Line {
  readonly item: CitationItem;
  readonly at: number;
  readonly name: string;
  readonly standing: string;
  readonly url: string | undefined;
}

/** Sources, none divided while one block holds it, each group with its buttons below it. */
export function citationPieces(items: readonly CitationItem[], drawing: Drawing): readonly Piece[] {
  return pack(items.map(toLine), costOf, TEXT, ACTIONS).flatMap((lines) => [
    ...leading(
      lines.every((line) => costOf(line) <= TEXT)
        ? [together(lines, drawing)]
        : lines.flatMap((line) => divided(line, drawing)),
    ),
    ...readButtons(lines, drawing),
  ]);
}

function toLine(item: CitationItem, at: number): Line {
  const { number, title, locator, statusLabel, originLabel, url } = item;
  return {
    item,
    at,
    name: oneLine(`[${number}] ${title}, ${locator}`),
    standing: oneLine(`${statusLabel} · ${originLabel}`),
    url: url === undefined ? undefined : safeAddress(url),
  };
}

/** Characters of JSON around a citation. */
const AROUND = 250;

function costOf({ name, standing, url }: Line): number {
  return lengthOf(name) + lengthOf(standing) + (url?.length ?? 0) / 2 + AROUND;
}

function together(lines: readonly Line[], { words }: Drawing): Piece {
  const runs = lines.flatMap(({ name, standing, url }, at): readonly RichTextRun[] => [
    run(`${at > 0 ? '\n' : ''}${name}`, true),
    run(`\n${standing}`),
    ...(url === undefined ? [] : [run(' · '), linkRun(words.official, url)]),
  ]);
  const said = lines.map(({ name, standing }) => `${name} · ${standing}`);
  return richText([section(...runs)], said.join('\n'));
}

/** A citation that no block holds. */
function divided({ name, standing, url }: Line, { words }: Drawing): readonly Piece[] {
  const link = url === undefined ? [] : linkPieces(words.official, url);
  return [...paragraphs(name, true), ...paragraphs(standing), ...link];
}

function readButtons(lines: readonly Line[], { language, words, at }: Drawing): readonly Piece[] {
  const buttons = lines.flatMap(({ item, at: place }): readonly Button[] => {
    const control = toControl({ kind: 'read', passage: item.passage }, language, `${at}.${place}`);
    if (control === undefined) return [];
    const [number, title, locator] = [item.number, oneLine(item.title), oneLine(item.locator)];
    return [
      {
        type: 'button',
        text: plainText(shortened(words.read({ number }), BUTTON_TEXT)),
        ...control,
        accessibility_label: shortened(words.readLabel({ number, title, locator }), BUTTON_LABEL),
      },
    ];
  });
  return buttonRows(buttons);
}

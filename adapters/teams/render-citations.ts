import { pack } from '../../src/domain/pack.js';
import { leading } from '../../src/domain/pieces.js';
import type { CitationItem } from '../../src/domain/reply.js';
import { shortened } from '../../src/domain/split-text.js';
import { webAddress } from '../../src/domain/web-address.js';
import type { RichTextBlock } from './adaptive-card.js';
import { buttonSets, type CardButton, toButton } from './buttons.js';
import { toControl } from './controls.js';
import { harmless, shownLine } from './harmless.js';
import { ACTIONS, ADDRESS, BUTTON_SHOWN, TEXT } from './limits.js';
import {
  BOLD,
  lengthOf,
  linkPieces,
  linkRun,
  paragraphs,
  type Piece,
  REMARK,
  run,
} from './piece.js';
import type { Drawing } from './words.js';

/** A citation in words. */
interface Line {
  readonly number: number;
  readonly item: CitationItem;
  readonly title: string;
  readonly locator: string;
  readonly name: string;
  readonly standing: string;
  readonly url: string | undefined;
}

/** Sources, none divided while one element holds it, each group with its buttons below it. */
export function citationPieces(items: readonly CitationItem[], drawing: Drawing): readonly Piece[] {
  return pack(items.map(toLine), lengthOfLine, MOST, ACTIONS).flatMap((lines) => [
    ...leading(
      lines.flatMap((line) =>
        lengthOfLine(line) <= TEXT ? [whole(line, drawing)] : divided(line, drawing),
      ),
    ),
    ...buttonSets(lines.flatMap((line) => readButton(line, drawing))),
  ]);
}

/** So many together that they and their buttons fit a message. */
const MOST = TEXT;

function toLine(item: CitationItem): Line {
  const { number, statusLabel, originLabel } = item;
  const [title, locator] = [shownLine(item.title), shownLine(item.locator)];
  return {
    number,
    item,
    title,
    locator,
    name: `[${number}] ${title}, ${locator}`,
    standing: shownLine(`${statusLabel} · ${originLabel}`),
    url: item.url === undefined ? undefined : webAddress(item.url, ADDRESS),
  };
}

/** Where it is drawn: its words, its address, and its words once more as the name of the link. */
function lengthOfLine({ name, standing, url }: Line): number {
  return (url === undefined ? 1 : 2) * lengthOf(name) + lengthOf(standing) + (url?.length ?? 0);
}

function whole({ name, standing, url, title, locator }: Line, { words }: Drawing): Piece {
  const link =
    url === undefined
      ? []
      : [
          run(' · ', REMARK),
          {
            ...linkRun(words.official, url, words.officialLabel({ title, locator })),
            size: 'small' as const,
          },
        ];
  const items: readonly RichTextBlock[] = [
    { type: 'RichTextBlock', inlines: [run(name, BOLD)] },
    { type: 'RichTextBlock', spacing: 'none', inlines: [run(standing, REMARK), ...link] },
  ];
  return { element: { type: 'Container', items }, text: harmless(`${name} · ${standing}`) };
}

/** A citation that no element holds. */
function divided({ name, standing, url }: Line, { words }: Drawing): readonly Piece[] {
  const link = url === undefined ? [] : linkPieces(words.official, url);
  return [...paragraphs(name, BOLD), ...paragraphs(standing, REMARK), ...link];
}

function readButton(
  { item, number, title, locator }: Line,
  { language, words }: Drawing,
): readonly CardButton[] {
  const control = toControl({ kind: 'read', passage: item.passage }, language);
  if (control === undefined) return [];
  const spoken = words.readLabel({ number, title, locator });
  return [toButton(shortened(words.read({ number }), BUTTON_SHOWN), control, spoken)];
}

import { packPieces, textOf } from '../../src/domain/pieces.js';
import type { SlackMessage } from './block-kit.js';
import { MESSAGE_BLOCKS, MESSAGE_SIZE, MESSAGE_TEXT } from './limits.js';
import type { Piece } from './piece.js';

/** As few messages as hold the pieces in their order. */
export function toMessages(pieces: readonly Piece[]): readonly SlackMessage[] {
  return packPieces(pieces, fits).map((group) => ({
    blocks: group.map(({ block }) => block),
    text: textOf(group),
  }));
}

function fits(group: readonly Piece[]): boolean {
  return (
    group.length <= MESSAGE_BLOCKS &&
    JSON.stringify(group.map(({ block }) => block)).length <= MESSAGE_SIZE &&
    textOf(group).length <= MESSAGE_TEXT
  );
}

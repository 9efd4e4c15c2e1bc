import { HEADER_TEXT } from '../limits.js';
import type { Piece } from '../piece.js';
import { label, type ViewBlock } from './view.js';

export function blocksOf(pieces: readonly Piece[]): readonly ViewBlock[] {
  return pieces.map(({ block }) => block);
}

export function header(text: string): ViewBlock {
  return { type: 'header', text: label(text, HEADER_TEXT) };
}

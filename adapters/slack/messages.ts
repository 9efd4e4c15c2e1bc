import type { SlackMessage } from './block-kit.js';
import { MESSAGE_BLOCKS, MESSAGE_SIZE, MESSAGE_TEXT } from './limits.js';
import type { Piece } from './piece.js';

/** As few messages as hold the pieces in their order; what leads stays with what it leads to. */
export function toMessages(pieces: readonly Piece[]): readonly SlackMessage[] {
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    const last = groups.at(-1);
    if (last !== undefined && fits([...last, piece])) last.push(piece);
    else groups.push([...(last === undefined ? [] : takeLeads(last, piece)), piece]);
  }
  return groups.map((group) => ({
    blocks: group.map(({ block }) => block),
    text: textOf(group),
  }));
}

/** Takes what leads to `next` off the end of a message, if something is left there and all of it fits. */
function takeLeads(group: Piece[], next: Piece): readonly Piece[] {
  const at = group.findLastIndex(({ leads }) => leads === undefined) + 1;
  return at > 0 && fits([...group.slice(at), next]) ? group.splice(at) : [];
}

function fits(group: readonly Piece[]): boolean {
  return (
    group.length <= MESSAGE_BLOCKS &&
    JSON.stringify(group.map(({ block }) => block)).length <= MESSAGE_SIZE &&
    textOf(group).length <= MESSAGE_TEXT
  );
}

function textOf(group: readonly Piece[]): string {
  const said = group.filter(({ isSpare }) => isSpare === undefined);
  return (said.length > 0 ? said : group).map(({ text }) => text).join('\n\n');
}

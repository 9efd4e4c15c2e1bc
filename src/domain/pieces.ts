/** A part of a reply as a surface draws it: never divided. */
export interface Piece {
  /** What it says in plain words. */
  readonly text: string;
  /** Stands before something and is nothing without it. */
  readonly leads?: true;
  /** Its text is said elsewhere already, if anything is. */
  readonly isSpare?: true;
}

/** Pieces that stand before something. */
export function leading<Drawn extends Piece>(pieces: readonly Drawn[]): readonly Drawn[] {
  return pieces.map((piece) => ({ ...piece, leads: true }));
}

/** Pieces and what stands below them; where there is nothing, the last of them leads nowhere. */
export function above<Drawn extends Piece>(
  pieces: readonly Drawn[],
  below: readonly Drawn[],
): readonly Drawn[] {
  const end = below.length > 0 ? pieces.length : pieces.length - 1;
  return [...leading(pieces.slice(0, end)), ...pieces.slice(end), ...below];
}

/**
 * As few groups as hold the pieces in their order, each one that `fits`; what leads stays with what it leads to where both fit. What
 * does not fit by itself stands alone.
 */
export function packPieces<Drawn extends Piece>(
  pieces: readonly Drawn[],
  fits: (group: readonly Drawn[]) => boolean,
): readonly (readonly Drawn[])[] {
  const groups: Drawn[][] = [];
  for (const piece of pieces) {
    const last = groups.at(-1);
    if (last !== undefined && fits([...last, piece])) last.push(piece);
    else groups.push([...(last === undefined ? [] : takeLeads(last, piece, fits)), piece]);
  }
  return groups;
}

/** Takes what leads to `next` off the end of a group, if something is left there and all of it fits. */
function takeLeads<Drawn extends Piece>(
  group: Drawn[],
  next: Drawn,
  fits: (group: readonly Drawn[]) => boolean,
): readonly Drawn[] {
  const at = group.findLastIndex(({ leads }) => leads === undefined) + 1;
  return at > 0 && fits([...group.slice(at), next]) ? group.splice(at) : [];
}

/** What a group of pieces says in plain words, each thing once. */
export function textOf(group: readonly Piece[]): string {
  const said = group.filter(({ isSpare }) => isSpare === undefined);
  return (said.length > 0 ? said : group).map(({ text }) => text).join('\n\n');
}

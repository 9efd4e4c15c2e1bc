import type { Language } from '../../src/domain/language.js';
import { packPieces, textOf } from '../../src/domain/pieces.js';
import { shortened } from '../../src/domain/split-text.js';
import { oneLine } from '../../src/domain/visible.js';
import type { AdaptiveCard, TeamsMessage } from './adaptive-card.js';
import { MESSAGE_SIZE, OPENING } from './limits.js';
import type { Piece } from './piece.js';

/** As few messages as hold the pieces in their order. */
export function toMessages(pieces: readonly Piece[], language: Language): readonly TeamsMessage[] {
  return toGroups(pieces, language).map((group) => toMessage(group, language));
}

/** The pieces of one message each. */
export function toGroups(
  pieces: readonly Piece[],
  language: Language,
): readonly (readonly Piece[])[] {
  return packPieces(pieces, (group) => fits(group, language));
}

/** A button sends everything that its card asks, and each must be filled in: a card asks one thing. */
function fits(group: readonly Piece[], language: Language): boolean {
  return (
    group.filter(({ asks }) => asks).length <= 1 &&
    JSON.stringify(toMessage(group, language)).length <= MESSAGE_SIZE
  );
}

function toMessage(group: readonly Piece[], language: Language): TeamsMessage {
  const card = toCard(group, language);
  return { card, summary: card.speak };
}

export function toCard(group: readonly Piece[], language: Language): AdaptiveCard {
  const text = textOf(group);
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: language,
    speak: shortened(oneLine(text), OPENING),
    fallbackText: text,
    body: group.map(({ element }) => element),
    msteams: { width: 'Full' },
  };
}

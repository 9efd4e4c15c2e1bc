import { expect } from 'vitest';
import type { TeamsMessage } from '../../../adapters/teams/adaptive-card.js';
import { readControl } from '../../../adapters/teams/controls.js';
import { renderReply } from '../../../adapters/teams/render.js';
import { teamsWords } from '../../../src/cli/teams-words.js';
import { type PlatformDrawing, UNSEEN } from '../drawing.js';
import { letters } from '../read-reply.js';
import { messageFaults, partsIn } from './adaptive-card-validator.js';
import { seenIn, sentFrom } from './cards.js';

export const teamsDrawing: PlatformDrawing<TeamsMessage> = {
  name: 'Teams',
  render: (reply) => renderReply(reply, teamsWords(reply.language)),
  faultsOf: messageFaults,
  seenIn: (messages) => seenIn(messages.map(({ card }) => card)),
  saidIn: ({ card }) => card.fallbackText,
  squeeze: letters,
  pressedIn: (messages) => sentFrom(messages).map(readControl),
  expectOnlyWords: ({ card, summary }) => {
    const headings = partsIn(card).flatMap(({ type, text }) =>
      type === 'TextBlock' ? [String(text)] : [],
    );
    const read = [summary, card.speak, card.fallbackText];
    for (const text of [...read, ...headings]) {
      expect(text).not.toMatch(/[*_~`<>\\]|\][([:]|&#?\w+;/u);
      expect(text).not.toMatch(/^\s*(?:[-+•◦](?=\s)|\d+[.)](?=\s)|#+\s|[-=]+\s*$)/mu);
    }
    const shown = [...read, ...seenIn(card)].join('\n');
    expect(shown).not.toMatch(/\{\{|\$\{/u);
    expect(shown).not.toMatch(UNSEEN);
  },
};

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readControl } from '../../../adapters/teams/controls.js';
import { renderReply } from '../../../adapters/teams/render.js';
import { teamsWords } from '../../../src/cli/teams-words.js';
import type { Reply } from '../../../src/domain/reply.js';
import { anyReply } from '../any-reply.js';
import { actionsOf, letters, missingFrom, textsOf } from '../read-reply.js';
import { messageFaults, partsIn } from './adaptive-card-validator.js';
import { seenIn, sentFrom } from './cards.js';

const RUNS = { numRuns: 60 };

function render(reply: Reply) {
  return renderReply(reply, teamsWords(reply.language));
}

test('Teams takes every message of any reply', () => {
  fc.assert(
    fc.property(anyReply, (reply) => {
      expect(render(reply).flatMap(messageFaults)).toEqual([]);
    }),
    RUNS,
  );
});

test('every word of any reply is seen, in its order', () => {
  fc.assert(
    fc.property(anyReply, (reply) => {
      const seen = seenIn(render(reply).map(({ card }) => card));
      expect(missingFrom(seen, textsOf(reply), letters)).toEqual([]);
    }),
    RUNS,
  );
});

test('every word of any reply is said in plain words, in its order', () => {
  fc.assert(
    fc.property(anyReply, (reply) => {
      const said = render(reply).map(({ card }) => card.fallbackText);
      expect(missingFrom(said, textsOf(reply), letters)).toEqual([]);
    }),
    RUNS,
  );
});

test('nothing in any reply means more than its words', () => {
  fc.assert(
    fc.property(anyReply, (reply) => {
      for (const { card, summary } of render(reply)) {
        const headings = partsIn(card).flatMap(({ type, text }) =>
          type === 'TextBlock' ? [String(text)] : [],
        );
        for (const text of [summary, card.speak, card.fallbackText, ...headings]) {
          expect(text).not.toMatch(/[*_~`<>\\]|\][([:]|&#?\w+;/u);
          expect(text).not.toMatch(/^\s*(?:[-+•◦](?=\s)|\d+[.)](?=\s)|#+\s|[-=]+\s*$)/mu);
        }
        const shown = [summary, card.speak, card.fallbackText, ...seenIn(card)].join('\n');
        expect(shown).not.toMatch(/\{\{|\$\{/u);
        expect(shown).not.toMatch(/(?!\n)\p{Cc}|[\u200B\u202A-\u202E\u2066-\u2069\uFEFF\u00AD]/u);
      }
    }),
    RUNS,
  );
});

test('every button and option carries an action of the reply, and the language', () => {
  fc.assert(
    fc.property(anyReply, (reply) => {
      const offered = new Set(actionsOf(reply).map((action) => JSON.stringify(action)));
      for (const sent of sentFrom(render(reply))) {
        const pressed = readControl(sent);
        expect(pressed?.language).toBe(reply.language);
        expect(offered).toContain(JSON.stringify(pressed?.action));
      }
    }),
    RUNS,
  );
});

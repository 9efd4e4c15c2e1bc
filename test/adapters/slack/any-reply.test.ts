import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readControl } from '../../../adapters/slack/controls.js';
import { renderReply } from '../../../adapters/slack/render.js';
import { slackWords } from '../../../src/cli/slack-words.js';
import type { Reply } from '../../../src/domain/reply.js';
import { anyReply } from '../any-reply.js';
import { actionsOf, letters, missingFrom, squeezed, textsOf } from '../read-reply.js';
import { messageFaults } from './block-kit-validator.js';
import { controlsIn, seenIn } from './read-messages.js';

const RUNS = { numRuns: 60 };

function render(reply: Reply) {
  return renderReply(reply, slackWords(reply.language));
}

test('Slack takes every message of any reply', () => {
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
      expect(missingFrom(seenIn(render(reply)), textsOf(reply), squeezed)).toEqual([]);
    }),
    RUNS,
  );
});

test('every word of any reply is said in the text beside the blocks, in its order', () => {
  fc.assert(
    fc.property(anyReply, (reply) => {
      const said = render(reply).map(({ text }) => text);
      expect(missingFrom(said, textsOf(reply), letters)).toEqual([]);
    }),
    RUNS,
  );
});

test('nothing in any reply means more than its words', () => {
  fc.assert(
    fc.property(anyReply, (reply) => {
      const messages = render(reply);
      for (const { text } of messages) {
        expect(text).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)|[*_~`]|:[\w+'-]+:/u);
        expect(text).not.toMatch(/^\s*(?:&gt;|[-+•◦](?=\s)|\d+\.(?=\s))/mu);
      }
      expect(JSON.stringify(messages)).not.toContain('mrkdwn');
      expect(seenIn(messages).join('')).not.toMatch(
        /(?!\n)\p{Cc}|[\u200B\u202A-\u202E\u2066-\u2069\uFEFF\u00AD]/u,
      );
    }),
    RUNS,
  );
});

test('every button and option carries an action of the reply, and the language', () => {
  fc.assert(
    fc.property(anyReply, (reply) => {
      const offered = new Set(actionsOf(reply).map((action) => JSON.stringify(action)));
      for (const control of controlsIn(render(reply))) {
        const pressed = readControl(control);
        expect(pressed?.language).toBe(reply.language);
        expect(offered).toContain(JSON.stringify(pressed?.action));
      }
    }),
    RUNS,
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AdaptiveCard } from '../../../../adapters/teams/adaptive-card.js';
import type { OutgoingActivity } from '../../../../adapters/teams/connector.js';
import { partsOf } from '../../../../adapters/teams/send/parts.js';
import { teamsWords } from '../../../../src/cli/teams-words.js';
import type { AssessmentId } from '../../../../src/domain/assessment.js';
import { handOffSlot, type Letter } from '../../../../src/domain/letter.js';
import type { HandOffId } from '../../../../src/domain/hand-off.js';
import { REPORT_FORMATS } from '../../../../src/domain/report.js';
import type { Sent } from '../../../../src/domain/surface.js';
import { anyReply } from '../../any-reply.js';
import { letters, missingFrom, textsOf } from '../../read-reply.js';
import { messageFaults } from '../adaptive-card-validator.js';
import { seenIn } from '../cards.js';
import { anyAnswer } from './answers.js';
import { AT } from '../../letters.js';
import { ANA, BEN, CHANNEL, createSending, GROUP, PERSONAL, THREAD } from './desk.js';

/** bots/how-to/format-your-bot-messages: a message as JSON in UTF-16, in bytes. */
const LARGEST = 28 * 1024;

const attachment = fc.constantFrom(...REPORT_FORMATS).map((format) => ({
  kind: 'attachment' as const,
  label: 'Report',
  report: { assessment: 'a1' as AssessmentId, format },
}));

/** Any reply with any reports, to anybody anywhere, in the place of another message or not. */
const anyLetter = fc.record({
  reply: fc.oneof(anyReply, anyAnswer),
  reports: fc.array(attachment, { maxLength: 2 }),
  to: fc.constantFrom(PERSONAL, GROUP, CHANNEL, THREAD),
  only: fc.constantFrom(undefined, ANA, BEN),
  replaces: fc.constantFrom(undefined, '1690000000001'),
});

function textOf({ text = '', attachments = [] }: OutgoingActivity): readonly string[] {
  const cards = (attachments as readonly { contentType: string; content: AdaptiveCard }[]).filter(
    ({ contentType }) => contentType === 'application/vnd.microsoft.card.adaptive',
  );
  const summary = 'x';
  expect(cards.flatMap(({ content }) => messageFaults({ card: content, summary }))).toEqual([]);
  return [String(text), ...seenIn(cards.map(({ content }) => content))];
}

test('every part of any letter is sent, none longer than Teams takes, and all of it is seen', async () => {
  let answers = 0;
  await fc.assert(
    fc.asyncProperty(anyLetter, async ({ reply, reports, to, only, replaces }) => {
      const letter: Letter = {
        to,
        at: AT,
        reply: { ...reply, blocks: [...reply.blocks, ...reports] },
        slot: handOffSlot('h1' as HandOffId),
        ...(only === undefined ? {} : { only }),
      };
      const { send, activities } = createSending();
      const parts = partsOf(letter.reply, teamsWords(reply.language));
      const all: Sent[] = [];
      for (let part = 0; part === 0 || part < parts.length; part++)
        all.push(await send({ letter, part, ...(replaces === undefined ? {} : { replaces }) }));
      if (parts.length === 0) {
        expect(all).toEqual([{ kind: 'refused', reason: 'nothing-to-send' }]);
        return;
      }
      expect(all.map(({ kind }) => kind)).toEqual(parts.map(() => 'sent'));
      expect(all.map((sent) => sent.kind === 'sent' && sent.hasMore)).toEqual(
        parts.map((_, at) => (at + 1 < parts.length ? true : undefined)),
      );
      answers += parts[0]?.kind === 'answer' ? 1 : 0;
      for (const activity of activities())
        expect(JSON.stringify(activity).length * 2).toBeLessThanOrEqual(LARGEST - 1_000);
      const messages = activities().filter(({ type }) => type === 'message');
      expect(missingFrom(messages.flatMap(textOf), textsOf(reply), letters)).toEqual([]);
    }),
    { numRuns: 40 },
  );
  expect(answers).toBeGreaterThan(2);
});

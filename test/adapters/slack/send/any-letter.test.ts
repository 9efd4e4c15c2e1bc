import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { partsOf } from '../../../../adapters/slack/send/parts.js';
import { slackWords } from '../../../../src/cli/slack-words.js';
import type { AssessmentId } from '../../../../src/domain/assessment.js';
import type { Letter } from '../../../../src/domain/letter.js';
import { REPORT_FORMATS } from '../../../../src/domain/report.js';
import { anyReply } from '../../any-reply.js';
import { messageFaults } from '../block-kit-validator.js';
import { AT } from '../../letters.js';
import { ANA, CHANNEL, createSending, PANE, sendAll, THREAD, written } from './desk.js';
import { type SlackApi, startSlackApi } from './slack-api.js';

let slack: SlackApi;
beforeAll(async () => {
  slack = await startSlackApi();
});
afterAll(() => slack.close());

const attachment = fc.constantFrom(...REPORT_FORMATS).map((format) => ({
  kind: 'attachment' as const,
  label: 'Report',
  report: { assessment: 'a1' as AssessmentId, format },
}));

/** Any reply with any reports, to anybody anywhere. */
const anyLetter: fc.Arbitrary<Letter> = fc
  .record({
    reply: anyReply,
    reports: fc.array(attachment, { maxLength: 2 }),
    to: fc.constantFrom(CHANNEL, THREAD, PANE),
    isPrivate: fc.boolean(),
  })
  .map(({ reply, reports, to, isPrivate }) => ({
    to,
    at: AT,
    reply: { ...reply, blocks: [...reply.blocks, ...reports] },
    ...(isPrivate ? { only: ANA } : {}),
  }));

test('every part of any letter is sent, and Slack takes each', async () => {
  await fc.assert(
    fc.asyncProperty(anyLetter, async (letter) => {
      const { surface } = createSending(slack.url);
      await surface.showWorking(PANE, written(PANE), AT);
      const before = slack.asked.length;
      const all = await sendAll(surface, letter);
      const count = partsOf(letter.reply, slackWords(letter.reply.language)).length;
      const isEmpty = count === 0;
      if (isEmpty) expect(all).toEqual([{ kind: 'refused', reason: 'nothing-to-send' }]);
      else expect(all.map(({ kind }) => kind)).toEqual(all.map(() => 'sent'));
      const asked = slack.asked.slice(before);
      const drawn = asked
        .filter(({ method }) => /^chat\.post/u.test(method))
        .map(({ args: { blocks, text } }) => ({ blocks, text }));
      expect(drawn.flatMap(messageFaults)).toEqual([]);
      const files = asked.filter(({ method }) => method === 'files.completeUploadExternal').length;
      const streamed = asked.filter(({ method }) => method === 'chat.stopStream').length;
      expect(drawn.length + streamed + files).toBe(count);
    }),
    { numRuns: 25 },
  );
});

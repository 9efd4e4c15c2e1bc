import { describe, expect, test } from 'vitest';
import { slackWords } from '../../../../src/cli/slack-words.js';
import { readMessage } from '../../../../src/conversation/checklist/read-message.js';
import { LANGUAGES } from '../../../../src/domain/language.js';
import { openBundledDesk } from '../../../bundled-desk.js';
import { ANA, createTurns, HERE, NOW } from '../../../turns.js';

const desk = openBundledDesk();
const nothing = { focus: { isPaused: false }, known: [], actor: ANA, now: NOW };

describe.each(LANGUAGES)('what the assistant pane offers in %s', (language) => {
  const { suggestions } = slackWords(language);

  test('begins a checklist, and lists those that are open', () => {
    expect(readMessage(suggestions.start.message, nothing)).toMatchObject({ act: { do: 'start' } });
    expect(readMessage(suggestions.review.message, nothing)).toMatchObject({ act: { do: 'list' } });
  });

  test.each(suggestions.questions)('is answered from the texts: “%s”', async (question) => {
    const turns = createTurns(await desk);
    const reply = await turns.say(question, ANA, { ...HERE, channel: question });
    expect(reply.language).toBe(language);
    expect(reply.blocks.map(({ kind }) => kind)).toContain('citations');
  });
});

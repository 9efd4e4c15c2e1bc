import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { renderReply } from '../../adapters/slack/render.js';
import { slackWords } from '../../src/cli/slack-words.js';
import { LANGUAGES } from '../../src/domain/language.js';
import { toPlainText } from '../../src/reply/to-plain-text.js';
import { stringsFor } from '../../src/strings/strings.js';
import { messageFaults } from '../adapters/slack/block-kit-validator.js';
import { missingFrom, squeezed, textsOf } from '../adapters/read-reply.js';
import { seenIn } from '../adapters/slack/read-messages.js';
import { REPLIES } from './replies.js';

describe.each(LANGUAGES)('in Slack, in %s,', (language) => {
  test.each(Object.entries(REPLIES))('a reply of the kind “%s”', async (kind, replyIn) => {
    const reply = replyIn(language);
    const messages = renderReply(reply, slackWords(language));
    expect(messages.flatMap(messageFaults)).toEqual([]);
    expect(missingFrom(seenIn(messages), textsOf(reply), squeezed)).toEqual([]);
    const said = toPlainText(reply, stringsFor(language));
    const shown = `${said}\n\n${'='.repeat(20)}\n\n${stringify(messages, { lineWidth: 0 })}`;
    await expect(shown).toMatchFileSnapshot(`slack/${kind}.${language}.txt`);
  });
});

import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { renderReply } from '../../adapters/teams/render.js';
import { teamsWords } from '../../src/cli/teams-words.js';
import { LANGUAGES } from '../../src/domain/language.js';
import { toPlainText } from '../../src/reply/to-plain-text.js';
import { stringsFor } from '../../src/strings/strings.js';
import { letters, missingFrom, textsOf } from '../adapters/read-reply.js';
import { messageFaults } from '../adapters/teams/adaptive-card-validator.js';
import { seenIn } from '../adapters/teams/cards.js';
import { REPLIES } from './replies.js';

describe.each(LANGUAGES)('in Teams, in %s,', (language) => {
  test.each(Object.entries(REPLIES))('a reply of the kind “%s”', async (kind, replyIn) => {
    const reply = replyIn(language);
    const messages = renderReply(reply, teamsWords(language));
    expect(messages.flatMap(messageFaults)).toEqual([]);
    expect(missingFrom(seenIn(messages), textsOf(reply), letters)).toEqual([]);
    const said = toPlainText(reply, stringsFor(language));
    const shown = `${said}\n\n${'='.repeat(20)}\n\n${stringify(messages, { lineWidth: 0 })}`;
    await expect(shown).toMatchFileSnapshot(`teams/${kind}.${language}.txt`);
  });
});

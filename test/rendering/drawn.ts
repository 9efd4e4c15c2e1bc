import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { LANGUAGES } from '../../src/domain/language.js';
import { toPlainText } from '../../src/reply/to-plain-text.js';
import { stringsFor } from '../../src/strings/strings.js';
import type { PlatformDrawing } from '../adapters/drawing.js';
import { missingFrom, textsOf } from '../adapters/read-reply.js';
import { REPLIES } from './replies.js';

/** Every kind of reply as a platform draws it, kept in `folder`. */
export function describeDrawn<Message>(folder: string, platform: PlatformDrawing<Message>): void {
  describe.each(LANGUAGES)(`in ${platform.name}, in %s,`, (language) => {
    test.each(Object.entries(REPLIES))('a reply of the kind “%s”', async (kind, replyIn) => {
      const reply = replyIn(language);
      const messages = platform.render(reply);
      expect(messages.flatMap(platform.faultsOf)).toEqual([]);
      const seen = platform.seenIn(messages);
      expect(missingFrom(seen, textsOf(reply), platform.squeeze)).toEqual([]);
      const said = toPlainText(reply, stringsFor(language));
      const shown = `${said}\n\n${'='.repeat(20)}\n\n${stringify(messages, { lineWidth: 0 })}`;
      await expect(shown).toMatchFileSnapshot(`${folder}/${kind}.${language}.txt`);
    });
  });
}

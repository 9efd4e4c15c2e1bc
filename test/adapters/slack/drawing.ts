import { expect } from 'vitest';
import type { SlackMessage } from '../../../adapters/slack/block-kit.js';
import { readControl } from '../../../adapters/slack/controls.js';
import { renderReply } from '../../../adapters/slack/render.js';
import { slackWords } from '../../../src/cli/slack-words.js';
import type { PlatformDrawing } from '../drawing.js';
import { squeezed } from '../read-reply.js';
import { messageFaults } from './block-kit-validator.js';
import { controlsIn, seenIn } from './read-messages.js';

export const slackDrawing: PlatformDrawing<SlackMessage> = {
  name: 'Slack',
  render: (reply) => renderReply(reply, slackWords(reply.language)),
  faultsOf: messageFaults,
  seenIn,
  saidIn: ({ text }) => text,
  squeeze: squeezed,
  pressedIn: (messages) => controlsIn(messages).map(readControl),
  expectOnlyWords: (message) => {
    expect(message.text).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)|[*_~`]|:[\w+'-]+:/u);
    expect(message.text).not.toMatch(/^\s*(?:&gt;|[-+•◦](?=\s)|\d+\.(?=\s))/mu);
    expect(JSON.stringify(message)).not.toContain('mrkdwn');
  },
};

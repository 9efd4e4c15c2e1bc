import { expect } from 'vitest';
import type { SlackBlock, SlackMessage } from '../../../adapters/slack/block-kit.js';
import type { Control } from '../../../adapters/slack/controls.js';
import { renderReply } from '../../../adapters/slack/render.js';
import { slackWords } from '../../../src/cli/slack-words.js';
import type { Block } from '../../../src/domain/reply.js';
import { messageFaults } from './block-kit-validator.js';

/** A reply in English as messages that Slack takes. */
export function render(...blocks: readonly Block[]): readonly SlackMessage[] {
  const messages = renderReply({ language: 'en', blocks }, slackWords('en'));
  expect(messages.flatMap(messageFaults)).toEqual([]);
  return messages;
}

/** The blocks of the only message. */
export function draw(...blocks: readonly Block[]): readonly SlackBlock[] {
  const [message, ...others] = render(...blocks);
  expect(others).toEqual([]);
  return message?.blocks ?? [];
}

/** Everything that is seen of messages, block by block from the top. */
export function seenIn(messages: readonly SlackMessage[]): readonly string[] {
  return messages.flatMap(({ blocks }) => blocks.flatMap(seenInBlock));
}

function seenInBlock(block: SlackBlock): readonly string[] {
  switch (block.type) {
    case 'header':
      return [block.text.text];
    case 'context':
      return block.elements.map(({ text }) => text);
    case 'actions':
      return block.elements.flatMap((each) =>
        each.type === 'button'
          ? [each.text.text]
          : each.options.flatMap(({ text, description }) => [text.text, description?.text ?? '']),
      );
    case 'rich_text':
      return block.elements.flatMap((part) =>
        part.type === 'rich_text_list'
          ? part.elements.flatMap(({ elements }) => elements.map(({ text }) => text))
          : part.elements.map(({ text }) => text),
      );
    default:
      return block satisfies never;
  }
}

/** What every button and every option of a menu sends back. */
export function controlsIn(messages: readonly SlackMessage[]): readonly Control[] {
  return messages
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.type === 'actions' ? block.elements : []))
    .flatMap((each) =>
      each.type === 'button'
        ? [{ action_id: each.action_id, value: each.value }]
        : each.options.map(({ value }) => ({ action_id: each.action_id, value })),
    );
}

import { expect } from 'vitest';
import type { CardElement, TeamsMessage } from '../../../adapters/teams/adaptive-card.js';
import { renderReply } from '../../../adapters/teams/render.js';
import { teamsWords } from '../../../src/cli/teams-words.js';
import type { Block } from '../../../src/domain/reply.js';
import { messageFaults, partsIn } from './adaptive-card-validator.js';

/** A reply in English as messages that Teams takes. */
export function render(...blocks: readonly Block[]): readonly TeamsMessage[] {
  const messages = renderReply({ language: 'en', blocks }, teamsWords('en'));
  expect(messages.flatMap(messageFaults)).toEqual([]);
  return messages;
}

/** The elements of the only message. */
export function draw(...blocks: readonly Block[]): readonly CardElement[] {
  const [message, ...others] = render(...blocks);
  expect(others).toEqual([]);
  return message?.card.body ?? [];
}

/** Everything that is seen of cards, part by part from the top; where tables are known, not what stands in for them. */
export function seenIn(value: unknown): readonly string[] {
  return partsIn(withoutFallback(value)).flatMap(seenOfPart);
}

function withoutFallback(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, each: unknown) => (key === 'fallback' ? undefined : each)),
  );
}

function seenOfPart(part: Readonly<Record<string, unknown>>): readonly string[] {
  const { type, text, title, label, choices } = part;
  switch (type) {
    case 'TextRun':
    case 'TextBlock':
      return [String(text)];
    case 'Action.Execute':
    case 'Action.Submit':
      return [String(title)];
    case 'Input.ChoiceSet':
      return [
        String(label),
        ...(choices as readonly { title: string }[]).map((each) => each.title),
      ];
    case 'Input.Text':
    case 'Input.Date':
      return [String(label)];
    default:
      return [];
  }
}

/** What every button sends back, once for each option of the menu above it. */
export function sentFrom(messages: readonly TeamsMessage[]): readonly unknown[] {
  return messages.flatMap(({ card }) => {
    const parts = partsIn(card);
    return parts.flatMap(({ data }) => {
      const { desk } = (data ?? {}) as { desk?: { menu?: string } };
      if (desk?.menu === undefined) return data === undefined ? [] : [data];
      const { menu } = desk;
      const choices = parts.find(({ id }) => id === menu)?.['choices'];
      return (choices as readonly { value: string }[]).map(({ value }) => ({
        desk,
        [menu]: value,
      }));
    });
  });
}

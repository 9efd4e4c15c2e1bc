import type { Block, ChoiceAction, Reply } from '../../src/domain/reply.js';
import { oneLine } from '../../src/domain/visible.js';

/** Every text of a reply that a reader is to see, in its order. */
export function textsOf({ blocks }: Reply): readonly string[] {
  return blocks.flatMap((block, at) => textsOfBlock(block, blocks[at - 1]));
}

function textsOfBlock(block: Block, before: Block | undefined): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'notice':
    case 'progress':
      return [block.text];
    case 'paragraph':
      return [block.content.text, ...block.content.citations.map((number) => `[${number}]`)];
    case 'list':
      return block.items;
    case 'quote':
      return [block.text, block.place];
    case 'table':
      return [...labelOf(block.label, before), ...block.columns, ...block.rows.flat()];
    case 'citations':
      return block.items.flatMap(({ number, title, locator, statusLabel, originLabel }) => [
        `[${number}]`,
        title,
        locator,
        statusLabel,
        originLabel,
      ]);
    case 'choices':
      return [...labelOf(block.label, before), ...block.choices.map(({ label }) => label)];
    case 'link':
      return [block.label];
    case 'attachment':
      return [];
    default:
      return block satisfies never;
  }
}

/** Every action that a reply offers. */
export function actionsOf({ blocks }: Reply): readonly ChoiceAction[] {
  return blocks.flatMap((block): readonly ChoiceAction[] => {
    if (block.kind === 'citations')
      return block.items.map(({ passage }) => ({ kind: 'read', passage }));
    return block.kind === 'choices' ? block.choices.map(({ action }) => action) : [];
  });
}

/** A label that the block before says need not be said again. */
function labelOf(label: string, before: Block | undefined): readonly string[] {
  const said =
    before?.kind === 'heading'
      ? before.text
      : before?.kind === 'paragraph'
        ? before.content.text
        : undefined;
  return said !== undefined && oneLine(said) === oneLine(label) ? [] : [label];
}

/** The words that are not found in what is seen, each looked for after the one before. */
export function missingFrom(
  seen: readonly string[],
  texts: readonly string[],
  squeeze: (text: string) => string,
): readonly string[] {
  const all = squeeze(seen.join(' '));
  let from = 0;
  return texts
    .flatMap((text) => text.split(/\s+/u))
    .map(squeeze)
    .filter((word) => {
      const at = all.indexOf(word, from);
      if (at >= 0) from = at + word.length;
      return at < 0;
    });
}

/** Only what has a shape on the screen. */
export function squeezed(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[^\p{L}\p{N}\p{P}\p{S}]|[\u115F\u1160\u2800\u3164\uFFA0]/gu, '');
}

/** Only letters and digits, of text escaped as mrkdwn or not. */
export function letters(text: string): string {
  return text
    .replace(/&(?:amp|lt|gt);/gu, ' ')
    .replace(/[^\p{L}\p{N}]|[\u02CB\u02CD\u115F\u1160\u3164\uFFA0]/gu, '');
}

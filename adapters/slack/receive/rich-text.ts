import { z } from 'zod';
import type { Names } from './mrkdwn.js';

const text = z.string().nullish().catch(undefined);
const elementSchema = z.object({
  type: z.string(),
  text,
  url: text,
  user_id: text,
  channel_id: text,
  usergroup_id: text,
  name: text,
  unicode: text,
  range: text,
  fallback: text,
});
type Element = z.infer<typeof elementSchema>;

const partSchema = z.object({
  type: z.string(),
  elements: z.array(z.unknown()),
  style: z.unknown().optional(),
  offset: z.number().int().nullish().catch(undefined),
});
const blocksSchema = z
  .array(z.object({ type: z.literal('rich_text'), elements: z.array(partSchema) }))
  .min(1);

/**
 * What somebody wrote, sign by sign as they wrote it and without formatting; undefined when the blocks are not those that Slack
 * makes of what is typed. See docs.slack.dev/reference/block-kit/blocks/rich-text-block.
 */
export function fromRichText(blocks: unknown, names: Names): string | undefined {
  const { data } = blocksSchema.safeParse(blocks);
  return data
    ?.flatMap(({ elements }) => elements)
    .map((part) => fromPart(part, names))
    .reduce(joinLines, '');
}

type Part = z.infer<typeof partSchema>;

function fromPart({ type, elements, style, offset }: Part, names: Names): string {
  if (type !== 'rich_text_list') return fromRuns(elements, names);
  const items = elements.map((item) => {
    const { data } = partSchema.safeParse(item);
    return data === undefined ? '' : fromRuns(data.elements, names);
  });
  const first = 1 + (offset ?? 0);
  return items
    .map((item, at) => `${style === 'ordered' ? `${first + at}.` : '-'} ${item}`)
    .join('\n');
}

function fromRuns(runs: readonly unknown[], names: Names): string {
  return runs
    .map((run) => {
      const { data } = elementSchema.safeParse(run);
      return data === undefined ? '' : fromElement(data, names);
    })
    .join('');
}

function fromElement(element: Element, names: Names): string {
  const { type, user_id: user, channel_id: channel } = element;
  switch (type) {
    case 'user':
      return user ? (names.user(user) ?? `@${user}`) : '';
    case 'channel':
      return channel ? `#${names.channel(channel) ?? channel}` : '';
    case 'usergroup':
      return `@${element.usergroup_id ?? ''}`;
    case 'broadcast':
      return `@${element.range ?? ''}`;
    case 'emoji':
      return fromEmoji(element);
    case 'date':
      return element.fallback ?? '';
    default:
      return element.text || (element.url ?? '');
  }
}

/** The sign itself where it is one of everybody's; `:name:` for one of the workspace's own. */
function fromEmoji({ unicode, name }: Element): string {
  const points = (unicode ?? '').split('-').map((code) => Number.parseInt(code, 16));
  const isSign = points.every((point) => point >= 0 && point <= 0x10ffff);
  return isSign ? String.fromCodePoint(...points) : `:${name ?? ''}:`;
}

/** Parts stand below each other; a paragraph may end with its own line break. */
function joinLines(before: string, part: string): string {
  if (before === '' || part === '') return before + part;
  return before.endsWith('\n') ? before + part : `${before}\n${part}`;
}

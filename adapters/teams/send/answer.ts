import { isOpinion } from '../../../src/domain/answer-act.js';
import type { Block, Reply } from '../../../src/domain/reply.js';
import { shortened } from '../../../src/domain/split-text.js';
import type { TeamsMessage } from '../adaptive-card.js';
import type { OutgoingActivity } from '../connector.js';
import { harmless, shown, shownLine } from '../harmless.js';
import { MESSAGE_SIZE, OPENING } from '../limits.js';
import { renderReply } from '../render.js';
import type { TeamsWords } from '../words.js';
import { cardAttachment } from './activity.js';
import { messageEntity } from './citations.js';

/** An answer with sources, as Teams shows one: text with marks that open their source, and a card below it. */
export interface Answer {
  /** The text, in Markdown. */
  readonly paragraphs: readonly string[];
  /** All of the text, with the card where both fit a message. */
  readonly activity: OutgoingActivity;
  /** The cards that do not fit, each a message of its own. */
  readonly others: readonly TeamsMessage[];
}

type Paragraph = Extract<Block, { readonly kind: 'paragraph' }>;
type Sources = Extract<Block, { readonly kind: 'citations' }>;

/**
 * A reply as an answer: paragraphs, then their sources and what can be done next. Undefined for any other reply and for what is too
 * long, which cards alone show. Pure.
 */
export function toAnswer(
  { language, blocks }: Reply,
  words: TeamsWords,
  address: string | undefined,
): Answer | undefined {
  const found = readAnswer(blocks);
  if (found === undefined) return undefined;
  const { said, sources } = found;
  const paragraphs = said.map((paragraph) => toMarkdown(paragraph, words));
  const marks = said.flatMap(({ content }) => content.citations);
  const plain = said.map(({ content }) => shownLine(content.text)).join(' ');
  const text: OutgoingActivity = {
    type: 'message',
    textFormat: 'markdown',
    text: joined(paragraphs),
    summary: shortened(harmless(plain), OPENING),
    entities: [messageEntity(sources.items, marks, { language, words: words.sending, address })],
    // Of the two ways to ask what people think of it, this one has a form of the desk's own.
    channelData: { feedbackLoop: { type: 'custom' } },
  };
  const rest = blocks.slice(said.length).map(withoutOpinion);
  const cards = renderReply({ language, blocks: rest }, words);
  return withCard({ paragraphs, activity: text, others: cards });
}

/** What people think of an answer, Teams asks. */
function withoutOpinion(block: Block): Block {
  if (block.kind !== 'choices') return block;
  const choices = block.choices.filter(
    ({ action }) => action.kind !== 'command' || !isOpinion(action.command),
  );
  return { ...block, choices };
}

/** Undefined where not even the text fits. */
function withCard({ paragraphs, activity: text, others: cards }: Answer): Answer | undefined {
  const fits = (activity: OutgoingActivity): boolean =>
    JSON.stringify(activity).length <= MESSAGE_SIZE;
  const [first, ...others] = cards;
  if (first !== undefined) {
    const activity = { ...text, attachments: [cardAttachment(first.card)] };
    if (fits(activity)) return { paragraphs, activity, others };
  }
  return fits(text) ? { paragraphs, activity: text, others: cards } : undefined;
}

/** Paragraphs of which one at least names a source, and the sources right below them. */
function readAnswer(
  blocks: readonly Block[],
): { readonly said: readonly Paragraph[]; readonly sources: Sources } | undefined {
  const at = blocks.findIndex(({ kind }) => kind === 'citations');
  const said = blocks
    .slice(0, Math.max(at, 0))
    .flatMap((block) => (block.kind === 'paragraph' ? [block] : []));
  const isCited = said.some(({ content }) => content.citations.length > 0);
  const [sources, ...more] = blocks.flatMap((block) => (block.kind === 'citations' ? [block] : []));
  const isAnswer = said.length === at && isCited && more.length === 0;
  return isAnswer && sources !== undefined ? { said, sources } : undefined;
}

/** Paragraphs as one text in Markdown. */
export function joined(paragraphs: readonly string[]): string {
  return paragraphs.join('\n\n');
}

/** The desk's own marks are the only brackets around a number, and its own label the only format. */
function toMarkdown(
  { role, content: { text, citations } }: Paragraph,
  { note, labelled }: TeamsWords,
): string {
  const label =
    role === 'note' ? [`**${harmless(labelled({ label: note, value: '' }).trim())}**`] : [];
  const marks = citations.map((number) => `[${number}]`);
  const plain = unmarked(harmless(shown(text)));
  return [...label, ...(plain === '' ? [] : [plain]), ...marks].join(' ');
}

/**
 * Text in which Teams finds no mark of a source, no table and no address, with or without its protocol, and whose lines stay apart.
 */
function unmarked(text: string): string {
  return text
    .replace(/\[(?=[^\]]*\p{N})/gu, '［')
    .replaceAll('|', '∣')
    .replace(/(?<=[\p{L}\p{N}])@(?=[\p{L}\p{N}])/gu, '＠')
    .replace(/(?<=[\p{L}\p{N}])\.(?=\p{L}{2})/gu, '․')
    .replace(/\n+/gu, '\n\n');
}

import { z } from 'zod';
import type { Language } from '../../src/domain/language.js';
import type { LookedUp, LookedUpPassage } from '../../src/domain/looked-up.js';
import type { Reply } from '../../src/domain/reply.js';
import { shortened } from '../../src/domain/split-text.js';
import { oneLine } from '../../src/domain/visible.js';
import type { TeamsDesk } from './desk.js';
import { fromHtml } from './from-html.js';
import { harmless, shownLine } from './harmless.js';
import { PREVIEW_TEXT, PREVIEW_TITLE, RESULTS } from './limits.js';
import { toCard, toGroups } from './messages.js';
import { paragraphs, REMARK } from './piece.js';
import { renderBlocks } from './render.js';
import { sourceName } from './source-name.js';

/** What somebody typed into *Ask the desk*, and which of the results they want to see. */
export interface ExtensionQuery {
  readonly text: string;
  /** Of their Teams: for what does not tell its own language. */
  readonly language: Language;
  readonly skip: number;
  readonly count: number;
}

type LookingDesk = Pick<TeamsDesk, 'lookUp' | 'words'>;

/** One result: how it stands in the list, and the card that is put into the message. */
interface Result {
  readonly title: string;
  readonly text: string;
  readonly reply: Reply;
}

/**
 * What Teams shows for *Ask the desk*: the answer and the provisions, or questions to begin with; each a card to be put into a message
 * that others read, so that nothing on it acts and nothing in it is of whoever asked. Nothing is kept.
 */
export async function answerQuery(query: ExtensionQuery, desk: LookingDesk): Promise<unknown> {
  const { text, language, skip, count } = query;
  const isEmpty = !/[\p{L}\p{N}]/u.test(text);
  const found = isEmpty ? undefined : await desk.lookUp(text, language, RESULTS);
  const results = found === undefined ? await suggested(language, desk) : toResults(found, desk);
  if (results.length === 0) return said(found?.answer, language, desk);
  const first = Math.max(skip, 0);
  const shown = results.slice(0, RESULTS).slice(first, first + Math.max(count, 1));
  const attachments = shown.flatMap((result) => toAttachment(result, desk));
  return { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } };
}

/** Questions to begin with, each with its answer. */
async function suggested(language: Language, desk: LookingDesk): Promise<readonly Result[]> {
  const { questions } = desk.words(language).suggestions;
  const found = await Promise.all(
    questions.map(async (question) => ({
      title: question,
      found: await desk.lookUp(question, language, 0),
    })),
  );
  return found.map(({ title, found: { answer } }) => ({
    title,
    text: openingOf(answer),
    reply: answer,
  }));
}

function toResults(
  { isAnswered, answer, passages }: LookedUp,
  desk: LookingDesk,
): readonly Result[] {
  const { theAnswer } = desk.words(answer.language).extension;
  const own = isAnswered ? [{ title: theAnswer, text: openingOf(answer), reply: answer }] : [];
  return [...own, ...passages.map(toResult)];
}

function toResult({ title, locator, heading, reply }: LookedUpPassage): Result {
  return { title: sourceName(title, locator, PREVIEW_TITLE), text: heading, reply };
}

/** The first that a reply says. */
function openingOf({ blocks }: Reply): string {
  const [first] = blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block.content.text] : [],
  );
  return first ?? '';
}

function toAttachment({ title, text, reply }: Result, desk: LookingDesk): readonly unknown[] {
  const words = desk.words(reply.language);
  // What a card does, it does for everybody who reads it, where the desk may not be.
  const pieces = renderBlocks(reply, words).filter(
    ({ element, asks }) => asks === undefined && element.type !== 'ActionSet',
  );
  const [first, ...rest] = toGroups(pieces, reply.language);
  if (first === undefined) return [];
  const remark = rest.length > 0 ? paragraphs(words.beginning, REMARK) : [];
  const preview = {
    title: shortened(harmless(shownLine(title)), PREVIEW_TITLE),
    text: shortened(harmless(shownLine(text)), PREVIEW_TEXT),
  };
  return [
    {
      contentType: 'application/vnd.microsoft.card.adaptive',
      content: toCard([...first, ...remark], reply.language),
      preview: { contentType: 'application/vnd.microsoft.card.thumbnail', content: preview },
    },
  ];
}

/** Why there is nothing to choose from. */
function said(answer: Reply | undefined, language: Language, desk: LookingDesk): unknown {
  const text = (answer && openingOf(answer)) || desk.words(language).extension.nothing;
  return { composeExtension: { type: 'message', text: harmless(oneLine(text)) } };
}

const action = z.object({
  messagePayload: z.object({
    subject: z.string().nullish(),
    body: z.object({ content: z.string().nullish() }).nullish(),
  }),
});

/** *Check this against the standards*: the words of the message, from the value of the action; empty where it has none. */
export function checkMessage(value: unknown): string {
  const read = action.safeParse(value);
  if (!read.success) return '';
  const { subject, body } = read.data.messagePayload;
  const text = [subject, body?.content]
    .map((part) => fromHtml(part ?? ''))
    .filter((part) => part !== '')
    .join('\n\n');
  return /[\p{L}\p{N}]/u.test(text) ? text : '';
}

import type { Request, Response } from 'express';
import type { StoredMessage } from '../../../src/domain/store.js';
import type { WebDesk } from '../desk.js';
import { type Refusal, REFUSALS, refusalText } from '../errors.js';
import type { InTurn } from '../../../src/domain/in-turn.js';
import { conversationPage } from '../page/conversation-page.js';
import { refusalPage } from '../page/small-pages.js';
import type { Exchange } from '../page/view.js';
import { isOperationsPath } from '../operations.js';
import { readVisit, type Visit } from '../receive.js';
import { sendPage, sendWords } from '../send.js';
import { scopeOfSession } from '../scope.js';
import { createSession } from '../session.js';

/** What every request is handled with. */
export interface Site {
  readonly desk: WebDesk;
  /** Whether the page's own script was built. */
  readonly script: boolean;
  readonly inTurn: InTurn;
}

export type Handler = (request: Request, response: Response) => void | Promise<void>;

/** Messages of a conversation that the page shows. */
const SHOWN = 400;

/** The conversation page of a visit, with what was typed and what went wrong. */
export async function drawConversation(
  { desk, script }: Site,
  visit: Visit,
  draft = '',
  refusal?: Refusal,
): Promise<string> {
  const { language, theme, session } = visit;
  const messages =
    session === undefined ? [] : await desk.store.latest(scopeOfSession(session), SHOWN);
  const view = {
    language,
    ...(theme === undefined ? {} : { theme }),
    ...(refusal === undefined ? {} : { refusal: refusalText(refusal, desk.strings[language]) }),
    exchanges: toExchanges(messages, desk),
    longestQuestion: desk.longestQuestion,
    delivery: createSession(),
    draft,
  };
  return conversationPage(view, desk.strings, script);
}

/** Says in words why a request is refused: to the page's script as text, to everybody else as a page. */
export function refuse(
  { desk }: Site,
  request: Request,
  response: Response,
  refusal: Refusal,
): void {
  const visit = readVisit(request);
  const words = desk.strings[visit.language];
  const text = refusalText(refusal, words);
  const status = REFUSALS[refusal.code];
  if (refusal.code === 'method-unknown')
    response.set('Allow', isOperationsPath(request.path) ? 'GET, HEAD' : 'GET, HEAD, POST');
  if (visit.wantsFragment) sendWords(response, text, status);
  else sendPage(response, refusalPage(text, visit, words), status);
}

/** Messages with their replies, in order; what the desk says of itself stands alone. */
function toExchanges(messages: readonly StoredMessage[], desk: WebDesk): readonly Exchange[] {
  return messages.flatMap((message, position): Exchange[] => {
    if (message.role === 'user') return [];
    const { reply } = message;
    const before = messages[position - 1];
    const question = before?.role === 'user' ? { question: before.content } : {};
    return [{ ...question, reply, markdown: desk.toMarkdown(reply) }];
  });
}

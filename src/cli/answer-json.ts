import type { Answer, Citation } from '../domain/answer.js';
import type { KnowledgeBase } from '../domain/knowledge-base.js';
import type { Language } from '../domain/language.js';
import { printLocator } from '../domain/locator.js';
import { openingLine } from '../reply/answer-to-reply.js';
import { noticeSources, noticeText } from '../reply/notice-text.js';
import { stringsFor } from '../strings/strings.js';

/** An answer as scripts read it: the shape is stable. */
export function answerToJson(
  answer: Answer,
  knowledge: KnowledgeBase,
  id: string | undefined,
  milliseconds: number,
): Record<string, unknown> {
  const strings = stringsFor(answer.language);
  return {
    ...(id === undefined ? {} : { id }),
    kind: answer.kind,
    language: answer.language,
    text: openingLine(answer, knowledge, strings),
    segments:
      answer.kind === 'grounded'
        ? answer.segments.map(({ role, text, citations }) => ({
            role,
            text,
            citations: citations.map((citation) => citationToJson(citation, answer.language)),
          }))
        : [],
    notices: answer.notices.map((notice) => ({
      code: notice.code,
      text: noticeText(notice, knowledge, answer.language, strings),
      sources: noticeSources(notice, knowledge),
    })),
    nearest: answer.kind === 'grounded' || answer.kind === 'not-found' ? answer.nearest : [],
    ...(answer.kind === 'clarify' ? { options: answer.options } : {}),
    ms: Math.round(milliseconds * 100) / 100,
  };
}

function citationToJson(citation: Citation, language: Language): Record<string, unknown> {
  return {
    source: citation.source,
    locator: printLocator(citation.locator, language),
    passage: citation.passage,
    quote: citation.quote,
    origin: citation.origin,
    url: citation.url ?? null,
    status: citation.status.value,
    verified: citation.verified,
  };
}

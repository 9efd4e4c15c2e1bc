import type { Language, Localized } from '../../../src/domain/language.js';
import { html, type Html, NOTHING } from '../html.js';
import { renderReply } from '../render.js';
import type { WebStrings } from '../strings.js';
import { icon } from './icons.js';
import type { Appearance, Exchange } from './view.js';

/** A question and its answer: the answer in its own language, what can be done with it in the page's. */
export function exchange(
  { question, reply, markdown }: Exchange,
  { language }: Appearance,
  strings: Localized<WebStrings>,
): Html {
  const words = strings[language];
  const hasSources = reply.blocks.some(({ kind }) => kind === 'citations');
  return html`<article class="exchange">
    ${question === undefined ? NOTHING : asked(question, reply.language, words)}
    <div class="answer" lang="${reply.language}">
      ${renderReply(reply, strings[reply.language])}
    </div>
    ${hasSources ? copyTool(markdown, words) : NOTHING}
  </article>`;
}

function asked(question: string, language: Language, words: WebStrings): Html {
  return html`<h2 class="question" tabindex="-1">
    <span class="visually-hidden">${words.asked} </span
    ><span class="question-text" lang="${language}" dir="auto">${question}</span>
  </h2>`;
}

function copyTool(markdown: string, words: WebStrings): Html {
  return html`<div class="tools">
    <button type="button" class="tool" data-markdown="${markdown}" hidden>
      ${icon('copy')}<span>${words.copy.label}</span>
    </button>
  </div>`;
}

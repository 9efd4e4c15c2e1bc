import type { Done } from '../../../../src/domain/assessment-state.js';
import type { Answer } from '../../../../src/domain/checklist.js';
import { type Language, LOCALES } from '../../../../src/domain/language.js';
import { html, type Html } from '../../html.js';
import type { Shown } from '../shown.js';

/** A moment; the page's script shows it in the reader's own time. */
export function moment(at: string, language: Language): Html {
  const locale = LOCALES[language];
  const format = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'UTC',
  });
  const said = `${format.format(new Date(at))} UTC`;
  return html`<time datetime="${at}" data-moment="${locale}">${said}</time>`;
}

/** A day, the same everywhere. */
export function day(date: string, language: Language): Html {
  const format = new Intl.DateTimeFormat(LOCALES[language], {
    dateStyle: 'medium',
    timeZone: 'UTC',
  });
  return html`<time datetime="${date}">${format.format(new Date(`${date}T00:00:00Z`))}</time>`;
}

export function whoAndWhen({ by, at }: Done, language: Language): Html {
  return html`<span class="who"
    ><bdi>${by.name}</bdi> <span aria-hidden="true">·</span> ${moment(at, language)}</span
  >`;
}

/** An answer in words, with a mark of its colour. */
export function answerTag(answer: Answer, { strings }: Pick<Shown, 'strings'>): Html {
  return html`<span class="answer-tag answer-${answer}">${strings.checklist.answer[answer]}</span>`;
}

/** A bar of progress with its figures in words beside or above it. */
export function progressBar(value: number, most: number, label: string): Html {
  return html`<progress
    value="${value}"
    max="${Math.max(most, 1)}"
    aria-label="${label}"
  ></progress>`;
}

/** What people wrote: as it is, its lines kept. */
export function written(text: string): Html {
  return html`<p class="written" dir="auto">${text}</p>`;
}

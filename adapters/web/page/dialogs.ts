import { html, type Html } from '../html.js';
import { ROUTES } from '../routes.js';
import type { WebStrings } from '../strings.js';
import { icon } from './icons.js';

/** Where the page's script opens a passage. */
export function passageDialog(strings: WebStrings): Html {
  return html`<dialog class="window" id="passage" aria-label="${strings.passage.label}">
    <form method="dialog" class="window-bar">
      <span>${strings.passage.label}</span
      ><button
        class="close"
        aria-label="${strings.passage.close}"
        title="${strings.passage.close}"
        autofocus
      >
        ${icon('close')}
      </button>
    </form>
    <div class="window-body" id="passage-body"></div>
  </dialog>`;
}

/** The windows over the conversation, which its script opens. */
export function dialogs(strings: WebStrings): Html {
  return html`${passageDialog(strings)}
    <dialog
      class="window small"
      id="anew"
      aria-labelledby="anew-title"
      aria-describedby="anew-text"
    >
      <div class="window-body">
        <h2 id="anew-title">${strings.anew.title}</h2>
        <p id="anew-text">${strings.anew.text}</p>
        <div class="buttons">
          <form method="dialog"><button class="quiet" autofocus>${strings.anew.keep}</button></form>
          <form method="post" action="${ROUTES.anew}">
            <button class="strong">${strings.anew.confirm}</button>
          </form>
        </div>
      </div>
    </dialog>`;
}

/** What the script shows by itself: an exchange that is being worked on, and its own words. */
export function clientParts(strings: WebStrings): Html {
  return html`<template id="pending"
      ><article class="exchange">
        <h2 class="question" tabindex="-1">
          <span class="visually-hidden">${strings.asked} </span
          ><span class="question-text" dir="auto" data-question></span>
        </h2>
        <p class="working">
          <span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>${strings.working}
        </p>
      </article></template
    >${dialogParts(strings)}`;
}

/** The words that the script says by itself, and where it says them to a screen reader. */
export function dialogParts(
  strings: WebStrings,
  {
    saved = '',
    changed = '',
    unreachable = strings.unreachable,
  }: { readonly saved?: string; readonly changed?: string; readonly unreachable?: string } = {},
): Html {
  return html`<div
      id="words"
      hidden
      data-working="${strings.working}"
      data-answered="${strings.answered}"
      data-copied="${strings.copy.done}"
      data-copy-failed="${strings.copy.failed}"
      data-saved="${saved}"
      data-changed="${changed}"
      data-unreachable="${unreachable}"
    ></div>
    <p class="visually-hidden" id="status" role="status"></p>`;
}

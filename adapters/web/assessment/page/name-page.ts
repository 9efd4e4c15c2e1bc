import { html, type Html, NOTHING } from '../../html.js';
import { LONGEST_NAME } from '../../person-name.js';
import { ROUTES } from '../../routes.js';
import type { Shown, Viewer } from '../shown.js';
import type { AssessmentStrings } from '../strings.js';
import { viewPath } from '../view-state.js';
import { hiddenFields } from './form.js';

export interface NameParts {
  readonly viewer: Viewer;
  readonly words: AssessmentStrings;
  /** Where the form goes, and what it takes along: a deed that waits for the name, or the way back. */
  readonly action: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly refusal?: string;
}

/** Asks a person's name: before the first thing they do, or to change it. */
export function nameForm({ viewer, words, action, fields, refusal }: NameParts): Html {
  return html`<h1>${words.name.title}</h1>
    <p>${words.name.lead}</p>
    ${refusal === undefined ? NOTHING : html`<p class="told refused" role="alert">${refusal}</p>`}
    <form class="name-form" method="post" action="${action}">
      ${hiddenFields(fields)}
      <label class="label" for="name">${words.name.label}</label>
      <div class="line">
        <input
          id="name"
          name="name-given"
          required
          maxlength="${LONGEST_NAME}"
          value="${viewer.name ?? ''}"
          autocomplete="name"
          dir="auto"
          autofocus
        />
        <button class="strong">${words.name.save}</button>
      </div>
    </form>
    ${viewer.id === undefined ? NOTHING : html`<p class="small-print">${words.name.identity({ id: viewer.id })}</p>`}`;
}

export function namePath(back: string): string {
  return `${ROUTES.name}?${new URLSearchParams({ return: back }).toString()}`;
}

/** Who the viewer is, or a way to say so. */
export function nameLink({ viewer, words, opened, at }: Shown): Html {
  return whoIs(viewer, words, viewPath(opened.state.id, at));
}

export function whoIs(viewer: Viewer, words: AssessmentStrings, back: string): Html {
  if (viewer.name === undefined)
    return html`<a class="say-name" href="${namePath(back)}">${words.name.say}</a>`;
  return html`<span class="you"
    >${words.name.you}
    <bdi>${viewer.name}</bdi
    >${viewer.isFocalPoint ? html` <span class="chip">${words.name.focalPoint}</span>` : NOTHING}
    <a href="${namePath(back)}">${words.name.change}</a></span
  >`;
}

import type { ItemId } from '../../../../src/domain/checklist.js';
import { html, type Html, NOTHING } from '../../html.js';
import { draftOf, type Shown } from '../shown.js';
import { assessmentPath, toQuery } from '../view-state.js';

export interface DeedForm {
  /** What it does, as the desk reads it. */
  readonly deed: string;
  readonly item?: ItemId;
  /** Other values that are sent along. */
  readonly fields?: Readonly<Record<string, string | number>>;
  readonly style?: string;
  /** Sets apart forms of a page that do the same with the same item. */
  readonly mark?: string;
}

/** A form that changes the assessment. It carries an id of its own, so that a double click does nothing twice. */
export function deedForm(shown: Shown, form: DeedForm, content: Html): Html {
  const { deed, item, fields = {}, style = '' } = form;
  const hidden = {
    deed,
    ...(item === undefined ? {} : { item }),
    ...fields,
    at: toQuery(shown.at),
    message: shown.newMessage(),
  };
  return html`<form
    id="${formId(form)}"
    class="${style}"
    method="post"
    action="${assessmentPath(shown.opened.state.id)}/deeds"
    data-live
  >
    ${hiddenFields(hidden)}${content}
  </form>`;
}

export function hiddenFields(fields: Readonly<Record<string, string | number>>): Html {
  return html`${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}`;
}

export function formId({ deed, item, mark }: DeedForm): string {
  return ['form', deed, item, mark].filter((part) => part !== undefined).join('-');
}

export interface TextField {
  readonly deed: string;
  readonly item?: ItemId;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly isLabelHidden?: boolean;
  readonly rows?: number;
  readonly mark?: string;
}

export interface LineField {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly value: string;
  /** The longest text that is taken, in characters. */
  readonly most: number;
  readonly holds: 'name' | 'words' | 'address';
  readonly hint?: string;
}

/** A field for one line that must be filled in. */
export function lineField(field: LineField): Html {
  const { id, name, label, value, most, holds, hint } = field;
  return html`<label class="label" for="${id}">${label}</label>
    <input
      id="${id}"
      name="${name}"
      required
      maxlength="${most}"
      value="${value}"
      autocomplete="${holds === 'name' ? 'name' : 'off'}"
      ${hint === undefined ? NOTHING : html` aria-describedby="${id}-hint"`}
      ${holds === 'address' ? html` spellcheck="false"` : html` dir="auto"`}
    />
    ${hint === undefined ? NOTHING : html`<p class="field-hint" id="${id}-hint">${hint}</p>`}`;
}

/** A field for text of some lines; what was typed before stands in it again. */
export function textField(shown: Shown, field: TextField): Html {
  const { deed, item, name, label, hint, rows = 2, mark } = field;
  const id = `${formId({ deed, ...(item && { item }), ...(mark && { mark }) })}-${name}`;
  const typed = draftOf(shown, deed, item);
  const described = hint === undefined ? NOTHING : html` aria-describedby="${id}-hint"`;
  return html`<div class="text-field">
    <label for="${id}" class="${field.isLabelHidden ? 'visually-hidden' : 'label'}">${label}</label>
    <textarea
      id="${id}"
      name="${name}"
      rows="${rows}"
      maxlength="3000"
      dir="auto"
      data-draft
      ${typed === '' ? NOTHING : html` data-typed`}
      ${described}
    >
${typed}</textarea>
    ${hint === undefined ? NOTHING : html`<p class="field-hint" id="${id}-hint">${hint}</p>`}
  </div>`;
}

import { field, form, showRefusal } from './conversation.js';

const DRAFT = 'gender-desk-draft';

/** Makes the question's field send with Enter, grow with its text, and keep what was typed over a reload. */
export function startComposer(): void {
  field.value = field.value || readDraft();
  fit();
  field.addEventListener('input', () => {
    keepDraft();
    fit();
    const isFull = field.value.length >= field.maxLength;
    showRefusal(isFull ? (form.dataset.full ?? '') : '');
  });
  field.addEventListener('keydown', (event) => {
    // While an input method composes a character, Enter belongs to it.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    if (field.value.trim() !== '') form.requestSubmit();
  });
}

export function clearField(): void {
  field.value = '';
  keepDraft();
  fit();
}

/** Puts a question that was not answered back, before what was typed since. */
export function returnToField(question: string): void {
  field.value = field.value === '' ? question : `${question}\n${field.value}`;
  keepDraft();
  fit();
  field.focus();
}

function fit(): void {
  if (CSS.supports('field-sizing', 'content')) return;
  field.style.height = 'auto';
  field.style.height = `${field.scrollHeight}px`;
}

/** Browsers may forbid storage; then a reload forgets the draft. */
function readDraft(): string {
  try {
    return sessionStorage.getItem(DRAFT) ?? '';
  } catch {
    return '';
  }
}

function keepDraft(): void {
  try {
    sessionStorage.setItem(DRAFT, field.value);
  } catch {
    return;
  }
}

type TextField = HTMLTextAreaElement | HTMLInputElement;

/** Keeps what is typed in an assessment over a reload and a look at another question. */
export function startDrafts(): void {
  restoreDrafts(document);
  document.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLTextAreaElement && 'draft' in target.dataset) keep(target);
  });
}

/** Puts back what was typed in the fields of a part. */
export function restoreDrafts(part: ParentNode): void {
  for (const field of part.querySelectorAll<HTMLTextAreaElement>('textarea[data-draft]')) {
    const typed = read(field);
    if (typed === '' || field.value !== '') continue;
    field.value = typed;
    const folded = field.closest('details');
    if (folded !== null) folded.open = true;
  }
}

/** Empties the fields of a form whose text has arrived. */
export function clearDrafts(form: HTMLFormElement): void {
  form.reset();
  for (const field of form.querySelectorAll<HTMLTextAreaElement>('textarea[data-draft]')) {
    field.defaultValue = '';
    field.value = '';
    delete field.dataset.typed;
    keep(field);
  }
}

/** Whether somebody is at work in a field, so that nothing may change what stands in it. */
export function isTyped(field: TextField): boolean {
  return field.value !== field.defaultValue || 'typed' in field.dataset;
}

/** Browsers may forbid storage; then a reload forgets what was typed. */
function keep(field: HTMLTextAreaElement): void {
  try {
    if (field.value === '') sessionStorage.removeItem(keyOf(field));
    else sessionStorage.setItem(keyOf(field), field.value);
  } catch {
    return;
  }
}

function read(field: HTMLTextAreaElement): string {
  try {
    return sessionStorage.getItem(keyOf(field)) ?? '';
  } catch {
    return '';
  }
}

function keyOf({ id }: HTMLTextAreaElement): string {
  return `gender-desk-draft ${location.pathname.split('/').slice(0, 3).join('/')} ${id}`;
}

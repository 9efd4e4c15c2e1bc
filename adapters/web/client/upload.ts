/** Takes a document that is dropped, and shows that it is being read. */
export function startUpload(): void {
  document.addEventListener('dragover', (event) => {
    const place = dropPlace(event);
    if (place === null) return;
    event.preventDefault();
    place.classList.add('over');
  });
  document.addEventListener('dragleave', (event) => {
    dropPlace(event)?.classList.remove('over');
  });
  document.addEventListener('drop', (event) => {
    const place = dropPlace(event);
    if (place === null) return;
    event.preventDefault();
    place.classList.remove('over');
    take(place, event.dataTransfer?.files);
  });
}

function dropPlace({ target }: Event): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-drop]') : null;
}

function take(place: HTMLElement, files: FileList | undefined): void {
  const field = place.querySelector<HTMLInputElement>('input[type="file"]');
  if (field === null || files === undefined || files.length === 0) return;
  field.files = files;
  field.form?.requestSubmit();
}

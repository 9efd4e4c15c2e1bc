const LOCALES: Readonly<Record<string, string>> = { en: 'en-GB', fr: 'fr-FR', es: 'es-ES' };

/** Shows moments in the reader's own time; the server only knows the time of everywhere. */
export function showMoments(part: ParentNode): void {
  const { lang } = document.documentElement;
  const format = new Intl.DateTimeFormat(LOCALES[lang] ?? lang, {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  for (const each of part.querySelectorAll<HTMLTimeElement>('time[data-moment]'))
    each.textContent = format.format(new Date(each.dateTime));
}

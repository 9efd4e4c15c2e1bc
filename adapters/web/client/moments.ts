/** Shows moments in the reader's own time; the server only knows the time of everywhere. */
export function showMoments(part: ParentNode): void {
  for (const each of part.querySelectorAll<HTMLTimeElement>('time[data-moment]')) {
    const format = new Intl.DateTimeFormat(each.dataset.moment, {
      dateStyle: 'medium',
      timeStyle: 'short',
    });
    each.textContent = format.format(new Date(each.dateTime));
  }
}

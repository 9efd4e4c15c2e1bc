import type { ProjectDocument, Quote } from '../../domain/project-document.js';

/** The words of a document between two places, with the page and the heading they stand under. */
export function quoteOf(
  { text, sections }: ProjectDocument,
  { start, end }: { readonly start: number; readonly end: number },
): Quote {
  const section = sections.findLast((each) => each.start <= start && start < each.end);
  const heading = sections.findLast(
    (each) => each.start <= start && each.heading !== undefined,
  )?.heading;
  return {
    text: text.slice(start, end),
    start,
    end,
    ...(section?.page === undefined ? {} : { page: section.page }),
    ...(heading === undefined ? {} : { section: heading }),
  };
}

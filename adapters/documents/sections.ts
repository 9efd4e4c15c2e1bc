import type { DocumentSection } from '../../src/domain/project-document.js';

/** Where a section begins in a text. */
export type SectionStart = Omit<DocumentSection, 'end'>;

/**
 * The sections of a text, each up to the next, the last to the end. What comes before the first stands under no heading; where
 * nothing but white space does, it is counted to the first.
 */
export function toSections(text: string, starts: readonly SectionStart[]): DocumentSection[] {
  const first = starts[0];
  const isLead = first === undefined || /\S/u.test(text.slice(0, first.start));
  const all = isLead
    ? [{ start: 0 }, ...starts]
    : starts.map((each, place) => (place === 0 ? { ...each, start: 0 } : each));
  return all.map((each, place) => ({ ...each, end: all[place + 1]?.start ?? text.length }));
}

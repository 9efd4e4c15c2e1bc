import type { IndexedSegment } from './corpus-index.js';

/** Facets and the values of which a document must have one: `{ tenant: ['a'], status: ['up-to-date', 'interim'] }`. */
export type Filter = Readonly<Record<string, readonly string[]>>;

/** Whether a document may be found. */
export type Allows = (segment: IndexedSegment, document: number) => boolean;

/** The test of a filter; empty for none. A document without a facet that is asked for does not pass. */
export function allowsOf(filter: Filter | undefined): { readonly allows?: Allows } {
  if (filter === undefined) return {};
  const wanted = Object.entries(filter).map(([facet, values]) => ({
    facet,
    values: new Set(values),
  }));
  return {
    allows: ({ facets }, document) =>
      wanted.every(({ facet, values }) => {
        const value = facets[document]![facet];
        return value !== undefined && values.has(value);
      }),
  };
}

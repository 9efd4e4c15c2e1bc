declare const brand: unique symbol;

/** A string that only its own parser or factory may produce. */
export type Branded<Name extends string> = string & { readonly [brand]: Name };

/** What a sentence is worded from. */
export type Facts = Readonly<Record<string, string | number>>;

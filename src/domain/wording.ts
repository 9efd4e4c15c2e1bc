/** What a sentence is worded from. */
export type Facts = Readonly<Record<string, string | number>>;

/** A sentence with facts in it. */
export type Wording = (facts: Facts) => string;

/** The words for a fact out of a closed list; for one that is not in the list `other`, or else the fact itself. */
export function wordFor(
  fact: string | number | undefined,
  words: Readonly<Record<string, string>>,
  other = String(fact),
): string {
  return words[String(fact)] ?? other;
}

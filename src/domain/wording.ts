/** What a sentence is worded from. */
export type Facts = Readonly<Record<string, string | number>>;

/** A sentence with facts in it. */
export type Wording = (facts: Facts) => string;

/** The words for a fact out of a closed list; one that is not in the list stands for itself. */
export function wordFor(
  fact: string | number | undefined,
  words: Readonly<Record<string, string>>,
): string {
  return words[String(fact)] ?? String(fact);
}

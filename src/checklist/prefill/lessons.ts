import type { Example } from './examples.js';
import { readLine } from './read-units.js';
import { learn, type Recogniser } from './recognise.js';
import type { Signals } from './signals.js';
import { termsOf } from './terms.js';

/** The commonest words of every language: a document may hold several. */
export function functionWordsOf({ lexicons }: Signals): ReadonlySet<string> {
  return new Set(Object.values(lexicons).flatMap(({ functionWords }) => [...functionWords]));
}

/** Learns from examples, each read as a line of a document is. */
export function learnFrom(examples: readonly Example[], signals: Signals): Recogniser {
  const functionWords = functionWordsOf(signals);
  return learn(
    examples.map(({ item, says, language, text }) => ({
      item,
      says,
      terms: termsOf(readLine(text, language, signals), functionWords),
    })),
  );
}

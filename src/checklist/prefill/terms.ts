import type { Line } from './read-units.js';
import type { Token } from './tokens.js';

/** Letters of a word by which it is known: its endings tell number, gender and tense. */
const STEM = 6;

/** What kind of term it is, which its first letter tells. */
export type TermKind = 'stem' | 'pair' | 'side' | 'denied' | 'concept' | 'mode';

const MARKS: Readonly<Record<string, TermKind>> = {
  _: 'pair',
  '~': 'side',
  '!': 'denied',
  '@': 'concept',
  '?': 'mode',
};

export function kindOf(term: string): TermKind {
  return MARKS[term.charAt(0)] ?? 'stem';
}

/**
 * The terms by which a line is compared with others: stems, pairs of them, any two words side by side ("not yet", "both of"),
 * concepts, and how it is meant.
 */
export function termsOf(
  { tokens, concepts, polarity, language }: Line,
  functionWords: ReadonlySet<string>,
): readonly string[] {
  const terms = new Set<string>();
  let before = '';
  for (const [at, { folded, lower }] of tokens.entries()) {
    const isNumber = /^\d/u.test(folded);
    terms.add(`~${language}:${partOf(tokens[at - 1])} ${partOf(tokens[at])}`);
    if (!isNumber && (functionWords.has(lower) || folded.length < 2)) continue;
    const stem = isNumber ? '#' : `${language}:${stemOf(folded)}`;
    terms.add(stem);
    if (!isNumber) {
      if (polarity.denied[at] === true) terms.add(`!${stem}`);
      if (before !== '') terms.add(`_${before} ${stem}`);
    }
    before = stem;
  }
  for (const [concept, spans] of concepts) {
    terms.add(conceptTerm(concept));
    if (spans.every(({ from }) => polarity.denied[from] === true)) terms.add(`@!${concept}`);
  }
  if (polarity.conditional) terms.add('?if');
  if (polarity.planned.includes(true)) terms.add('?planned');
  if (polarity.denied.includes(true)) terms.add('?denied');
  return [...terms];
}

export function conceptTerm(concept: string): string {
  return `@${concept}`;
}

/** Letters of a word by which it is known beside another. */
const PART = 5;

function partOf(token: Token | undefined): string {
  if (token === undefined) return '';
  return /^\d/u.test(token.folded) ? '#' : token.folded.slice(0, PART);
}

function stemOf(word: string): string {
  const singular = word.replace(/e?s$/u, '');
  return (singular.length < 3 ? word : singular).slice(0, STEM);
}

import { isLanguage, type Language } from '../domain/language.js';
import type { Thesaurus } from '../domain/thesaurus.js';
import type { Analyser, Token } from './text/analyser.js';

/** A stretch of a question, and the terms of the texts that mean the same. */
export interface Expansion {
  /** Positions in the question's tokens: from `start` up to, not with, `end`. */
  readonly start: number;
  readonly end: number;
  readonly terms: readonly string[];
}

/** Finds the thesaurus's expressions in a question's tokens, the longest first. */
export interface Expander {
  readonly expand: (tokens: readonly Token[]) => readonly Expansion[];
}

interface Rule {
  readonly said: readonly string[];
  readonly terms: readonly string[];
}

/** In a language that the thesaurus does not hold nothing is found. */
export function createExpander(thesaurus: Thesaurus, analyser: Analyser): Expander {
  const rules = new Map<string, Rule[]>();
  const { language } = analyser;
  for (const { say, text } of isLanguage(language) ? readEntries(thesaurus, language) : []) {
    const terms = [
      ...new Set(text.flatMap((each) => analyser.document(each).map(({ term }) => term))),
    ];
    for (const expression of say) {
      const said = analyser.all(expression).map(({ term }) => term);
      const first = said[0];
      if (first !== undefined) rules.set(first, [...(rules.get(first) ?? []), { said, terms }]);
    }
  }
  return { expand: (tokens) => findExpansions(tokens, rules) };
}

function readEntries(
  thesaurus: Thesaurus,
  language: Language,
): { say: readonly string[]; text: readonly string[] }[] {
  const acronyms = Object.entries(thesaurus.acronyms).map(([acronym, meaning]) => ({
    say: [acronym],
    text: [meaning[language]],
  }));
  return [...thesaurus.entries[language], ...acronyms];
}

function findExpansions(
  tokens: readonly Token[],
  rules: ReadonlyMap<string, readonly Rule[]>,
): Expansion[] {
  const found: Expansion[] = [];
  for (let start = 0; start < tokens.length; start++)
    for (const { said, terms } of rules.get(tokens[start]?.term ?? '') ?? [])
      if (said.every((term, offset) => tokens[start + offset]?.term === term))
        found.push({ start, end: start + said.length, terms });
  return found.sort((one, other) => other.end - other.start - (one.end - one.start));
}

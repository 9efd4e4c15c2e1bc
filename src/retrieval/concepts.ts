import { documentFrequency, inverseFrequency } from './lexical-index.js';
import type { LanguageIndex } from './corpus-index.js';
import type { Expander, Expansion } from './expansion.js';
import type { Speller } from './spelling.js';
import type { Analyser, Token } from './text/analyser.js';

/** One thing a question asks about, and the index terms that may stand for it. */
export interface Concept {
  /** As the asker wrote it, without accents. */
  readonly word: string;
  /** How much the concept tells: the inverse frequency of its own term, the most when no document has it, times its share. */
  readonly weight: number;
  /** 1 for what is asked now, less for what was asked before. */
  readonly share: number;
  /** Terms with how well each stands for the word, from 0 to 1. */
  readonly alternatives: readonly { readonly term: string; readonly trust: number }[];
  /** False for a word of asking (`who`, `can`), which says nothing of the subject. */
  readonly isSubject: boolean;
  /** Whether the corpus knows the word as written. */
  readonly known: boolean;
}

/** How far a term that is not the asker's own is trusted. */
const TRUST = { expansion: 0.6, spelling: 0.8 } as const;

/** How much what was asked before counts beside what is asked now. */
const CONTEXT_SHARE = 0.5;

/** A question, with the earlier one that it goes on from. */
export interface Query {
  readonly question: string;
  readonly context?: string;
}

export interface ConceptReader {
  readonly read: (query: Query) => readonly Concept[];
  /** The words of a text, with those that no document has spelt as the likeliest word that one has. */
  readonly correct: (text: string) => string;
}

export function createConceptReader(
  index: LanguageIndex,
  analyser: Analyser,
  expander: Expander,
  speller: Speller,
): ConceptReader {
  const readWords = (text: string, share: number, withAsking: boolean): readonly Concept[] => {
    const tokens = analyser.all(text);
    const expansions = expander.expand(tokens);
    const concepts: Concept[] = [];
    for (const [position, token] of tokens.entries()) {
      const covering = expansions.filter(({ start, end }) => start <= position && position < end);
      const ofExpression = covering.some(({ start, end }) => end - start > 1);
      const isSkipped = withAsking ? analyser.isGrammar : analyser.isStopWord;
      if (isSkipped(token.word) && covering.length === 0) continue;
      // Words of an expression count once: its first word stands for all.
      if (ofExpression && covering.every(({ start }) => start !== position)) continue;
      const concept = toConcept(token, covering, index, speller);
      const isSubject = covering.length > 0 || !analyser.isStopWord(token.word);
      concepts.push({ ...concept, weight: concept.weight * share, share, isSubject });
    }
    return concepts;
  };
  /** When next to nothing is left without them, the words of asking are what is asked: `who are you`. */
  const readText = (text: string, share: number): readonly Concept[] => {
    const concepts = readWords(text, share, false);
    return concepts.length > 1 ? concepts : readWords(text, share, true);
  };
  const read = ({ question, context }: Query): readonly Concept[] =>
    mergeRepeats([
      ...readText(question, 1),
      ...(context === undefined ? [] : readText(context, CONTEXT_SHARE)),
    ]);
  const correct = (text: string): string =>
    analyser
      .all(text)
      .map(({ word }) =>
        analyser.isStopWord(word) || index.words.has(word)
          ? word
          : (speller.suggest(word)[0] ?? word),
      )
      .join(' ');
  return { read, correct };
}

function toConcept(
  { word, term }: Token,
  covering: readonly Expansion[],
  index: LanguageIndex,
  speller: Speller,
): Omit<Concept, 'share' | 'isSubject'> {
  const alternatives = new Map<string, number>();
  const offer = (each: string, trust: number): void => {
    if (documentFrequency(index.documents, each) > 0)
      alternatives.set(each, Math.max(alternatives.get(each) ?? 0, trust));
  };
  for (const own of [term, ...(index.words.get(word) ?? [])]) offer(own, 1);
  const known = alternatives.size > 0;
  for (const { terms } of covering) for (const each of terms) offer(each, TRUST.expansion);
  if (alternatives.size === 0)
    for (const suggestion of speller.suggest(word))
      for (const each of index.words.get(suggestion) ?? []) offer(each, TRUST.spelling);
  return { word, known, weight: weigh(alternatives, index), alternatives: toList(alternatives) };
}

function toList(alternatives: ReadonlyMap<string, number>): Concept['alternatives'] {
  return [...alternatives].map(([term, trust]) => ({ term, trust }));
}

/** The inverse frequency of the most trusted term; the rarest of equals. */
function weigh(alternatives: ReadonlyMap<string, number>, index: LanguageIndex): number {
  const best = Math.max(...alternatives.values());
  const trusted = [...alternatives].filter(([, trust]) => trust === best);
  const weights = trusted.map(([term]) => inverseFrequency(index.documents, term));
  return weights.length > 0 ? Math.max(...weights) : inverseFrequency(index.documents, '');
}

function mergeRepeats(concepts: readonly Concept[]): Concept[] {
  const byTerms = new Map<string, Concept>();
  for (const concept of concepts) {
    const key = concept.alternatives.map(({ term }) => term).join(' ') || concept.word;
    if (!byTerms.has(key)) byTerms.set(key, concept);
  }
  return [...byTerms.values()];
}

/** The terms that concepts may stand for, with how far each is trusted, as one text. */
export function termsOf(concepts: readonly Concept[]): ReadonlyMap<string, number> {
  const terms = new Map<string, number>();
  for (const { alternatives, share } of concepts)
    for (const { term, trust } of alternatives)
      terms.set(term, (terms.get(term) ?? 0) + trust * share);
  return terms;
}

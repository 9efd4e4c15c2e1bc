import type { Expander, Expansion } from './expansion.js';
import type { LanguageIndex } from './language-index.js';
import type { RankingSettings } from './settings.js';
import type { Analyser, Token } from './text/analyser.js';

/** One thing a question asks about, and the index terms that may stand for it. */
export interface Concept {
  /** As the asker wrote it, in lower case, and the same without accents. */
  readonly written: string;
  readonly word: string;
  /** How often it is asked for. */
  readonly count: number;
  /** How much the concept tells: the inverse frequency of its own term, the most when no document has it, times its share. */
  readonly weight: number;
  /** 1 for what is asked now, less for words of asking and for what was asked before. */
  readonly share: number;
  /** Whether it was asked before. */
  readonly isContext: boolean;
  /** Terms with how well each stands for the word, from 0 to 1. */
  readonly alternatives: readonly { readonly term: string; readonly trust: number }[];
  /** Terms of words that look alike, with their inverse frequencies times how alike they are. */
  readonly alike: readonly { readonly term: string; readonly weight: number }[];
  /** False for a word of asking (`who`, `can`), which says nothing of the subject. */
  readonly isSubject: boolean;
}

/** How far a term of the thesaurus is trusted. */
const EXPANSION = 0.6;

/** How much what was asked before counts beside what is asked now. */
const CONTEXT_SHARE = 0.5;

/** How many words are kept as read before. */
const MOST_KNOWN = 20_000;

/** A question, with the earlier one that it goes on from. */
export interface Query {
  readonly question: string;
  readonly context?: string;
}

/** What a question asks about. */
export interface ReadQuery {
  readonly concepts: readonly Concept[];
  /** Pairs of concepts (their numbers) that stand one after the other in the question; each pair once. */
  readonly neighbours: readonly (readonly [number, number])[];
}

export interface ConceptReader {
  readonly read: (query: Query) => ReadQuery;
  /** The words of a text, with those that no document has spelt as the likeliest word that one has. */
  readonly correct: (text: string) => string;
}

export function createConceptReader(
  index: LanguageIndex,
  analyser: Analyser,
  expander: Expander,
  { asking, spelling }: Pick<RankingSettings, 'asking' | 'spelling'>,
): ConceptReader {
  const known = new Map<string, Concept>();
  const conceptOf = (token: Token, covering: readonly Expansion[]): Concept => {
    if (covering.length > 0) return toConcept(token, covering, index, spelling, true);
    const before = known.get(token.written);
    if (before !== undefined) return before;
    const concept = toConcept(token, [], index, spelling, !analyser.isStopWord(token.word));
    if (known.size < MOST_KNOWN) known.set(token.written, concept);
    return concept;
  };
  const readWords = (text: string): Concept[] => {
    const tokens = analyser.all(text);
    const expansions = expander.expand(tokens);
    const concepts: Concept[] = [];
    for (const [position, token] of tokens.entries()) {
      const covering = expansions.filter(({ start, end }) => start <= position && position < end);
      const ofExpression = covering.some(({ start, end }) => end - start > 1);
      if (analyser.isGrammar(token.word) && covering.length === 0) continue;
      // Words of an expression count once: its first word stands for all.
      if (ofExpression && covering.every(({ start }) => start !== position)) continue;
      concepts.push(conceptOf(token, covering));
    }
    return concepts;
  };
  /** When next to nothing is left without them, the words of asking are what is asked: `who are you`. */
  const readText = (text: string): readonly Concept[] => {
    const concepts = readWords(text);
    const isAbout = concepts.filter(({ isSubject }) => isSubject).length > 1;
    return concepts
      .map((concept) => (concept.isSubject || !isAbout ? concept : withShare(concept, asking)))
      .filter(({ share }) => share > 0);
  };
  const read = ({ question, context }: Query): ReadQuery =>
    mergeRepeats([
      ...readText(question),
      ...(context === undefined ? [] : readText(context)).map((concept) => ({
        ...withShare(concept, CONTEXT_SHARE),
        isContext: true,
      })),
    ]);
  const correct = (text: string): string =>
    analyser
      .all(text)
      .map(({ word }) =>
        analyser.isStopWord(word) || index.hasWord(word)
          ? word
          : (index.speller.suggest(word)[0] ?? word),
      )
      .join(' ');
  return { read, correct };
}

function withShare(concept: Concept, share: number): Concept {
  return { ...concept, share: concept.share * share, weight: concept.weight * share };
}

function toConcept(
  { written, word, term }: Token,
  covering: readonly Expansion[],
  index: LanguageIndex,
  spelling: number,
  isSubject: boolean,
): Concept {
  const alternatives = new Map<string, number>();
  const offer = (each: string, trust: number): void => {
    if (index.documentFrequency(each) > 0)
      alternatives.set(each, Math.max(alternatives.get(each) ?? 0, trust));
  };
  for (const own of [term, ...index.termsOf(word)]) offer(own, 1);
  for (const { terms } of covering) for (const each of terms) offer(each, EXPANSION);
  if (alternatives.size === 0 && spelling > 0)
    for (const suggestion of index.speller.suggest(word))
      for (const each of index.termsOf(suggestion)) offer(each, spelling);
  const weight = weigh(alternatives, index);
  const list = [...alternatives].map(([each, trust]) => ({ term: each, trust }));
  const alike = isSubject ? findAlike(word, alternatives, index) : [];
  return {
    written,
    word,
    weight,
    alternatives: list,
    alike,
    isSubject,
    count: 1,
    share: 1,
    isContext: false,
  };
}

/** Terms that stand for the word itself are left out. */
function findAlike(
  word: string,
  alternatives: ReadonlyMap<string, number>,
  index: LanguageIndex,
): Concept['alike'] {
  return [...index.alike(word)]
    .filter(([term]) => (alternatives.get(term) ?? 0) < 1)
    .map(([term, likeness]) => ({ term, weight: likeness * index.inverseFrequency(term) }));
}

/** The inverse frequency of the most trusted term; the rarest of equals. */
function weigh(alternatives: ReadonlyMap<string, number>, index: LanguageIndex): number {
  const best = Math.max(...alternatives.values());
  const trusted = [...alternatives].filter(([, trust]) => trust === best);
  const weights = trusted.map(([term]) => index.inverseFrequency(term));
  return weights.length > 0 ? Math.max(...weights) : index.inverseFrequency('');
}

/** Each concept once, with how often it is asked for. */
function mergeRepeats(read: readonly Concept[]): ReadQuery {
  const concepts: Concept[] = [];
  const numbers = new Map<string, number>();
  const neighbours = new Map<string, [number, number]>();
  let before: number | undefined;
  for (const concept of read) {
    const key = concept.alternatives.map(({ term }) => term).join(' ') || concept.word;
    const number = numbers.get(key) ?? concepts.length;
    const first = concepts[number];
    if (first === undefined) {
      numbers.set(key, number);
      concepts.push(concept);
    } else if (first.isContext === concept.isContext)
      concepts[number] = { ...first, count: first.count + 1 };
    if (before !== undefined && before !== number)
      neighbours.set(`${before} ${number}`, [before, number]);
    before = number;
  }
  return { concepts, neighbours: [...neighbours.values()] };
}

/** The terms that concepts may stand for, with how far each is trusted, as one text. */
export function toTerms(concepts: readonly Concept[]): ReadonlyMap<string, number> {
  const terms = new Map<string, number>();
  const subjects = concepts.filter(({ isSubject }) => isSubject);
  for (const { alternatives, share, count } of subjects.length > 0 ? subjects : concepts)
    for (const { term, trust } of alternatives)
      terms.set(term, (terms.get(term) ?? 0) + trust * share * count);
  return terms;
}

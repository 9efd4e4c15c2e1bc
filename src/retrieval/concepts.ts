import type { AlikeTerm } from './alike-terms.js';
import type { Expander, Expansion } from './expansion.js';
import type { LanguageIndex } from './language-index.js';
import { findAlike } from './look-alikes.js';
import { type Alternative, type ReadWord, readWord } from './read-word.js';
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
  readonly alternatives: readonly Alternative[];
  /** False for a word of asking (`who`, `can`), which says nothing of the subject. */
  readonly isSubject: boolean;
}

/** A word where it stands in what was asked. */
interface Mention {
  readonly read: ReadWord;
  readonly share: number;
  readonly isContext: boolean;
}

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
  /** Terms of words that look like the question's. */
  readonly alike: readonly AlikeTerm[];
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
  { asking, spelling, letters }: Pick<RankingSettings, 'asking' | 'spelling' | 'letters'>,
): ConceptReader {
  const known = new Map<string, ReadWord>();
  const readToken = (token: Token, covering: readonly Expansion[]): ReadWord => {
    if (covering.length > 0) return readWord(token, covering, index, spelling, true);
    const before = known.get(token.written);
    if (before !== undefined) return before;
    const read = readWord(token, [], index, spelling, !analyser.isStopWord(token.word));
    if (known.size < MOST_KNOWN) known.set(token.written, read);
    return read;
  };
  const readWords = (text: string): ReadWord[] => {
    const tokens = analyser.all(text);
    const expansions = expander.expand(tokens);
    const words: ReadWord[] = [];
    for (let position = 0; position < tokens.length; position++) {
      const token = tokens[position]!;
      const covering = coveringOf(position, expansions);
      const ofExpression = covering.some(({ start, end }) => end - start > 1);
      if (covering.length === 0 && analyser.isGrammar(token.word)) continue;
      // Words of an expression count once: its first word stands for all.
      if (ofExpression && covering.every(({ start }) => start !== position)) continue;
      words.push(readToken(token, covering));
    }
    return words;
  };
  /** When next to nothing is left without them, the words of asking are what is asked: `who are you`. */
  const readText = (text: string, share: number, isContext: boolean): readonly Mention[] => {
    const words = readWords(text);
    const isAbout = words.filter(({ isSubject }) => isSubject).length > 1;
    return words
      .map((read) => ({
        read,
        share: read.isSubject || !isAbout ? share : asking * share,
        isContext,
      }))
      .filter((mention) => mention.share > 0);
  };
  const read = ({ question, context }: Query): ReadQuery => {
    const asked = readText(question, 1, false);
    const before = context === undefined ? [] : readText(context, CONTEXT_SHARE, true);
    const merged = mergeRepeats([...asked, ...before]);
    return { ...merged, alike: letters > 0 ? findAlike(merged.concepts, index) : [] };
  };
  const correct = (text: string): string =>
    analyser
      .all(text)
      .map(({ word }) =>
        analyser.isStopWord(word) || index.hasWord(word)
          ? word
          : (commonest(index.speller.suggest(word), index) ?? word),
      )
      .join(' ');
  return { read, correct };
}

/** Of several words that a misspelt one may stand for, the one that most documents have. */
function commonest(words: readonly string[], index: LanguageIndex): string | undefined {
  const { holdersOf } = index;
  return words.reduce<string | undefined>(
    (best, each) => (best === undefined || holdersOf(each) > holdersOf(best) ? each : best),
    undefined,
  );
}

const NONE: readonly Expansion[] = [];

function coveringOf(position: number, expansions: readonly Expansion[]): readonly Expansion[] {
  if (expansions.length === 0) return NONE;
  return expansions.filter(({ start, end }) => start <= position && position < end);
}

/** Each concept once, with how often it is asked for. */
function mergeRepeats(mentions: readonly Mention[]): Omit<ReadQuery, 'alike'> {
  const firsts: Mention[] = [];
  const counts: number[] = [];
  const numbers = new Map<string, number>();
  const pairs = new Set<number>();
  const neighbours: [number, number][] = [];
  let before: number | undefined;
  for (const mention of mentions) {
    const { key } = mention.read;
    const number = numbers.get(key) ?? firsts.length;
    if (number === firsts.length) {
      numbers.set(key, number);
      firsts.push(mention);
      counts.push(1);
    } else if (firsts[number]!.isContext === mention.isContext) counts[number]!++;
    if (before !== undefined && before !== number) {
      const pair = before * mentions.length + number;
      if (!pairs.has(pair)) neighbours.push([before, number]);
      pairs.add(pair);
    }
    before = number;
  }
  return {
    concepts: firsts.map((mention, number) => toConcept(mention, counts[number]!)),
    neighbours,
  };
}

function toConcept({ read, share, isContext }: Mention, count: number): Concept {
  const { written, word, alternatives, isSubject } = read;
  const weight = read.weight * share;
  return { written, word, count, weight, share, isContext, alternatives, isSubject };
}

/** The terms that concepts may stand for, with how far each is trusted, as one text. */
export function toTerms(concepts: readonly Concept[]): ReadonlyMap<string, number> {
  const terms = new Map<string, number>();
  const hasSubject = concepts.some(({ isSubject }) => isSubject);
  for (const { alternatives, share, count, isSubject } of concepts) {
    if (hasSubject && !isSubject) continue;
    for (const { term, trust } of alternatives)
      terms.set(term, (terms.get(term) ?? 0) + trust * share * count);
  }
  return terms;
}

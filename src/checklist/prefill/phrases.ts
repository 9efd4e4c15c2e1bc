import { tokenise, type Token } from './tokens.js';

/** What one word of a phrase may be; a gap is up to so many words of any kind. */
type Step =
  | {
      readonly kind: 'word';
      readonly words: ReadonlySet<string>;
      readonly prefixes: readonly string[];
      readonly suffixes: readonly string[];
      readonly number: boolean;
    }
  | { readonly kind: 'gap'; readonly longest: number };

interface Phrase {
  readonly name: string;
  readonly steps: readonly Step[];
}

/** Where something was said: the first and the last of its words. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Phrases of many names, by how they begin, so that a word is compared with few of them. */
export interface PhraseIndex {
  readonly byWord: ReadonlyMap<string, readonly Phrase[]>;
  readonly byPrefix: ReadonlyMap<string, readonly Phrase[]>;
  readonly others: readonly Phrase[];
}

/** Letters of a beginning that phrases are filed under. */
const FILED = 3;
const LONGEST_GAP = 8;

/**
 * Reads phrases: words apart by spaces; `word*` begins with, `*word` ends with (accents count), `_` a number, `a|b` either,
 * `~3` up to three words of any kind.
 */
export function indexPhrases(
  phrases: Iterable<readonly [name: string, phrase: string]>,
): PhraseIndex {
  const byWord = new Map<string, Phrase[]>();
  const byPrefix = new Map<string, Phrase[]>();
  const others: Phrase[] = [];
  for (const [name, written] of phrases) {
    const steps = readSteps(written);
    const [first] = steps;
    if (first === undefined || first.kind === 'gap') continue;
    const phrase = { name, steps };
    for (const word of first.words) file(byWord, word, phrase);
    const short = first.prefixes.some((prefix) => prefix.length < FILED);
    if (short || first.number || first.suffixes.length > 0) others.push(phrase);
    else for (const prefix of first.prefixes) file(byPrefix, prefix.slice(0, FILED), phrase);
  }
  return { byWord, byPrefix, others };
}

function file(index: Map<string, Phrase[]>, key: string, phrase: Phrase): void {
  const filed = index.get(key);
  if (filed === undefined) index.set(key, [phrase]);
  else if (filed.at(-1) !== phrase) filed.push(phrase);
}

function readSteps(written: string): readonly Step[] {
  return written.trim().split(/\s+/u).flatMap(readStep);
}

function readStep(piece: string): readonly Step[] {
  const gap = /^~(\d)$/u.exec(piece);
  if (gap !== null) return [{ kind: 'gap', longest: Math.min(Number(gap[1]), LONGEST_GAP) }];
  if (piece === '_')
    return [{ kind: 'word', words: new Set(), prefixes: [], suffixes: [], number: true }];
  const choices = piece.split('|');
  if (choices.length > 1) return [choose(choices)];
  // A hyphen or an apostrophe parts words in a text; so it does in a phrase.
  const words = tokenise(piece);
  return words.map(({ folded, lower }, at) => {
    const opens = at === words.length - 1 && piece.endsWith('*');
    if (at === 0 && piece.startsWith('*')) return choose([`*${lower}`]);
    return choose([opens ? `${folded}*` : folded]);
  });
}

function choose(choices: readonly string[]): Step {
  const prefixes = choices.filter((each) => each.endsWith('*')).map((each) => fold(each));
  const suffixes = choices.filter((each) => each.startsWith('*')).map((each) => each.slice(1));
  const words = choices.filter((each) => !each.includes('*')).map((each) => fold(each));
  return { kind: 'word', words: new Set(words), prefixes, suffixes, number: false };
}

function fold(word: string): string {
  return tokenise(word)[0]?.folded ?? '%';
}

const NO_PHRASES: readonly Phrase[] = [];

/** Every place in which a phrase is said, by its name. */
export function findPhrases(
  index: PhraseIndex,
  tokens: readonly Token[],
): ReadonlyMap<string, readonly Span[]> {
  const found = new Map<string, Span[]>();
  const tryAt = (phrase: Phrase, from: number): void => {
    const to = endOf(phrase.steps, 0, tokens, from);
    if (to === undefined) return;
    const spans = found.get(phrase.name);
    if (spans === undefined) found.set(phrase.name, [{ from, to }]);
    else spans.push({ from, to });
  };
  for (let at = 0; at < tokens.length; at++) {
    const { folded } = tokens[at]!;
    for (const phrase of index.byWord.get(folded) ?? NO_PHRASES) tryAt(phrase, at);
    if (index.byPrefix.size > 0)
      for (const phrase of index.byPrefix.get(folded.slice(0, FILED)) ?? NO_PHRASES)
        tryAt(phrase, at);
    for (const phrase of index.others) tryAt(phrase, at);
  }
  return found;
}

/** The last word of the phrase when it is said from this word on. */
function endOf(
  steps: readonly Step[],
  step: number,
  tokens: readonly Token[],
  at: number,
): number | undefined {
  const wanted = steps[step];
  if (wanted === undefined) return at - 1;
  if (wanted.kind === 'gap') {
    for (let skipped = 0; skipped <= wanted.longest; skipped++) {
      const end = endOf(steps, step + 1, tokens, at + skipped);
      if (end !== undefined) return end;
    }
    return undefined;
  }
  const token = tokens[at];
  if (token === undefined || !fits(wanted, token)) return undefined;
  return endOf(steps, step + 1, tokens, at + 1);
}

function fits(step: Extract<Step, { kind: 'word' }>, { folded, lower }: Token): boolean {
  return (
    step.words.has(folded) ||
    (step.number && /^\d/u.test(folded)) ||
    step.prefixes.some((prefix) => folded.startsWith(prefix)) ||
    step.suffixes.some((suffix) => lower.length > suffix.length && lower.endsWith(suffix))
  );
}

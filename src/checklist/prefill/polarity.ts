import type { Span } from './phrases.js';
import type { Token } from './tokens.js';

/** How the words of a unit are meant, word by word. */
export interface Polarity {
  /** Whether a negation reaches this word. */
  readonly denied: readonly boolean[];
  /** Whether its clause speaks of what is to come. */
  readonly planned: readonly boolean[];
  /** Whether the unit makes what it says depend on something, or leaves it open. */
  readonly conditional: boolean;
  /** Whether the unit asks or advises, which shows nothing. */
  readonly wished: boolean;
}

type Found = ReadonlyMap<string, readonly Span[]>;

/** Words that a negation reaches within its clause, on the side or sides it denies. */
const REACH = 14;

/** Reads negation, plans and conditions from the grammatical words found in a unit. */
export function readPolarity(text: string, tokens: readonly Token[], found: Found): Polarity {
  const clauses = readClauses(text, tokens, found.get('breaks') ?? []);
  const exempt = markWords(tokens.length, found.get('exempt') ?? []);
  const denied = tokens.map(() => false);
  const deny = (from: number, to: number, clause: number | undefined): void => {
    for (let at = Math.max(0, from); at <= Math.min(to, tokens.length - 1); at++)
      if (clauses[at] === clause) denied[at] = true;
  };
  for (const { from, to } of found.get('no') ?? [])
    if (exempt[from] !== true) deny(to + 1, to + REACH, clauses[from]);
  for (const { from, to } of found.get('not') ?? [])
    if (exempt[from] !== true) deny(from - REACH, to + REACH, clauses[from]);
  const done = markWords(tokens.length, found.get('done') ?? []);
  const future = new Set(
    (found.get('future') ?? [])
      .filter(({ from }) => done[from] !== true)
      .map(({ from }) => clauses[from]),
  );
  return {
    denied,
    planned: clauses.map((clause) => future.has(clause)),
    conditional: found.has('conditional'),
    wished: found.has('wished') || isQuestion(text, tokens),
  };
}

function isQuestion(text: string, tokens: readonly Token[]): boolean {
  const end = tokens.at(-1)?.end;
  return end !== undefined && /^[\s*_»"”')\]]*\?/u.test(text.slice(end, end + MARKS));
}

/** Most characters between the last word of a question and its mark. */
const MARKS = 6;

/** The clause of each word: parted by stops, brackets and words such as "but"; a clause goes on after a bracket. */
function readClauses(
  text: string,
  tokens: readonly Token[],
  breaks: readonly Span[],
): readonly number[] {
  const begins = new Set(breaks.map(({ from }) => from));
  const clauses: number[] = [];
  let clause = 0;
  let last = 0;
  let outer: number | undefined;
  for (const [at, token] of tokens.entries()) {
    const between = text.slice(tokens[at - 1]?.end ?? token.start, token.start);
    if (outer === undefined && between.includes('(')) {
      outer = clause;
      clause = ++last;
    } else if (outer !== undefined && between.includes(')')) {
      clause = outer;
      outer = undefined;
    }
    if (begins.has(at) || /[;:–—]/u.test(between)) clause = ++last;
    clauses.push(clause);
  }
  return clauses;
}

function markWords(length: number, spans: readonly Span[]): readonly boolean[] {
  const marked = Array.from({ length }, () => false);
  for (const { from, to } of spans) marked.fill(true, from, to + 1);
  return marked;
}

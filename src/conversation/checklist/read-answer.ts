import type { Answer } from '../../domain/checklist.js';
import { ENGLISH } from './answer-phrases/english.js';
import { FRENCH } from './answer-phrases/french.js';
import type { AnswerPhrases, Reach } from './answer-phrases/phrase.js';
import { SPANISH } from './answer-phrases/spanish.js';

/** What somebody wrote in reply to an item. */
export type ReadAnswer =
  | { readonly kind: 'answer'; readonly answer: Answer; readonly comment?: string }
  /** It may be an answer, and it cannot be told which. */
  | { readonly kind: 'unclear' };

const LANGUAGES: readonly AnswerPhrases[] = [ENGLISH, FRENCH, SPANISH];

/** What stands between an answer and its comment. A hyphen within a word is no mark: `yes-ish`. */
const MARK = /^\s*(?:[,.;:!(…]|[–—-](?=\s))[\s,.;:!(…–—-]*/u;
/** Signs before the first word that say nothing. */
const ORNAMENT = /^[^\p{L}\p{N}👎❌]+/u;
const PUZZLED = /[❓🤔🤷😕🙃👀]/u;
const AGAINST: Readonly<Partial<Record<Answer, RegExp>>> = { yes: /[👎❌🚫]/u, no: /[👍✅👌]/u };

/** An answer as one language reads it. */
interface Reading {
  readonly answer: Answer;
  readonly comment: string;
  /** How many characters say so. */
  readonly length: number;
  readonly isDoubtful: boolean;
}

/**
 * Reads an answer and its comment in any language: what says most decides, and where readings differ or leave a doubt it is
 * unclear, never guessed. Undefined when it begins with no answer.
 */
export function readAnswer(text: string): ReadAnswer | undefined {
  const readings = LANGUAGES.flatMap((language) => readIn(text.trim(), language));
  const longest = Math.max(...readings.map(({ length }) => length));
  const [first, ...others] = readings.filter(({ length }) => length === longest);
  if (first === undefined) return undefined;
  const { answer, comment } = first;
  const isDoubtful =
    PUZZLED.test(text) ||
    AGAINST[answer]?.test(text) === true ||
    [first, ...others].some((each) => each.isDoubtful || each.answer !== answer);
  if (isDoubtful) return { kind: 'unclear' };
  return { kind: 'answer', answer, ...(comment === '' ? {} : { comment }) };
}

/** Every reading of one language. */
function readIn(text: string, { lead, forms, clause, doubt }: AnswerPhrases): readonly Reading[] {
  const body = text.replace(ORNAMENT, '').replace(lead, '').replace(ORNAMENT, '');
  return forms.flatMap(([answer, reach, pattern]): readonly Reading[] => {
    const said = pattern.exec(body)?.[0] ?? '';
    if (said === '') return [];
    const rest = withoutRepeats(body.slice(said.length), pattern);
    const comment = commentOf(said, rest, reach, clause[answer]);
    if (comment === undefined) return [];
    const isDoubtful = doubt[answer].test(rest.replace(MARK, '').trim());
    return [{ answer, comment, length: said.length, isDoubtful }];
  });
}

/** `No, no.` says no more than `no`. */
function withoutRepeats(rest: string, pattern: RegExp): string {
  const again = rest.replace(MARK, '').trim();
  const said = pattern.exec(again)?.[0];
  if (said === undefined) return rest;
  return /[\p{L}\p{N}]/u.test(withoutRepeats(again.slice(said.length), pattern)) ? rest : '';
}

/** What is told beside the answer; undefined when it goes on in a way that may mean something else. */
function commentOf(
  said: string,
  rest: string,
  reach: Reach,
  clause: RegExp | undefined,
): string | undefined {
  if (reach === 'sentence') return `${said}${rest}`.trim();
  if (!/[\p{L}\p{N}]/u.test(rest)) return '';
  const mark = MARK.exec(rest)?.[0];
  const after = rest.slice(mark?.length ?? 0).trim();
  switch (reach) {
    case 'alone':
      return undefined;
    case 'marked':
      return /\p{L}/u.test(after) && (mark !== undefined || clause?.test(after) === true)
        ? closed(after, mark)
        : undefined;
    case 'open':
      return mark === undefined ? `${said}${rest}`.trim() : closed(after, mark);
    default:
      return reach satisfies never;
  }
}

/** A comment in brackets, without them. */
function closed(comment: string, mark: string | undefined): string {
  return mark?.includes('(') === true ? comment.replace(/\)([.!]*)$/u, '$1') : comment;
}

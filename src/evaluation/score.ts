import type { Answer, Citation } from '../domain/answer.js';
import { findPassage, type KnowledgeBase } from '../domain/knowledge-base.js';
import { foldAccents } from '../domain/plain-text.js';
import { type EvaluatedQuestion, isAtPlace } from './expectation.js';

/** How one answer fared; `undefined` where the question does not ask for it. */
export interface Score {
  readonly kind: boolean;
  readonly source?: boolean;
  readonly first?: boolean;
  readonly locator?: boolean;
  readonly facts?: boolean;
  /** All of the above. */
  readonly right: boolean;
}

/** Compares an answer with what is expected of it. */
export function scoreAnswer(
  question: EvaluatedQuestion,
  answer: Answer,
  text: string,
  knowledge: KnowledgeBase,
): Score {
  const { expect } = question;
  const kind = expect.kind.includes(answer.kind);
  const isAnswerable = expect.kind.includes('grounded') && expect.citations.length > 0;
  if (!isAnswerable || (kind && answer.kind !== 'grounded')) return { kind, right: kind };
  const citations =
    answer.kind === 'grounded' ? answer.segments.flatMap((segment) => segment.citations) : [];
  const cites = (expected: string): boolean =>
    citations.some(({ passage }) => isPlace(passage, expected, knowledge));
  const sources = expect.citations.map((expected) => expected.split(' ')[0]);
  const locator = expect.citations.some(cites) && expect.all.every(cites);
  const facts = holdsFacts(text, expect.facts);
  return {
    kind,
    source: citations.some(({ source }) => sources.includes(source)),
    first: isFirst(citations[0], expect.citations, knowledge),
    locator,
    facts,
    right: kind && locator && facts,
  };
}

function isFirst(
  first: Citation | undefined,
  expected: readonly string[],
  knowledge: KnowledgeBase,
): boolean {
  return first !== undefined && expected.some((each) => isPlace(first.passage, each, knowledge));
}

function isPlace(id: Citation['passage'], expected: string, knowledge: KnowledgeBase): boolean {
  const passage = findPassage(knowledge, id, 'en');
  return passage !== undefined && isAtPlace(passage, expected);
}

function holdsFacts(text: string, facts: readonly (readonly string[])[]): boolean {
  const folded = fold(text);
  return facts.every((alternatives) =>
    alternatives
      .flatMap((each) => each.split('|'))
      .some((alternative) => folded.includes(fold(alternative))),
  );
}

function fold(text: string): string {
  return foldAccents(text.toLowerCase())
    .replace(/[’]/gu, "'")
    .replace(/[-\u2010-\u2015\s]+/gu, ' ');
}

/** Shares, from 0 to 1, over the questions that ask for each. */
export interface Summary {
  readonly questions: number;
  readonly right: number;
  readonly kind: number;
  readonly source: number | null;
  readonly first: number | null;
  readonly locator: number | null;
  readonly facts: number | null;
}

export function summarise(scores: readonly Score[]): Summary {
  const share = (of: (score: Score) => boolean | undefined): number | null => {
    const asked = scores.map(of).filter((value) => value !== undefined);
    return asked.length === 0 ? null : asked.filter(Boolean).length / asked.length;
  };
  return {
    questions: scores.length,
    right: share(({ right }) => right) ?? 0,
    kind: share(({ kind }) => kind) ?? 0,
    source: share(({ source }) => source),
    first: share(({ first }) => first),
    locator: share(({ locator }) => locator),
    facts: share(({ facts }) => facts),
  };
}

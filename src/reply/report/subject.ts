import { itemState, type ItemState } from '../../domain/assessment-state.js';
import type { Answer, ChecklistWords, Item, ItemId, ItemWords } from '../../domain/checklist.js';
import type { OpenedAssessment, Standing } from '../../domain/course.js';
import { findPassage, type KnowledgeBase } from '../../domain/knowledge-base.js';
import type { Language } from '../../domain/language.js';
import { printLocator } from '../../domain/locator.js';
import type { ReportLine, ReportRow } from '../../domain/report.js';
import type { Strings } from '../../strings/en.js';

/** What every part of a report is written from. */
export interface Subject {
  readonly opened: OpenedAssessment;
  readonly knowledge: KnowledgeBase;
  readonly strings: Strings;
  readonly language: Language;
  readonly words: ChecklistWords;
}

export function toSubject(
  opened: OpenedAssessment,
  knowledge: KnowledgeBase,
  strings: Strings,
  language: Language,
): Subject {
  return { opened, knowledge, strings, language, words: opened.checklist.words[language] };
}

/** An item with all that is known of it. */
export interface Entry extends Standing {
  readonly words: ItemWords;
  readonly state: ItemState;
}

/** Every item, in the order they are asked. */
export function entries({ opened, words }: Subject): readonly Entry[] {
  return opened.course.standings.map((standing) => ({
    ...standing,
    words: words.items[standing.item.id]!, // the loader checks that every item has words
    state: itemState(opened.state, standing.item.id),
  }));
}

export function entryOf(subject: Subject, id: ItemId): Entry {
  return entries(subject).find(({ item }) => item.id === id)!; // results name items of the checklist only
}

export function answerWord({ strings }: Subject, answer: Answer | undefined): string {
  return answer === undefined ? strings.report.notAnswered : strings.checklist.answer[answer];
}

/** Items with their answers: `L1 Yes · L5 Partly`. */
export function withAnswers(subject: Subject, items: readonly ItemId[]): string {
  return items.map((id) => `${id} ${answerWord(subject, entryOf(subject, id).answer)}`).join(' · ');
}

/** Why an item has the answer it has: what the team said, unless a rule settles it or supposes it. */
export function reasonOf(
  { words }: Subject,
  { rule, answer, state: { current } }: Entry,
): string | undefined {
  const isTheirs = rule === undefined || (rule.effect !== 'fixed' && current?.answer === answer);
  const own = isTheirs ? (current?.comment?.trim() ?? '') : '';
  return own === '' ? words.reasons[rule?.reason ?? ''] : own;
}

/** The provisions an item rests on: `GB292 Para. 223(a)`. Digests of one paragraph are one. */
export function provisionsOf({ knowledge, language }: Subject, { cites }: Item): readonly string[] {
  const printed = cites.flatMap((id) => {
    const passage = findPassage(knowledge, id, language);
    return passage === undefined
      ? []
      : [`${passage.source} ${printLocator(passage.locator, language)}`];
  });
  return [...new Set(printed)];
}

/** The first two cells of a row about an item: its number and its question. */
export function itemCells({ item, words }: Entry): ReportRow {
  return [[line('strong', item.id)], [line('text', words.question)]];
}

export function line(role: ReportLine['role'], text: string, label?: string): ReportLine {
  return label === undefined ? { role, text } : { role, text, label };
}

/** Some lines, or none when there is nothing to say. */
export function linesIf(isSaid: boolean, ...lines: readonly ReportLine[]): readonly ReportLine[] {
  return isSaid ? lines : [];
}

import type { Insertable, Selectable } from 'kysely';
import { z } from 'zod';
import type { PersonId } from '../../src/domain/actor.js';
import type { Person } from '../../src/domain/assessment-state.js';
import { FEEDBACK_REASONS, type Feedback, type Opinion } from '../../src/domain/feedback.js';
import type { FocalPointAnswer, HandOff, HandOffId } from '../../src/domain/hand-off.js';
import { LANGUAGES } from '../../src/domain/language.js';
import type { Scope } from '../../src/domain/scope.js';
import { placeColumns, toPlace } from './rows.js';
import type { FeedbackTable, HandOffTable } from './schema.js';

const text = z.string();
const verdict = z.enum(['helpful', ...FEEDBACK_REASONS]);
const language = z.enum(LANGUAGES);

function readText(column: string | null): string {
  return column === null ? '' : text.parse(JSON.parse(column));
}

export function toFeedbackRow(
  { place, person }: Scope,
  { of, at }: Feedback,
  opinion: Opinion,
): Insertable<FeedbackTable> {
  const isHelpful = opinion.kind === 'helpful';
  const remark = isHelpful ? undefined : opinion.remark;
  return {
    ...placeColumns(place),
    delivery: of,
    person,
    at: at.toISOString(),
    verdict: isHelpful ? 'helpful' : opinion.reason,
    remark: remark === undefined ? null : JSON.stringify(remark),
  };
}

export function toOpinion(row: Pick<Selectable<FeedbackTable>, 'verdict' | 'remark'>): Opinion {
  const reason = verdict.parse(row.verdict);
  if (reason === 'helpful') return { kind: reason };
  const remark = row.remark === null ? {} : { remark: readText(row.remark) };
  return { kind: 'not-helpful', reason, ...remark };
}

/** One that is open, of whoever keeps it. */
export function toHandOffRow(
  { place, person }: Scope,
  { id, of, by, at, question, remark, language: spoken, isPrivate, channel }: HandOff,
): Insertable<HandOffTable> {
  return {
    ...placeColumns(place),
    id,
    delivery: of,
    person,
    name: JSON.stringify(by.name),
    at: at.toISOString(),
    question: JSON.stringify(question),
    remark: remark === undefined ? null : JSON.stringify(remark),
    language: spoken,
    is_private: isPrivate ? 1 : 0,
    to_channel: channel ?? null,
    ...UNANSWERED,
  };
}

const UNANSWERED = { answered_by: null, answered_name: null, answered_at: null, answer: null };

export function toAnswerColumns(
  { person }: Scope,
  { by, at, text: answer }: FocalPointAnswer,
): Pick<HandOffTable, keyof typeof UNANSWERED> {
  return {
    answered_by: person,
    answered_name: JSON.stringify(by.name),
    answered_at: at.toISOString(),
    answer: JSON.stringify(answer),
  };
}

export function toHandOff(row: Selectable<HandOffTable>): HandOff {
  const answered = toAnswer(row);
  return {
    id: row.id as HandOffId,
    place: toPlace(row),
    of: row.delivery,
    by: toPerson(row.person, row.name),
    at: new Date(row.at),
    question: readText(row.question),
    ...(row.remark === null ? {} : { remark: readText(row.remark) }),
    language: language.parse(row.language),
    ...(row.is_private === 1 ? { isPrivate: true } : {}),
    ...(row.to_channel === null ? {} : { channel: row.to_channel }),
    ...(answered === undefined ? {} : { answered }),
  };
}

function toAnswer(row: Selectable<HandOffTable>): FocalPointAnswer | undefined {
  const { answered_by: id, answered_at: at } = row;
  if (id === null || at === null) return undefined;
  return {
    by: toPerson(id, row.answered_name),
    at: new Date(at),
    text: readText(row.answer),
  };
}

function toPerson(id: string, name: string | null): Person {
  return { id: id as PersonId, name: readText(name) };
}

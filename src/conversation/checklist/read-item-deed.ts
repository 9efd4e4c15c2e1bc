import type { Act } from '../../domain/act.js';
import type { Actor, PersonId } from '../../domain/actor.js';
import { itemState, type ItemState } from '../../domain/assessment-state.js';
import type { ItemId } from '../../domain/checklist.js';
import type { OpenedAssessment } from '../../domain/course.js';
import type { Deed } from '../../domain/deed.js';
import { foldAccents } from '../../domain/plain-text.js';
import type { Phrases } from './phrases.js';
import type { Language } from '../../domain/language.js';
import { readAnswer } from './read-answer.js';
import { readDay } from './read-day.js';

type People = OpenedAssessment['state']['people'];

/** Who says something, and when. */
export interface Speaker {
  readonly actor: Actor;
  readonly now: Date;
}

const MYSELF = new Set(['me', 'myself', 'moi', 'moi-meme', 'mi', 'mi mismo', 'mi misma']);

/** What a line does to the item on show, besides answering it. */
export function readItemDeed(
  line: string,
  phrases: Phrases,
  { state }: OpenedAssessment,
  item: ItemId,
  { actor, now }: Speaker,
): Act | undefined {
  const saying = (pattern: RegExp): string | undefined => pattern.exec(line)?.groups?.text;
  const own = itemState(state, item);
  const comment = saying(phrases.comment);
  if (comment !== undefined) return deed({ kind: 'commented', item, text: comment });
  const evidence = saying(phrases.evidence);
  if (evidence !== undefined)
    return deed({ kind: 'evidence-attached', item, evidence: toEvidence(evidence) });
  const due = toDue(saying(phrases.due) ?? '', item, state.language, now);
  // Other sentences begin with the same words.
  if (due !== undefined && isDue(due)) return deed(due);
  const assignee = saying(phrases.assign);
  if (assignee !== undefined) return deed(toAssigned(assignee, item, state, { actor, now }));
  const toCorrect = saying(phrases.toCorrect);
  if (toCorrect !== undefined)
    return deed({ kind: 'reviewed', item, verdict: 'to-correct', comment: toCorrect });
  const canImprove = saying(phrases.canImprove);
  if (canImprove !== undefined)
    return deed({ kind: 'reviewed', item, verdict: 'can-improve', comment: canImprove });
  if (phrases.accept.test(line))
    return own.proposal?.state === 'open'
      ? deed({ kind: 'proposal-accepted', item, sees: own.version })
      : deed({ kind: 'reviewed', item, verdict: 'accepted' });
  if (phrases.withdraw.test(line)) return deed({ kind: 'withdrawn', item, sees: own.version });
  const otherwise = saying(phrases.disagree);
  return otherwise === undefined ? undefined : disagree(otherwise, item, own, actor);
}

function deed(what: Deed): Act {
  return { do: 'deed', deed: what };
}

/** An answer of one's own beside the team's; with nobody to disagree with it is the team's. Without a clear one, how to give it. */
function disagree(said: string, item: ItemId, { current, version }: ItemState, actor: Actor): Act {
  const read = readAnswer(said);
  if (read?.kind !== 'answer') return { do: 'show', view: 'help' };
  const { answer, comment } = read;
  const given = { item, answer, ...(comment === undefined ? {} : { comment }) };
  return current === undefined || current.by.id === actor.id
    ? deed({ kind: 'answered', ...given, sees: version })
    : deed({ kind: 'disagreed', ...given });
}

type Due = Extract<Deed, { readonly kind: 'due' }>;

/** How people say that there is no day. */
const NO_DAY = /^(?:none|no (?:date|day)|aucune?|pas de date|ningun[oa]|sin fecha)$/iu;

/** The day that is written, or none where that is; what is no day goes as it was written, to be refused. */
export function toDue(text: string, item: ItemId, language: Language, now: Date): Due | undefined {
  const said = text.trim().replace(/[.!?]+$/u, '');
  if (said === '') return undefined;
  if (NO_DAY.test(said)) return { kind: 'due', item };
  return { kind: 'due', item, date: readDay(said, language, now)?.date ?? said };
}

/** Whether it is a day, or was meant to be one. */
function isDue({ date }: Due): boolean {
  return date === undefined || /^\d/u.test(date);
}

/** `Ben`, or `Ben by 30 November`. */
export function toAssigned(
  text: string,
  item: ItemId,
  { people, language }: OpenedAssessment['state'],
  { actor, now }: Speaker,
): Deed {
  const day = readDay(text, language, now);
  return day === undefined || !day.isLedTo || day.rest === ''
    ? { kind: 'assigned', item, to: personNamed(text, people, actor) }
    : { kind: 'assigned', item, to: personNamed(day.rest, people, actor), date: day.date };
}

/** An address is a link, anything else somebody's word. */
export function toEvidence(text: string): { kind: 'link' | 'statement'; text: string } {
  return { kind: /^https?:\/\/\S+$/u.test(text.trim()) ? 'link' : 'statement', text: text.trim() };
}

/** Whoever speaks, for `me`; somebody who took part, by name; else a person known by that name alone. */
export function personNamed(
  name: string,
  people: People,
  speaker: Actor,
): { id: PersonId; name: string } {
  const said = foldAccents(name).toLowerCase().replace(/^@/u, '');
  if (MYSELF.has(said)) return { id: speaker.id, name: speaker.name };
  const known = [...people].find(([, each]) => foldAccents(each).toLowerCase() === said);
  return known === undefined
    ? { id: `name:${said}` as PersonId, name: name.replace(/^@/u, '') }
    : { id: known[0], name: known[1] };
}

import type { Act } from '../../domain/act.js';
import type { Actor, PersonId } from '../../domain/actor.js';
import { itemState, type ItemState } from '../../domain/assessment-state.js';
import type { ItemId } from '../../domain/checklist.js';
import type { OpenedAssessment } from '../../domain/course.js';
import type { Deed } from '../../domain/deed.js';
import { foldAccents } from '../../domain/plain-text.js';
import type { Phrases } from './phrases.js';
import { readAnswer } from './read-answer.js';

type People = OpenedAssessment['state']['people'];

const MYSELF = new Set(['me', 'myself', 'moi', 'moi-meme', 'mi', 'mi mismo', 'mi misma']);

/** What a line does to the item on show, besides answering it. */
export function readItemDeed(
  line: string,
  phrases: Phrases,
  { state }: OpenedAssessment,
  item: ItemId,
  actor: Actor,
): Act | undefined {
  const saying = (pattern: RegExp): string | undefined => pattern.exec(line)?.groups?.text;
  const own = itemState(state, item);
  const comment = saying(phrases.comment);
  if (comment !== undefined) return deed({ kind: 'commented', item, text: comment });
  const evidence = saying(phrases.evidence);
  if (evidence !== undefined)
    return deed({ kind: 'evidence-attached', item, evidence: toEvidence(evidence) });
  const due = saying(phrases.due);
  if (due !== undefined)
    return deed({ kind: 'due', item, ...(/^\d/u.test(due) ? { date: due } : {}) });
  const assignee = saying(phrases.assign);
  if (assignee !== undefined)
    return deed({ kind: 'assigned', item, to: personNamed(assignee, state.people, actor) });
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

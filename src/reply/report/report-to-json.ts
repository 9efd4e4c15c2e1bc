import type { Done } from '../../domain/assessment-state.js';
import type { OpenedAssessment } from '../../domain/course.js';
import type { KnowledgeBase } from '../../domain/knowledge-base.js';
import type { Language } from '../../domain/language.js';
import type { Strings } from '../../strings/en.js';
import { openDissents } from './differences.js';
import { outcomeJson } from './outcome-json.js';
import { entries, type Entry, type Subject, toSubject } from './subject.js';
import { findWarnings } from './warnings.js';

/** An assessment for programs: its outcome, and everything that was said in it. */
export function reportToJson(
  opened: OpenedAssessment,
  knowledge: KnowledgeBase,
  strings: Strings,
  language: Language,
  now: Date,
): string {
  const subject = toSubject(opened, knowledge, strings, language);
  const { checklist, state, course } = opened;
  const all = entries(subject);
  const given = Object.fromEntries(all.map(({ item, state: { current } }) => [item.id, current]));
  const report = {
    project: state.project,
    checklist: checklist.id,
    version: checklist.version,
    language,
    writtenAt: now.toISOString(),
    status: state.status,
    ...(state.signedOff !== undefined && state.status === 'signed-off'
      ? { signedOff: byName(state.signedOff) }
      : {}),
    ...(state.before === undefined ? {} : { before: state.before }),
    profile: course.profile,
    ...outcomeJson(opened, subject.words, given, findWarnings(subject)),
    items: all.map((entry) => itemJson(entry, subject)),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** Fields without a value are left out of the text. */
function itemJson(entry: Entry, subject: Subject): unknown {
  const { item, words, answer, rule, state } = entry;
  const { current, comments, evidence, assignee, due, review } = state;
  return {
    id: item.id,
    section: item.section,
    question: words.question,
    answer: answer ?? null,
    rule: rule?.reason,
    comment: current?.comment,
    by: current?.by.name,
    at: current?.at,
    evidence: evidence.map(byName),
    comments: comments.map(byName),
    assignee: assignee?.name,
    due,
    review: review === undefined ? undefined : byName(review),
    dissents: openDissents(subject, entry).map(byName),
    weight: item.weight,
    critical: item.critical,
    limb: item.limb,
    basis: item.basis,
    sources: item.cites,
  };
}

/** People by their names: their ids on a platform are nobody else's concern. */
function byName<What extends Done>({ by, ...what }: What): Omit<What, 'by'> & { by: string } {
  return { ...what, by: by.name };
}

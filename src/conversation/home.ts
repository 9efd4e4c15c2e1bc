import type { Actor } from '../domain/actor.js';
import type { AnswerTable } from '../domain/answer-table.js';
import type { AssessmentId } from '../domain/assessment.js';
import { itemState } from '../domain/assessment-state.js';
import type { ChecklistDesk } from '../domain/checklist-desk.js';
import type { OpenedAssessment } from '../domain/course.js';
import type { Home, HomeItem, HomeProject } from '../domain/home.js';
import type { KnowledgeBase } from '../domain/knowledge-base.js';
import type { Language } from '../domain/language.js';
import type { Place } from '../domain/place.js';
import type { Reply } from '../domain/reply.js';
import type { Retention } from '../domain/retention.js';
import type { RoleLists } from '../domain/roles.js';
import { type Scope, scopeOf } from '../domain/scope.js';
import type { OwnExchange, Store } from '../domain/store.js';
import { answerTable } from '../reply/checklist/answer-table.js';
import { printDay } from '../reply/print.js';
import { stringsFor } from '../strings/strings.js';

export interface HomeContext {
  readonly store: Store;
  readonly checklists: ChecklistDesk;
  readonly knowledge: KnowledgeBase;
  readonly retention: Retention;
  readonly roles: RoleLists;
}

/** Somebody, and a place where nobody else is. */
export interface Visitor {
  readonly actor: Actor;
  readonly place: Place;
}

/** Most assessments that are looked into. */
const MOST_PROJECTS = 20;
/** How many of the last exchanges are looked through for questions that the texts answered, and how many of those are shown. */
const LOOKED_THROUGH = 50;
const MOST_ANSWERS = 5;

/** What somebody finds of their own, in the language they chose, else in `language`. */
export async function homeOf(
  visitor: Visitor,
  language: Language,
  { roles, ...context }: HomeContext,
): Promise<Home> {
  const own = await ownHome(visitor, language, context);
  const isAdministrator = visitor.actor.roles.includes('administrator');
  return { ...own, ...(isAdministrator ? { administration: roles } : {}) };
}

/** The same without what only administrators see. */
export async function ownHome(
  visitor: Visitor,
  language: Language,
  { store, checklists, retention }: Pick<HomeContext, 'store' | 'checklists' | 'retention'>,
): Promise<Home> {
  const scope = scopeOf(visitor);
  const { person } = await store.settings(scope);
  const own = await ownAssessments(scope, store, checklists);
  const spoken = person.language ?? language;
  const isOpen = ({ state }: OpenedAssessment): boolean => state.status === 'open';
  return {
    language: spoken,
    ...(person.language === undefined ? {} : { chosen: person.language }),
    projects: own.filter(isOpen).map((opened) => toProject(opened, spoken)),
    assigned: own
      .filter(isOpen)
      .flatMap((opened) => assignedIn(opened, scope, spoken))
      .sort(byDay)
      .map(({ item }) => item),
    answers: (await ownAnswers(scope, store)).slice(0, MOST_ANSWERS),
    retention,
  };
}

/** What somebody does something in, or was given something in and still has. */
async function ownAssessments(
  scope: Scope,
  store: Store,
  checklists: ChecklistDesk,
): Promise<readonly OpenedAssessment[]> {
  const known = await store.ownAssessments(scope);
  const opened = await Promise.all(
    known
      .filter(({ isOpen }) => isOpen)
      .slice(0, MOST_PROJECTS)
      .map(({ id }) => checklists.open({ ...scope, holds: id }, id)),
  );
  return opened.flatMap((each) => (each !== undefined && isTheirs(each, scope) ? [each] : []));
}

function isTheirs({ state }: OpenedAssessment, { person }: Scope): boolean {
  return (
    state.people.has(person) ||
    [...state.items.values()].some(({ assignee }) => assignee?.id === person)
  );
}

function toProject({ state, course }: OpenedAssessment, language: Language): HomeProject {
  const of = course.asked.length;
  const done = of - course.open.length;
  return {
    assessment: state.id,
    project: state.project,
    place: state.place,
    done,
    of,
    progress: stringsFor(language).assessment.progress({ done, of }),
  };
}

interface Dated {
  readonly item: HomeItem;
  readonly day: string;
}

/** What is theirs to answer, and is not answered. */
function assignedIn(
  opened: OpenedAssessment,
  { person }: Scope,
  language: Language,
): readonly Dated[] {
  const { state, course, checklist } = opened;
  return course.open.flatMap(({ id }) => {
    const { assignee, due } = itemState(state, id);
    if (assignee?.id !== person) return [];
    const item = {
      assessment: state.id,
      project: state.project,
      item: id,
      question: checklist.words[language].items[id]?.question ?? id,
      ...(due === undefined ? {} : { due: printDay(due, language) }),
    };
    return [{ item, day: due ?? NEVER }];
  });
}

/** After every day. */
const NEVER = '~';

function byDay(one: Dated, other: Dated): number {
  return one.day < other.day ? -1 : one.day > other.day ? 1 : 0;
}

/** The questions of somebody that the texts answered, newest first. */
export async function ownAnswers(scope: Scope, store: Store): Promise<readonly OwnExchange[]> {
  const exchanges = await store.ownExchanges(scope, LOOKED_THROUGH);
  return exchanges.filter(({ reply }) => isAnswer(reply));
}

/** What begins with a sentence that rests on something; an item of a checklist begins with its name. */
function isAnswer({ blocks: [first] }: Reply): boolean {
  return first?.kind === 'paragraph' && first.content.citations.length > 0;
}

/**
 * The table of an assessment that somebody sees in a place, or takes part in: what they answer there is done where it is gone through.
 * Undefined when there is none for them.
 */
export async function tableFor(
  id: AssessmentId,
  visitor: Visitor,
  language: Language,
  { store, checklists, knowledge }: Pick<HomeContext, 'store' | 'checklists' | 'knowledge'>,
): Promise<AnswerTable | undefined> {
  const scope = scopeOf(visitor);
  const here = await checklists.open(scope, id);
  const own = here === undefined ? await openOwn(id, scope, store, checklists) : undefined;
  const opened = here ?? own;
  if (opened === undefined) return undefined;
  const subject = { opened, knowledge, language, strings: stringsFor(language) };
  return answerTable(
    subject,
    visitor.actor,
    here === undefined ? opened.state.place : visitor.place,
  );
}

async function openOwn(
  id: AssessmentId,
  scope: Scope,
  store: Store,
  checklists: ChecklistDesk,
): Promise<OpenedAssessment | undefined> {
  const known = await store.ownAssessments(scope);
  if (known.every((each) => each.id !== id)) return undefined;
  const opened = await checklists.open({ ...scope, holds: id }, id);
  return opened !== undefined && isTheirs(opened, scope) ? opened : undefined;
}

import { replay } from '../../checklist/replay.js';
import { openAssessment } from '../../checklist/open.js';
import { step } from '../../checklist/step.js';
import type {
  AssessmentEvent,
  AssessmentId,
  EventId,
  Happening,
  StageBefore,
} from '../../domain/assessment.js';
import { type Checklist, type Profile, stageIn } from '../../domain/checklist.js';
import type { Acted, ChecklistDesk, Doer, StartOptions } from '../../domain/checklist-desk.js';
import type { Clock } from '../../domain/clock.js';
import type { OpenedAssessment } from '../../domain/course.js';
import type { Deed } from '../../domain/deed.js';
import { DeskError } from '../../domain/desk-error.js';
import type { KnowledgeBase } from '../../domain/knowledge-base.js';
import { type Scope, scopeOf } from '../../domain/scope.js';
import type {
  DocumentFile,
  DocumentReader,
  Prefilled,
  ProjectDocument,
} from '../../domain/project-document.js';
import { assessmentSlot } from '../../domain/letter.js';
import type { LogEntry, Store } from '../../domain/store.js';
import { lettersOf } from './own-message.js';
import { nextReminder } from './remind.js';

export interface ChecklistContext {
  readonly store: Store;
  readonly clock: Clock;
  readonly knowledge: KnowledgeBase;
  /** An id nobody can guess. */
  readonly newId: () => string;
  readonly reader: DocumentReader;
  readonly prefill: (document: ProjectDocument, opened: OpenedAssessment) => Promise<Prefilled>;
}

/** How often a deed is decided on anew when others keep being faster; each time one of them has been kept. */
const MOST_TRIES = 100;

/** The checklist over a store. */
export function createChecklistDesk(context: ChecklistContext): ChecklistDesk {
  const { store } = context;
  return {
    start: (by, options) => start(by, options, context),
    open: async (scope, id) => (await load(scope, id, context))?.opened,
    list: store.assessments,
    join: store.join,
    act: (by, id, deed) => act(by, id, deed, context),
    propose: (by, id, file) => propose(by, id, file, context),
  };
}

interface Loaded {
  readonly events: readonly AssessmentEvent[];
  readonly opened: OpenedAssessment;
}

async function load(
  scope: Scope,
  id: AssessmentId,
  context: ChecklistContext,
): Promise<Loaded | undefined> {
  const events = await context.store.events(scope, id);
  if (events.length === 0) return undefined;
  return { events, opened: await toOpened(scope, id, events, context) };
}

async function toOpened(
  scope: Scope,
  id: AssessmentId,
  events: readonly AssessmentEvent[],
  { knowledge, store }: ChecklistContext,
): Promise<OpenedAssessment> {
  const state = replay(id, events);
  const bundled = knowledge.checklists.get(state.checklist);
  const checklist =
    bundled?.version === state.version
      ? bundled
      : await store.checklist(scope, state.checklist, state.version);
  if (checklist === undefined)
    throw new DeskError('checklist-missing', { id: state.checklist, version: state.version });
  return openAssessment(checklist, state);
}

async function start(
  starter: Doer,
  { project, language, before, checklist: wanted, hasOwnMessage }: StartOptions,
  context: ChecklistContext,
): Promise<OpenedAssessment> {
  const { store, knowledge } = context;
  const checklist = (wanted && knowledge.checklists.get(wanted)) ?? defaultChecklist(knowledge);
  const id = context.newId() as AssessmentId;
  const place = { ...starter.place, ...(hasOwnMessage && { thread: assessmentSlot(id) }) };
  const by = { ...starter, place };
  await store.keepChecklist(scopeOf(by), checklist);
  const stage = before === undefined ? undefined : await stageBefore(scopeOf(by), before, context);
  const opening: Happening = {
    kind: 'opened',
    checklist: checklist.id,
    version: checklist.version,
    project,
    language,
    ...(stage === undefined ? {} : { before: stage.before }),
  };
  const events = record([opening, ...(stage?.profile ?? [])], by, context);
  const opened = await toOpened(scopeOf(by), id, events, context);
  await keep(opened, events, starter, context);
  return opened;
}

/** The only checklist, or the first by name. */
function defaultChecklist({ checklists }: KnowledgeBase): Checklist {
  const [first] = [...checklists.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
  if (first === undefined) throw new DeskError('checklist-missing', { id: '-', version: 0 });
  return first;
}

/** What a signed-off assessment promised, and its profile to start from; undefined when it is not signed off. */
async function stageBefore(
  scope: Scope,
  id: AssessmentId,
  context: ChecklistContext,
): Promise<{ before: StageBefore; profile: readonly Happening[] } | undefined> {
  const events = await context.store.events(scope, id);
  const signed = events.findLastIndex(({ kind }) => kind === 'signed-off');
  if (signed < 0) return undefined;
  const { checklist, state, course } = await toOpened(
    scope,
    id,
    events.slice(0, signed + 1),
    context,
  );
  const answers = [...state.items].flatMap(([item, { current }]) =>
    current === undefined ? [] : [[item, toPromised(current)] as const],
  );
  return {
    before: {
      assessment: id,
      stage: stageIn(checklist, course.profile)?.stage ?? '',
      signedBy: events[signed]!.by.name,
      signedAt: events[signed]!.at,
      answers: Object.fromEntries(answers),
    },
    profile: nextProfile(checklist, state.profile, course.profile),
  };
}

/** What was known of the project, at the stage that follows. */
function nextProfile(
  checklist: Checklist,
  known: Partial<Profile>,
  complete: Profile,
): readonly Happening[] {
  const stage = stageIn(checklist, complete);
  const next = stage?.next === undefined ? {} : { [stage.question]: stage.next };
  return Object.entries({ ...known, ...next }).flatMap(([question, value]): Happening[] =>
    value === undefined ? [] : [{ kind: 'profile-answered', question, value }],
  );
}

function toPromised({
  answer,
  comment,
}: {
  answer: StageBefore['answers'][string]['answer'];
  comment?: string;
}): StageBefore['answers'][string] {
  return comment === undefined ? { answer } : { answer, comment };
}

/** Decides on a deed and keeps what it makes happen; when somebody was faster, decides anew on what is there by then. */
async function act(
  by: Doer,
  id: AssessmentId,
  deed: Deed,
  context: ChecklistContext,
): Promise<Acted | undefined> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const loaded = await load(scopeOf(by), id, context);
    if (loaded === undefined) return undefined;
    const { events, opened } = loaded;
    if (events.some((event) => event.id === eventId(by, 0))) return { kind: 'done', opened };
    const outcome = step(opened.state, opened.checklist, deed, by.actor);
    if (outcome.kind === 'refused') return { ...outcome, opened };
    const added = record(outcome.happenings, by, context);
    const after = [...events, ...added];
    const changed = added.length === 0 ? opened : await toOpened(scopeOf(by), id, after, context);
    if (added.length > 0 && !(await keep(changed, added, by, context))) continue;
    return outcome.kind === 'overtaken'
      ? { kind: 'overtaken', opened: changed, ...(outcome.by ? { by: outcome.by } : {}) }
      : { kind: 'done', opened: changed };
  }
  throw new DeskError('unexpected', { reason: 'contention' }, { retryable: true });
}

async function propose(
  by: Doer,
  id: AssessmentId,
  file: DocumentFile,
  context: ChecklistContext,
): ReturnType<ChecklistDesk['propose']> {
  const loaded = await load(scopeOf(by), id, context);
  if (loaded === undefined) return undefined;
  const document = await context.reader.read(file);
  const { shown, proposals, warnings } = await context.prefill(document, loaded.opened);
  const deed: Deed = { kind: 'proposed', document: document.name, profile: shown, proposals };
  const acted = await act(by, id, deed, context);
  return acted && { acted, warnings };
}

/**
 * Keeps events at the end of the log, as it is with them, and the letters that show what happened. False when the log was longer
 * than was thought. Nothing else but reminders, which nobody does, adds to a log.
 */
async function keep(
  opened: OpenedAssessment,
  events: readonly AssessmentEvent[],
  by: Doer,
  { store, knowledge }: ChecklistContext,
): Promise<boolean> {
  const letters = lettersOf(opened, events, by, knowledge);
  const kept = await store.commit(scopeOf(by), {
    logs: [toLog(opened, events)],
    ...(letters.length > 0 && { letters }),
  });
  return kept === 'kept';
}

/** Events to be kept, and what lists and reminders need of the assessment after them. */
function toLog(opened: OpenedAssessment, events: readonly AssessmentEvent[]): LogEntry {
  const wakeAt = nextReminder(opened);
  return {
    assessment: opened.state.id,
    after: opened.state.length - events.length,
    events,
    isOpen: opened.state.status === 'open',
    ...(wakeAt === undefined ? {} : { wakeAt }),
  };
}

/** What happens, with who, when, where from, and an id that the same message always gives. */
function record(
  happenings: readonly Happening[],
  by: Doer,
  { clock }: ChecklistContext,
): readonly AssessmentEvent[] {
  const { actor, place } = by;
  const at = clock.now().toISOString();
  return happenings.map((happening, index) => ({
    ...happening,
    id: eventId(by, index),
    by: { id: actor.id, name: actor.name },
    at,
    from: place,
  }));
}

function eventId({ message }: Doer, index: number): EventId {
  return `${message}/${index}` as EventId;
}

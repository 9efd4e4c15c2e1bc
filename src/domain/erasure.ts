import type { PersonId } from './actor.js';
import type { AssessmentEvent, EventId, StageBefore } from './assessment.js';
import type { Person } from './assessment-state.js';
import { LONGEST_TEXT } from './deed.js';
import { isSentTo, type Place } from './place.js';

/** How a person is to be found in what others see. */
export interface Trace {
  readonly person: PersonId;
  /** The names they went by. */
  readonly names: ReadonlySet<string>;
  /** What they wrote, longest first. */
  readonly texts: readonly string[];
  /** Whether a signature under the stage before is theirs; undefined when its log is gone. */
  readonly signed: (before: StageBefore) => boolean | undefined;
}

/** What stands in a person's place. */
export interface Pseudonym extends Person {
  /** Stands where a text of theirs was. */
  readonly text: string;
}

/** A text shorter than this may be anybody's. */
export const TELLING = 12;
/** What the comments of a round are joined with when all answered alike. */
const JOINT = ' · ';

/** Whether only one person is ever there: the place would tell who it is. */
export function isPersonal({ platform }: Place): boolean {
  return !isSentTo(platform);
}

/** The names a person goes by in an event: as who did it, and as whom an item was given to. */
export function namesIn(event: AssessmentEvent, person: PersonId): readonly string[] {
  const assigned = event.kind === 'assigned' && event.to?.id === person ? [event.to.name] : [];
  return event.by.id === person ? [event.by.name, ...assigned] : assigned;
}

/** What whoever did it wrote in an event; an address or lines of a document are not their words. */
export function textsIn(event: AssessmentEvent): readonly string[] {
  switch (event.kind) {
    case 'answered':
    case 'answered-privately':
    case 'disagreed':
    case 'reviewed':
      return event.comment === undefined ? [] : [event.comment];
    case 'commented':
      return [event.text];
    case 'evidence-attached':
      return event.evidence.kind === 'statement' ? [event.evidence.text] : [];
    case 'opened':
    case 'profile-answered':
    case 'withdrawn':
    case 'assigned':
    case 'due':
    case 'reminded':
    case 'round-opened':
    case 'round-ended':
    case 'proposed':
    case 'proposal-rejected':
    case 'signed-off':
    case 'reopened':
    case 'closed':
      return [];
    default:
      return event satisfies never;
  }
}

/** Whether a text names a person, by name or id, or quotes their words. */
export function isAbout(text: string, { person, names, texts }: Trace): boolean {
  return (
    wholeWord(person).test(text) ||
    [...names].some((name) => isTelling(name) && wholeName(name).test(text)) ||
    texts.some((each) => each.length >= TELLING && text.includes(each))
  );
}

/** A text of somebody else without the person's name, id and words. */
export function withoutPerson(
  text: string,
  { person, names, texts }: Trace,
  { id, name, text: gone }: Pseudonym,
): string {
  let left = text;
  for (const each of texts) if (each.length >= TELLING) left = left.replaceAll(each, () => gone);
  left = left.replace(wholeWord(person, 'g'), () => id);
  for (const each of names)
    if (isTelling(each)) left = left.replace(wholeName(each, 'g'), () => name);
  return left;
}

/** A single letter is no name that could be told from a word. */
function isTelling(name: string): boolean {
  return name.length > 1;
}

/** A name in any case; one of two or three letters only as it is written. */
function wholeName(name: string, flags = ''): RegExp {
  return wholeWord(name, name.length > 3 ? `i${flags}` : flags);
}

function wholeWord(word: string, flags = ''): RegExp {
  const literal = word.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${literal}(?![\p{L}\p{N}])`, `u${flags}`);
}

/** An event with a pseudonym for the person, and without what they wrote; what it does to the results stays. */
export function withPseudonym(
  event: AssessmentEvent,
  trace: Trace,
  pseudonym: Pseudonym,
  isTheirs: (place: Place) => boolean,
): AssessmentEvent {
  const { id, name } = pseudonym;
  const isOwn = event.by.id === trace.person;
  const written = (text: string): string =>
    isOwn ? pseudonym.text : withoutWords(text, trace, pseudonym);
  return {
    ...changed(event, trace, pseudonym, written),
    // A surface may make the id of a message from that of its writer.
    id: event.id.replaceAll(trace.person, id) as EventId,
    by: isOwn ? { id, name } : event.by,
    from: isTheirs(event.from) ? { ...event.from, channel: id } : event.from,
  };
}

function changed(
  event: AssessmentEvent,
  trace: Trace,
  pseudonym: Pseudonym,
  written: (text: string) => string,
): AssessmentEvent {
  const named = (text: string): string => withoutPerson(text, trace, pseudonym);
  switch (event.kind) {
    case 'opened':
      return {
        ...event,
        project: named(event.project),
        ...(event.before === undefined
          ? {}
          : { before: withoutSigner(event.before, trace, pseudonym) }),
      };
    case 'answered':
    case 'answered-privately':
    case 'disagreed':
    case 'reviewed':
      return event.comment === undefined ? event : { ...event, comment: written(event.comment) };
    case 'commented':
      return { ...event, text: written(event.text) };
    case 'evidence-attached': {
      const { evidence } = event;
      const text = evidence.kind === 'statement' ? written(evidence.text) : named(evidence.text);
      const document =
        evidence.document === undefined ? {} : { document: named(evidence.document) };
      return { ...event, evidence: { ...evidence, text, ...document } };
    }
    case 'assigned':
      return event.to?.id === trace.person
        ? { ...event, to: { id: pseudonym.id, name: pseudonym.name } }
        : event;
    case 'proposed':
      return {
        ...event,
        document: named(event.document),
        proposals: event.proposals.map((proposal) => ({
          ...proposal,
          quotes: proposal.quotes.map((quote) => ({ ...quote, text: named(quote.text) })),
        })),
      };
    case 'profile-answered':
    case 'withdrawn':
    case 'due':
    case 'reminded':
    case 'round-opened':
    case 'round-ended':
    case 'proposal-rejected':
    case 'signed-off':
    case 'reopened':
    case 'closed':
      return event;
    default:
      return event satisfies never;
  }
}

function withoutSigner(before: StageBefore, trace: Trace, pseudonym: Pseudonym): StageBefore {
  const isTheirs = trace.signed(before) ?? trace.names.has(before.signedBy);
  const answers = Object.entries(before.answers).map(([item, promised]) => [
    item,
    promised.comment === undefined
      ? promised
      : { ...promised, comment: withoutWords(promised.comment, trace, pseudonym) },
  ]);
  return {
    ...before,
    signedBy: isTheirs ? pseudonym.name : before.signedBy,
    answers: Object.fromEntries(answers) as StageBefore['answers'],
  };
}

/** Comments are passed on: to the next stage as they are, and joined with others' when a round ends, cut where they are too long. */
function withoutWords(text: string, trace: Trace, pseudonym: Pseudonym): string {
  const parts = text.split(JOINT);
  const own = new Set(trace.texts);
  const joined = own.has(text)
    ? pseudonym.text
    : parts.length === 1
      ? text
      : parts.map((part) => (own.has(part) ? pseudonym.text : part)).join(JOINT);
  return withoutPerson(withoutCut(joined, text.length, trace, pseudonym), trace, pseudonym);
}

/** Where the end was cut off, it may be the beginning of a text of theirs. */
function withoutCut(text: string, length: number, { texts }: Trace, pseudonym: Pseudonym): string {
  if (length < LONGEST_TEXT) return text;
  for (const each of texts)
    for (let size = Math.min(each.length, text.length); size >= TELLING; size--)
      if (text.endsWith(each.slice(0, size))) return text.slice(0, -size) + pseudonym.text;
  return text;
}

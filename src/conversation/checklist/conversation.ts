import type { AssessmentId, AssessmentSummary } from '../../domain/assessment.js';
import type { ItemId } from '../../domain/checklist.js';
import type { ChecklistDesk, Doer } from '../../domain/checklist-desk.js';
import type { OpenedAssessment } from '../../domain/course.js';
import type { Focus } from '../../domain/focus.js';
import type { KnowledgeBase } from '../../domain/knowledge-base.js';
import type { Place } from '../../domain/place.js';
import type { Language } from '../../domain/language.js';
import type { Block, Reply } from '../../domain/reply.js';
import type { Retention } from '../../domain/retention.js';
import type { ChannelSettings } from '../../domain/settings.js';
import type { Subject } from '../../reply/checklist/subject.js';
import type { Speaker } from './read-item-deed.js';
import { stringsFor } from '../../strings/strings.js';

/** What is said, and where the conversation is afterwards. */
export interface Conversed {
  readonly reply: Reply;
  readonly focus: Focus;
  /** What somebody did was done, and the reply begins with that. */
  readonly isDone?: true;
  /** What is said in another thread of the channel instead, and where that is afterwards. */
  readonly thread?: { readonly place: Place; readonly reply: Reply; readonly focus: Focus };
}

/** The checklist as one message finds it. */
export interface Conversation extends Speaker {
  readonly by: Doer;
  /** The language to reply in. */
  readonly language: Language;
  /** The language of what does not tell its own, where one was chosen. */
  readonly usual?: Language;
  /** What holds in the channel. */
  readonly channel: ChannelSettings;
  readonly focus: Focus;
  readonly opened?: OpenedAssessment;
  readonly known: readonly AssessmentSummary[];
  readonly checklists: ChecklistDesk;
  readonly knowledge: KnowledgeBase;
  /** Where a person reads and downloads the report. */
  readonly reportAddress: (id: AssessmentId) => string | undefined;
  /** For how long what is said is kept. */
  readonly retention: Retention;
  /** Where the conversation in another place is. */
  readonly focusIn: (place: Place) => Promise<Focus>;
  /** What was filled in with the message. */
  readonly fields?: Readonly<Record<string, string>>;
  readonly canOpenThread?: true;
}

/** The focus on an item of the assessment in focus, or on its profile; nothing is asked for any more. */
export function toItem({ assessment }: Focus, item: ItemId | undefined): Focus {
  return {
    ...(assessment === undefined ? {} : { assessment }),
    ...(item === undefined ? {} : { item }),
  };
}

/** Nothing is asked for any more. */
export function settled({ awaited: _answered, ...focus }: Focus): Focus {
  return focus;
}

export function subjectOf(
  opened: OpenedAssessment,
  { knowledge, language }: Conversation,
): Subject {
  return { opened, knowledge, language, strings: stringsFor(language) };
}

/** A reply about an assessment. */
export function tell(
  opened: OpenedAssessment,
  focus: Focus,
  conversation: Conversation,
  blocks: (subject: Subject) => readonly Block[],
): Conversed {
  const { language } = conversation;
  return { reply: { language, blocks: blocks(subjectOf(opened, conversation)) }, focus };
}

/** A reply that is about no assessment in particular. */
export function speak(
  { language, focus, knowledge }: Conversation,
  blocks: (subject: Pick<Subject, 'language' | 'strings' | 'knowledge'>) => readonly Block[],
): Conversed {
  return {
    reply: { language, blocks: blocks({ language, strings: stringsFor(language), knowledge }) },
    focus,
  };
}

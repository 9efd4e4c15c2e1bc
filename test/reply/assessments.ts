import { openAssessment } from '../../src/checklist/open.js';
import { replay } from '../../src/checklist/replay.js';
import type { PersonId } from '../../src/domain/actor.js';
import type {
  AssessmentEvent,
  AssessmentId,
  EventId,
  Happening,
  StageBefore,
} from '../../src/domain/assessment.js';
import type { Answer, Checklist, ChecklistId, ItemId } from '../../src/domain/checklist.js';
import type { OpenedAssessment } from '../../src/domain/course.js';
import type { KnowledgeBase } from '../../src/domain/knowledge-base.js';

export const NOW = new Date('2026-03-21T09:00:00Z');

/** A deed and who does it. */
export type Did = Happening & { readonly who?: string };

/** The checklist that comes with the desk. */
export function bundledChecklist(knowledge: KnowledgeBase): Checklist {
  return knowledge.checklists.get('gender-mainstreaming' as ChecklistId)!;
}

/** An assessment in which this happened, a day after the other from 1 March 2026 on. */
export function assess(
  knowledge: KnowledgeBase,
  deeds: readonly Did[],
  { project = 'Fisheries, phase II', before }: { project?: string; before?: StageBefore } = {},
): OpenedAssessment {
  const checklist = bundledChecklist(knowledge);
  const opened: Did = {
    kind: 'opened',
    checklist: checklist.id,
    version: checklist.version,
    project,
    language: 'en',
    ...(before === undefined ? {} : { before }),
  };
  const events = [opened, ...deeds].map(
    ({ who = 'Amina Diallo', ...happening }, at): AssessmentEvent => ({
      ...happening,
      id: `event-${at}` as EventId,
      by: { id: who as PersonId, name: who },
      at: new Date(Date.UTC(2026, 2, 1, 8, at)).toISOString(),
      from: { platform: 'web', tenant: 'tenant', channel: 'channel' },
    }),
  );
  return openAssessment(checklist, replay('assessment' as AssessmentId, events));
}

/** The first answer to an item. */
export function answer(item: string, given: Answer, comment?: string): Did {
  return {
    kind: 'answered',
    item: item as ItemId,
    answer: given,
    sees: 0,
    ...(comment === undefined ? {} : { comment }),
  };
}

export function profile(question: string, value: string): Did {
  return { kind: 'profile-answered', question, value };
}

/** Every item answered alike but those that are named. */
export function answerAll(
  knowledge: KnowledgeBase,
  given: Answer,
  others: Readonly<Record<string, Did>> = {},
): readonly Did[] {
  return bundledChecklist(knowledge).items.map(({ id }) => others[id] ?? answer(id, given));
}

export function id(item: string): ItemId {
  return item as ItemId;
}

import type { AssessmentId } from './assessment.js';
import type { Answer, ItemId } from './checklist.js';
import type { Deed } from './deed.js';
import type { ReportFormat } from './report.js';

/** What can be shown of an assessment. */
export const VIEWS = [
  'item',
  'profile',
  'missing',
  'people',
  'sections',
  'results',
  'changes',
  'differences',
  'explain',
  'example',
  'report',
  'help',
] as const;
export type View = (typeof VIEWS)[number];

/** What the next message can be asked for, about an item. */
export const ASKED_FOR = [
  'comment',
  'evidence',
  'due',
  'assignee',
  'reason',
  'to-correct',
  'can-improve',
] as const;
export type AskedFor = (typeof ASKED_FOR)[number];

/** Something done in a conversation about a checklist. Without `assessment` it is about the one on show. */
export type Act =
  /** What the desk can do; and who it is, for those who meet it. */
  | { readonly do: 'help' }
  | { readonly do: 'welcome' }
  /** Opens an assessment; without a project it asks for one. `anew`: even when one of that name is open. */
  | { readonly do: 'start'; readonly project?: string; readonly anew?: true }
  | { readonly do: 'list' }
  | { readonly do: 'resume'; readonly assessment?: AssessmentId }
  | { readonly do: 'pause' }
  | { readonly do: 'cancel' }
  | {
      readonly do: 'show';
      readonly assessment?: AssessmentId;
      readonly view: View;
      readonly item?: ItemId;
      /** Of the report; the first of them by default. */
      readonly format?: ReportFormat;
    }
  /** `open`: the next that nobody answered. */
  | {
      readonly do: 'go';
      readonly assessment?: AssessmentId;
      readonly to: 'next' | 'back' | 'open';
    }
  | { readonly do: 'section'; readonly assessment?: AssessmentId; readonly section: string }
  /** Shows a question of the profile. */
  | { readonly do: 'question'; readonly assessment?: AssessmentId; readonly question: string }
  | {
      readonly do: 'await';
      readonly assessment?: AssessmentId;
      readonly item: ItemId;
      readonly what: AskedFor;
      readonly stays?: true;
    }
  /** Takes what was said, which was kept, as this answer; or as a question after all. */
  | {
      readonly do: 'mean';
      readonly assessment?: AssessmentId;
      readonly item: ItemId;
      readonly answer: Answer | 'question';
    }
  /** Tells focal points that the team is done. */
  | { readonly do: 'ask-review'; readonly assessment?: AssessmentId }
  /** `stays`: done where it is seen what came of it: the conversation stays where it is, and nothing is said of what went well. */
  | {
      readonly do: 'deed';
      readonly assessment?: AssessmentId;
      readonly deed: Deed;
      readonly stays?: true;
    };

/** An act as a button carries it. */
export function toCommand(act: Act): string {
  return JSON.stringify(act);
}

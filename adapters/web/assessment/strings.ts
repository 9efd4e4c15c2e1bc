import type { AssessmentEvent } from '../../../src/domain/assessment.js';
import type { AssessmentState } from '../../../src/domain/assessment-state.js';
import type { Facts, Wording } from '../../../src/domain/wording.js';
import type { AssessmentRefusalCode } from './refusal.js';
import type { ReportFormat } from '../../../src/domain/report.js';

type Words<Key extends string> = Readonly<Record<Key, string>>;
type Wordings<Key extends string> = Readonly<Record<Key, Wording>>;

/** What a line of the history says: the kinds of what happens, and those that are worded in two ways. */
type HistoryKind =
  AssessmentEvent['kind'] | 'answered-hidden' | 'answered-late' | 'unassigned' | 'due-never';

/** Every sentence of the checklist in the page, in one language. */
export interface AssessmentStrings {
  readonly nav: Words<'label' | 'ask' | 'checklists'>;
  readonly list: Words<
    | 'title'
    | 'lead'
    | 'emptyTitle'
    | 'empty'
    | 'known'
    | 'start'
    | 'project'
    | 'before'
    | 'noBefore'
    | 'begin'
    | 'openTitle'
    | 'openLabel'
    | 'open'
    | 'changedBy'
  > &
    Wordings<'all'>;
  readonly status: Words<AssessmentState['status']>;
  readonly answered: Wording;
  readonly name: Words<
    'title' | 'lead' | 'label' | 'save' | 'you' | 'change' | 'say' | 'focalPoint'
  > &
    Wordings<'identity'>;
  readonly top: Words<'all' | 'address' | 'addressHint' | 'people' | 'progress' | 'reached'>;
  readonly views: Words<'label' | 'one' | 'table' | 'profile' | 'document' | 'results' | 'history'>;
  readonly item: Words<
    | 'list'
    | 'critical'
    | 'criticalHint'
    | 'why'
    | 'sources'
    | 'evidence'
    | 'examples'
    | 'good'
    | 'thin'
    | 'settled'
    | 'supposed'
    | 'answer'
    | 'yours'
    | 'nobody'
    | 'notYou'
    | 'notCounted'
    | 'comment'
    | 'reasonHint'
    | 'withdraw'
    | 'earlier'
    | 'overtaken'
    | 'dissents'
    | 'disagree'
    | 'disagreeHint'
    | 'action'
    | 'keys'
    | 'moves'
    | 'back'
    | 'skip'
    | 'next'
    | 'nextOpen'
    | 'done'
    | 'toResults'
  > &
    Wordings<'position' | 'promised'> & {
      readonly state: Words<'open' | 'answered' | 'settled' | 'correct'>;
    };
  readonly discuss: Words<
    | 'comments'
    | 'addComment'
    | 'send'
    | 'evidence'
    | 'noEvidence'
    | 'addEvidence'
    | 'link'
    | 'statement'
    | 'addLink'
    | 'addStatement'
    | 'care'
    | 'assignee'
    | 'nobody'
    | 'due'
    | 'noDay'
    | 'late'
    | 'keep'
    | 'changeCare'
  > &
    Wordings<'page'>;
  readonly review: Words<'title' | 'comment' | 'answeredSince' | 'open'>;
  readonly proposal: Words<
    'title' | 'looksLike' | 'accept' | 'change' | 'reject' | 'decided' | 'rejected'
  > & {
    readonly confidence: Words<'high' | 'medium' | 'low'>;
  };
  readonly table: Words<
    'filters' | 'all' | 'open' | 'mine' | 'correct' | 'proposed' | 'empty' | 'saySomething'
  > &
    Wordings<'accept' | 'accepted' | 'kept'>;
  readonly profile: Words<'title' | 'lead' | 'supposed' | 'suggested' | 'take'>;
  readonly document: Words<
    | 'title'
    | 'lead'
    | 'drop'
    | 'formats'
    | 'send'
    | 'reading'
    | 'nameFirst'
    | 'toProfile'
    | 'toTable'
    | 'none'
    | 'proposals'
    | 'silent'
    | 'warnings'
  > &
    Wordings<'done'>;
  readonly results: Words<
    | 'title'
    | 'apart'
    | 'hidden'
    | 'provisional'
    | 'deciding'
    | 'missing'
    | 'short'
    | 'settling'
    | 'actions'
    | 'noActions'
    | 'findOut'
    | 'progress'
    | 'notApplicable'
    | 'changes'
    | 'unanswered'
    | 'download'
    | 'finish'
    | 'signOff'
    | 'signOffHint'
    | 'reopen'
    | 'close'
    | 'closeHint'
    | 'nextStage'
    | 'nextStageHint'
    | 'corrections'
  > &
    Wordings<'early' | 'range' | 'share' | 'points' | 'capped' | 'section' | 'change'> & {
      readonly format: Words<ReportFormat>;
    };
  readonly round: Words<
    'title' | 'lead' | 'start' | 'end' | 'running' | 'differences' | 'agree' | 'none'
  >;
  readonly history: Words<'title'> & {
    readonly happening: Readonly<Record<HistoryKind, string | Wording>>;
  };
  readonly said: Words<'saved' | 'changed' | 'gone' | 'yours' | 'again'> & Wordings<'overtaken'>;
  readonly refusal: Readonly<Record<AssessmentRefusalCode, string | Wording>>;
}

/** A sentence that may be worded from facts. */
export function worded(words: string | Wording, facts: Facts = {}): string {
  return typeof words === 'string' ? words : words(facts);
}

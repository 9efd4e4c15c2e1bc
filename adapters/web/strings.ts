import type { Answer } from '../../src/domain/checklist.js';
import type { Conformity } from '../../src/domain/result.js';
import type { Verdict } from '../../src/domain/assessment.js';
import type { DocumentWarning, ProposalReason } from '../../src/domain/project-document.js';
import type { Wording } from '../../src/domain/wording.js';
import type { AssessmentStrings } from './assessment/strings.js';
import type { RefusalCode } from './errors.js';

/** Every sentence of the page, in one language. */
export interface WebStrings {
  readonly someone: string;
  readonly name: string;
  readonly note: string;
  readonly sources: string;
  readonly skip: string;
  readonly intro: { readonly title: string; readonly lead: string; readonly samples: string };
  /** Questions that a newcomer may ask by choosing them. */
  readonly samples: readonly string[];
  readonly composer: {
    readonly label: string;
    readonly placeholder: string;
    readonly hint: string;
    readonly ask: string;
    readonly full: Wording;
    readonly caution: string;
  };
  readonly conversation: string;
  readonly asked: string;
  readonly working: string;
  /** Said to screen readers before the answer's sentences. */
  readonly answered: string;
  readonly citation: Wording;
  readonly official: string;
  readonly opensTab: string;
  readonly copy: { readonly label: string; readonly done: string; readonly failed: string };
  readonly passage: {
    readonly label: string;
    readonly close: string;
    readonly back: string;
    readonly quoted: string;
  };
  readonly settings: {
    readonly language: string;
    readonly dark: string;
    readonly light: string;
  };
  readonly anew: {
    readonly label: string;
    readonly title: string;
    readonly text: string;
    readonly confirm: string;
    readonly keep: string;
  };
  /** Why a request was refused, and what to do. */
  readonly refusal: Readonly<Record<RefusalCode, string | Wording>>;
  readonly refusalTitle: string;
  readonly assessment: AssessmentStrings;
  /** What people answer to an item, what a result says of a limb, and what a focal point says of an answer. */
  readonly checklist: {
    readonly stated: string;
    readonly answer: Readonly<Record<Answer, string>>;
    readonly conformity: Readonly<Record<Conformity, string>>;
    readonly verdict: Readonly<Record<Verdict, string>>;
    /** Why a document suggests an answer. */
    readonly proposal: Readonly<Record<ProposalReason, string>>;
  };
  /** What must be known about a document before its proposals are looked at. */
  readonly documentWarnings: Readonly<Record<DocumentWarning['code'], string | Wording>>;
  /** The server does not answer the page. */
  readonly unreachable: string;
}

import type { AssessmentId } from './assessment.js';
import type { FormName } from './form.js';
import type { Language } from './language.js';
import type { PassageId, PassageOrigin } from './passage.js';
import type { ReportFormat } from './report.js';
import type { SourceStatusValue } from './source.js';

/** Text of a paragraph, and the numbers of the citations it rests on; none for what the desk says itself. */
export interface CitedText {
  readonly text: string;
  readonly citations: readonly number[];
}

/** A citation as a reader sees it. */
export interface CitationItem {
  /** From 1, as the paragraphs refer to it. */
  readonly number: number;
  readonly passage: PassageId;
  readonly title: string;
  readonly locator: string;
  readonly quote: string;
  readonly origin: PassageOrigin;
  readonly originLabel: string;
  readonly status: SourceStatusValue;
  readonly statusLabel: string;
  /** The official page, where one is known. */
  readonly url?: string;
}

/** What choosing does: ask a question, read a passage, or send a command, which is the desk's own and means nothing to a surface. */
export type ChoiceAction =
  | { readonly kind: 'ask'; readonly question: string }
  | { readonly kind: 'read'; readonly passage: PassageId }
  | {
      readonly kind: 'command';
      readonly command: string;
      /** Changes something: whoever chooses it again where it stands changes nothing more. */
      readonly once?: true;
      /** Needs something filled in first; a surface without forms sends the command bare, and the desk asks. */
      readonly form?: FormName;
      /** A surface that can show every item of this assessment, to be answered there, does that instead. */
      readonly table?: AssessmentId;
    };

export interface Choice {
  readonly label: string;
  readonly action: ChoiceAction;
  /** Stands for what is chosen now. */
  readonly isChosen?: boolean;
}

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  /** `note`: what the desk adds about a text. */
  | { readonly kind: 'paragraph'; readonly role: 'text' | 'note'; readonly content: CitedText }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** Lines of a document, and where they stand. */
  | { readonly kind: 'quote'; readonly text: string; readonly place: string }
  /** How far something is: `done` of `of`, and the same in words. */
  | { readonly kind: 'progress'; readonly done: number; readonly of: number; readonly text: string }
  /** Every row has a cell for every column. */
  | {
      readonly kind: 'table';
      readonly label: string;
      readonly columns: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: 'citations'; readonly items: readonly CitationItem[] }
  /** `isQuiet`: beside the point of the reply, drawn small where that can be. */
  | {
      readonly kind: 'choices';
      readonly label: string;
      readonly choices: readonly Choice[];
      readonly isQuiet?: true;
    }
  | { readonly kind: 'link'; readonly label: string; readonly url: string }
  /** A report to be downloaded, written when it is sent. */
  | { readonly kind: 'attachment'; readonly label: string; readonly report: AttachedReport }
  | { readonly kind: 'notice'; readonly code: string; readonly text: string };

export interface AttachedReport {
  readonly assessment: AssessmentId;
  readonly format: ReportFormat;
}

/** What the desk says, before any surface draws it. */
export interface Reply {
  readonly language: Language;
  readonly blocks: readonly Block[];
}

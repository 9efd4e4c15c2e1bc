import type { Answer, ItemId, Profile } from './checklist.js';

/** A part of a document: a page, or what stands under a heading. Sections follow one another and may be empty. */
export interface DocumentSection {
  readonly heading?: string;
  /** From 1; absent in a format without pages. */
  readonly page?: number;
  /** Where the section begins and ends in the text, in UTF-16 code units; `end` is not included. */
  readonly start: number;
  readonly end: number;
}

/** A document that was read. Plain text and Markdown stand as they were written; other formats as lines of their text. */
export interface ProjectDocument {
  readonly name: string;
  readonly text: string;
  readonly sections: readonly DocumentSection[];
}

/** A file as it was given. */
export interface DocumentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads PDF, DOCX, HTML, Markdown and plain text, within limits on size, pages, time and memory. Rejects with a `DeskError` whose
 * code begins with `document-`; whatever the file is, the process goes on.
 */
export interface DocumentReader {
  readonly read: (file: DocumentFile) => Promise<ProjectDocument>;
}

/** Lines of a document, to be shown beside an answer. */
export interface Quote {
  /** Exactly the text of the document from `start` to `end`. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly page?: number;
  /** The heading it stands under. */
  readonly section?: string;
}

/** Why an answer is proposed; `strings` words each. */
export const PROPOSAL_REASONS = [
  'shown',
  'shown-in-part',
  'only-promised',
  'only-boilerplate',
  'denied',
  'not-mentioned',
  'not-in-document',
  'outdated-instrument',
  'ruled-out',
] as const;
export type ProposalReason = (typeof PROPOSAL_REASONS)[number];

/** What a document suggests as the answer to an item, for people to confirm, change or reject; never an answer by itself. */
export interface Proposal {
  readonly item: ItemId;
  readonly answer: Answer;
  /** From 0 to 1. */
  readonly confidence: number;
  /** Best first; empty where the document says nothing. */
  readonly quotes: readonly Quote[];
  readonly reason: ProposalReason;
}

/** What must be known about a document before its proposals are looked at. `strings` words each. */
export type DocumentWarning =
  /** Names an instrument that is abrogated or outdated: its number and kind, as in `C45`. */
  | { readonly code: 'outdated-instrument'; readonly instrument: string; readonly quote: Quote }
  /** Refers to an annex that is not in it. */
  | { readonly code: 'annex-missing'; readonly annex: string; readonly quote: Quote }
  /** Speaks to the assistant rather than to its reader; what it says was not followed. */
  | { readonly code: 'instruction-ignored'; readonly quote: Quote }
  /** Has too little text to propose anything from: a scan, perhaps. */
  | { readonly code: 'little-text' };

export interface Prefilled {
  /** What the document shows of the project, completed with what was given and with the defaults. */
  readonly profile: Profile;
  /** Only what the document shows. */
  readonly shown: Partial<Profile>;
  readonly proposals: readonly Proposal[];
  readonly warnings: readonly DocumentWarning[];
}

import type { Language } from './language.js';

/** Text of a report, in paragraphs where it has line breaks. It is what it says: no writer reads a mark, a field or an address in it. */
export interface ReportLine {
  /** `strong`: what the eye should find; `small`: circumstances; `quote`: words of a document or of somebody. */
  readonly role: 'text' | 'strong' | 'small' | 'quote';
  /** Says what the text is and stands before it, with the punctuation of the language. */
  readonly label?: string;
  readonly text: string;
  /** An official page that the text leads to; never an address that people gave. */
  readonly url?: string;
}

export interface ReportColumn {
  readonly title: string;
  /** Of the width, from 0 to 1; those of a table make 1. */
  readonly share: number;
}

/** The cells of a row, one a column; the first says what the row is about. */
export type ReportRow = readonly (readonly ReportLine[])[];

export interface ReportBar {
  readonly label: string;
  readonly answered: number;
  /** At least 1. */
  readonly asked: number;
  /** Both numbers in words: `5 of 7`. */
  readonly text: string;
}

export type ReportPart =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly line: ReportLine }
  | { readonly kind: 'list'; readonly items: readonly ReportLine[] }
  /** What must not be overlooked. */
  | { readonly kind: 'notice'; readonly lines: readonly ReportLine[] }
  | {
      readonly kind: 'table';
      /** What the table holds, for those who do not see it. */
      readonly caption: string;
      readonly columns: readonly ReportColumn[];
      readonly rows: readonly ReportRow[];
    }
  | {
      readonly kind: 'chart';
      /** What the chart shows, in a sentence, with its figures: stands for the drawing. */
      readonly description: string;
      readonly columns: readonly [label: string, progress: string];
      readonly bars: readonly ReportBar[];
    };

/** A report on an assessment, before any format writes it. */
export interface Report {
  readonly language: Language;
  /** The name of the desk that wrote it. */
  readonly author: string;
  readonly title: string;
  /** The project. */
  readonly subtitle: string;
  /** Stage, date and status, each label with the punctuation of the language. */
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly parts: readonly ReportPart[];
  /** The name of a file that holds it, without the ending: letters a to z, digits and `-`. */
  readonly fileName: string;
  /** ISO 8601, UTC. */
  readonly writtenAt: string;
}

/** Writes a report as a file of one format. Texts of people are shown as they are and do nothing else. */
export type WriteReport = (report: Report) => Promise<Uint8Array>;

/** Control characters but line breaks and tabs, halves of characters, and marks that turn the direction of text. */
const UNPRINTABLE =
  // eslint-disable-next-line no-control-regex -- these characters are what is removed
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/** Text that any format can hold: what cannot be printed is gone, a tab is a space, a line break is `\n`. */
export function printable(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/gu, '\n')
    .replace(UNPRINTABLE, '')
    .replaceAll('\t', ' ');
}

export const REPORT_FORMATS = ['docx', 'pdf', 'md', 'csv', 'json'] as const;
/** How a report can be had. */
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** A report as a file. */
export interface ReportFile {
  readonly name: string;
  /** A media type. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

export function isReportFormat(value: string): value is ReportFormat {
  return (REPORT_FORMATS as readonly string[]).includes(value);
}

import type { RefusalCode } from './errors.js';

/** What a sentence is worded from. */
type Facts = Readonly<Record<string, string | number>>;
type Wording = (facts: Facts) => string;

/** Every sentence of the page, in one language. */
export interface WebStrings {
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
  /** The server does not answer the page. */
  readonly unreachable: string;
}

/** The parts of an Adaptive Card of version 1.5 that the desk draws with; see adaptivecards.io/explorer. */

/** Opens a page of the web. */
export interface OpenUrl {
  readonly type: 'Action.OpenUrl';
  readonly url: string;
  /** Of a link in a text: what screen readers say. */
  readonly title: string;
}

interface Button {
  readonly title: string;
  /** Shown beside the pointer, and said by screen readers. */
  readonly tooltip?: string;
  readonly style?: 'positive';
  /** `none`: pressed without what is filled in elsewhere in the card. */
  readonly associatedInputs?: 'none';
  readonly data: Readonly<Record<string, unknown>>;
}

/** Sends `data` and `verb` to the desk, which answers with a card in place of this one. */
export type Execute = Button & { readonly type: 'Action.Execute'; readonly verb: string };

/** Sends `data` to the desk; of a dialog, with what is filled in. */
export type Submit = Button & { readonly type: 'Action.Submit' };

/** Text that is shown as it stands. */
export interface TextRun {
  readonly type: 'TextRun';
  readonly text: string;
  readonly weight?: 'bolder';
  readonly size?: 'small';
  readonly isSubtle?: true;
  readonly selectAction?: OpenUrl;
}

interface Spaced {
  readonly spacing?: 'none' | 'small';
}

export type RichTextBlock = Spaced & {
  readonly type: 'RichTextBlock';
  readonly inlines: readonly TextRun[];
};

/** Text that is read as Markdown; the only one that screen readers take for a heading. */
export interface Heading {
  readonly type: 'TextBlock';
  readonly text: string;
  readonly style: 'heading';
  readonly weight: 'bolder';
  readonly size: 'medium';
  readonly wrap: true;
}

/** Things that stay together. */
export interface Container {
  readonly type: 'Container';
  readonly items: readonly CardElement[];
  readonly style?: 'emphasis';
}

/** Areas side by side, each as wide as its weight. */
export interface ColumnSet {
  readonly type: 'ColumnSet';
  readonly columns: readonly {
    readonly type: 'Column';
    readonly width: number;
    readonly spacing: 'none';
    readonly minHeight: string;
    readonly style: 'accent' | 'emphasis';
    readonly items: readonly [];
  }[];
}

export interface TableRow {
  readonly type: 'TableRow';
  readonly cells: readonly {
    readonly type: 'TableCell';
    readonly items: readonly RichTextBlock[];
  }[];
}

export interface Table {
  readonly type: 'Table';
  readonly columns: readonly { readonly width: number }[];
  readonly rows: readonly TableRow[];
  readonly firstRowAsHeader: boolean;
  /** Shown where tables are not known. */
  readonly fallback: Container;
}

export interface ActionSet {
  readonly type: 'ActionSet';
  readonly actions: readonly (Execute | Submit)[];
}

interface Input {
  readonly id: string;
  readonly label: string;
  readonly isRequired: boolean;
  /** Said when it is left empty. */
  readonly errorMessage: string;
  /** What stands in it. */
  readonly value?: string;
}

export type TextInput = Input & {
  readonly type: 'Input.Text';
  readonly maxLength: number;
  readonly isMultiline: boolean;
};

export type DateInput = Input & { readonly type: 'Input.Date' };

export interface InputChoice {
  readonly title: string;
  readonly value: string;
}

export type ChoiceSet = Input & {
  readonly type: 'Input.ChoiceSet';
  /** `filtered`: narrowed down by typing. */
  readonly style?: 'compact' | 'filtered';
  readonly choices: readonly InputChoice[];
  readonly placeholder: string;
  /** Of Teams, beyond the schema: people are looked up as their names are typed. */
  readonly 'choices.data'?: { readonly type: 'Data.Query'; readonly dataset: string };
};

export type InputElement = TextInput | DateInput | ChoiceSet;

export type CardElement =
  RichTextBlock | Heading | Container | ColumnSet | Table | ActionSet | InputElement;

export interface AdaptiveCard {
  readonly type: 'AdaptiveCard';
  readonly $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  readonly version: '1.5';
  readonly lang: string;
  /** What the card begins with: said by screen readers on coming to it. */
  readonly speak: string;
  /** All of it in plain words, for a client that draws no card of this version. */
  readonly fallbackText: string;
  readonly body: readonly CardElement[];
  /** Of a dialog: the buttons at its foot. */
  readonly actions?: readonly Submit[];
  /** Of Teams, beyond the schema: as wide as the conversation. */
  readonly msteams: { readonly width: 'Full' };
}

/** One message. */
export interface TeamsMessage {
  readonly card: AdaptiveCard;
  /** What it begins with, for notifications and lists of chats, which show no card. */
  readonly summary: string;
}

/** A card in a window of its own. */
export interface TeamsDialog {
  readonly title: string;
  readonly card: AdaptiveCard;
}

/** Plain text, in which Slack reads neither formatting, mentions, links nor, with `emoji: false`, emoji codes. */
export interface PlainText {
  readonly type: 'plain_text';
  readonly text: string;
  readonly emoji: false;
}

export interface Button {
  readonly type: 'button';
  readonly text: PlainText;
  /** Once in a block. */
  readonly action_id: string;
  readonly value: string;
  readonly style?: 'primary';
  /** Said by screen readers in place of the text. */
  readonly accessibility_label?: string;
}

export interface Option {
  readonly text: PlainText;
  readonly value: string;
  /** Below the text. */
  readonly description?: PlainText;
}

/** A menu of which one is chosen. */
export interface Select {
  readonly type: 'static_select';
  readonly action_id: string;
  readonly placeholder: PlainText;
  readonly options: readonly Option[];
  /** One of the options. */
  readonly initial_option?: Option;
}

interface Style {
  readonly style?: { readonly bold: true };
}

/** Text that Slack shows as it stands. */
export type RichTextText = { readonly type: 'text'; readonly text: string } & Style;
export type RichTextLink = {
  readonly type: 'link';
  readonly url: string;
  readonly text: string;
} & Style;
export type RichTextRun = RichTextText | RichTextLink;

export interface RichTextSection {
  readonly type: 'rich_text_section';
  readonly elements: readonly RichTextRun[];
}

export type RichTextPart =
  | RichTextSection
  | {
      readonly type: 'rich_text_list';
      readonly style: 'bullet' | 'ordered';
      readonly elements: readonly RichTextSection[];
      /** How many numbers came before. */
      readonly offset?: number;
    }
  | { readonly type: 'rich_text_quote'; readonly elements: readonly RichTextRun[] }
  | { readonly type: 'rich_text_preformatted'; readonly elements: readonly RichTextText[] };

/** The blocks of Block Kit that a reply is drawn with. */
export type SlackBlock =
  | { readonly type: 'header'; readonly text: PlainText }
  | { readonly type: 'rich_text'; readonly elements: readonly RichTextPart[] }
  | { readonly type: 'context'; readonly elements: readonly PlainText[] }
  | { readonly type: 'actions'; readonly elements: readonly (Button | Select)[] };

/** One message. */
export interface SlackMessage {
  readonly blocks: readonly SlackBlock[];
  /** The same in plain words, for notifications and screen readers, which do not read blocks. Escaped as mrkdwn. */
  readonly text: string;
}

export function plainText(text: string): PlainText {
  return { type: 'plain_text', text, emoji: false };
}

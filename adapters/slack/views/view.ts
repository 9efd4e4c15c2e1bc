import { type Button, type Option, type PlainText, plainText, type Select } from '../block-kit.js';
import type { SlackBlock } from '../block-kit.js';
import { VIEW_TITLE } from '../limits.js';
import { shortened } from '../../../src/domain/split-text.js';
import { oneLine } from '../../../src/domain/visible.js';
import type { SlackWords } from '../words.js';

/** What has to be confirmed before a press counts. */
export interface Confirm {
  readonly title: PlainText;
  readonly text: PlainText;
  readonly confirm: PlainText;
  readonly deny: PlainText;
  readonly style?: 'danger';
}

/** A button that is asked about once more, and one that leads to a page. */
export type ViewButton =
  | Button
  | (Omit<Button, 'style'> & { readonly style: 'danger'; readonly confirm: Confirm })
  | (Omit<Button, 'value' | 'style'> & { readonly url: string });

/** A menu of the conversations that whoever looks is in. */
export interface ConversationSelect {
  readonly type: 'conversations_select';
  readonly action_id: string;
  readonly placeholder?: PlainText;
  readonly filter: {
    readonly include: readonly ('public' | 'private' | 'mpim')[];
    readonly exclude_external_shared_channels: true;
    readonly exclude_bot_users: true;
  };
  readonly default_to_current_conversation?: true;
  /** Only of an input: what is sent brings an address that takes answers there. */
  readonly response_url_enabled?: true;
}

/** A field of a form. */
export type InputElement =
  | {
      readonly type: 'plain_text_input';
      readonly action_id: string;
      readonly multiline: boolean;
      readonly max_length: number;
      readonly initial_value?: string;
      readonly focus_on_load?: true;
    }
  | { readonly type: 'users_select'; readonly action_id: string; readonly placeholder: PlainText }
  | { readonly type: 'datepicker'; readonly action_id: string; readonly placeholder: PlainText }
  | ConversationSelect
  | Select
  | {
      readonly type: 'radio_buttons';
      readonly action_id: string;
      readonly options: readonly Option[];
      readonly initial_option?: Option;
    };

/** The blocks of a view: those of a message, fields, and text beside something to choose. */
export type ViewBlock =
  | Exclude<SlackBlock, { readonly type: 'actions' }>
  | {
      readonly type: 'actions';
      readonly elements: readonly (ViewButton | Select | ConversationSelect)[];
    }
  | { readonly type: 'section'; readonly text: PlainText; readonly accessory?: Select | ViewButton }
  | {
      readonly type: 'input';
      readonly block_id: string;
      readonly label: PlainText;
      readonly hint?: PlainText;
      readonly optional: boolean;
      readonly element: InputElement;
    };

export interface Modal {
  readonly type: 'modal';
  readonly title: PlainText;
  readonly close: PlainText;
  readonly submit?: PlainText;
  readonly blocks: readonly ViewBlock[];
  readonly callback_id?: string;
  readonly private_metadata?: string;
}

export interface HomeTab {
  readonly type: 'home';
  readonly blocks: readonly ViewBlock[];
  readonly private_metadata?: string;
}

/** A text on one line in at most `most` characters, and never without any: Slack refuses an empty one. */
export function label(text: string, most: number): PlainText {
  return plainText(shortened(oneLine(text), most) || '…');
}

/** A modal to be read, with what is kept of how it was opened. */
export function modal(
  title: string,
  blocks: readonly ViewBlock[],
  { views }: SlackWords,
  kept: Pick<Modal, 'callback_id' | 'private_metadata'> = {},
): Modal {
  return {
    type: 'modal',
    title: label(title, VIEW_TITLE),
    close: plainText(views.close),
    blocks: blocks.length > 0 ? blocks : [{ type: 'section', text: plainText(views.gone) }],
    ...kept,
  };
}

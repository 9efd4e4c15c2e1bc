/**
 * What Slack takes, in characters unless said otherwise. Pages are below https://docs.slack.dev/reference.
 * A character is counted as a UTF-16 unit, which is never fewer than Slack counts.
 */

/** block-kit/blocks: blocks of a message. */
export const MESSAGE_BLOCKS = 50;

/**
 * All blocks of a message together, as JSON. Not documented: Slack answers `msg_blocks_too_long` from some 13,200 on
 * (github.com/slackapi/bolt-js/issues/2509), with rich text from 11,300 characters of text (issue 2867).
 */
export const MESSAGE_SIZE = 9_000;

/** methods/chat.postMessage: the text beside the blocks, beyond which Slack splits or cuts it; 40,000 at the very most. */
export const MESSAGE_TEXT = 4_000;

/** block-kit/composition-objects/text-object; taken for rich text too, for which no limit is documented. */
export const TEXT = 3_000;

/** block-kit/blocks/header-block. */
export const HEADER_TEXT = 150;

/** block-kit/blocks/actions-block: elements. */
export const ACTIONS = 25;

/** block-kit/block-elements/button-element: the text. */
export const BUTTON_TEXT = 75;

/** block-kit/block-elements/button-element: "text may truncate with ~30 characters". */
export const BUTTON_SHOWN = 30;

/** block-kit/block-elements/button-element: what screen readers say instead of the text. */
export const BUTTON_LABEL = 75;

/** block-kit/block-elements/button-element: what a press sends back. */
export const BUTTON_VALUE = 2_000;

/** block-kit/block-elements/button-element gives it for a button's address; taken for a link in rich text too. */
export const ADDRESS = 3_000;

/** block-kit/block-elements/select-menu-element. */
export const OPTIONS = 100;

/** block-kit/composition-objects/option-object: the text, and as much again the description. */
export const OPTION_TEXT = 75;

/** block-kit/composition-objects/option-object: what choosing it sends back. */
export const OPTION_VALUE = 150;

/** block-kit/block-elements/select-menu-element: what stands in it before anything is chosen. */
export const PLACEHOLDER = 150;

/** views: blocks of a modal or of the Home tab. */
export const VIEW_BLOCKS = 100;
/** methods/views.open: `view_too_large`, "greater than 250kb"; less what stands around the blocks. */
export const VIEW_BYTES = 240_000;

/** views/modal-views: the title, and each of its buttons. */
export const VIEW_TITLE = 24;

/** views: what a view keeps for the program that opened it. */
export const VIEW_METADATA = 3_000;

/** views/modal-views: what tells one kind of view from another. */
export const CALLBACK_ID = 255;

/** block-kit/blocks/input-block: the label, and as much again the hint. */
export const INPUT_LABEL = 2_000;

/** block-kit/block-elements/plain-text-input-element. */
export const INPUT_TEXT = 3_000;

/** block-kit/block-elements/radio-button-group-element: options. */
export const RADIO_OPTIONS = 10;

/** block-kit/composition-objects/confirmation-dialog-object: the title, the text, and each of its buttons. */
export const CONFIRM_TITLE = 100;
export const CONFIRM_TEXT = 300;
export const CONFIRM_BUTTON = 30;

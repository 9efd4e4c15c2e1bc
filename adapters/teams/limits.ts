/**
 * What Teams takes, in UTF-16 units unless said otherwise. Pages are below https://learn.microsoft.com/microsoftteams/platform;
 * where none gives a number, it is the desk's own.
 */

/**
 * bots/how-to/format-your-bot-messages: a whole message in bytes, as JSON in UTF-16, beyond which Teams answers 413
 * `MessageSizeTooBig`. The page said some 28 KB, then 40, now some 100; the least of them is kept to, since not every cloud and
 * connector has followed.
 */
const MESSAGE_BYTES = 28 * 1024;

/** What stands around the card of a message: who, where, entities and the envelope of the connector. */
const ENVELOPE = 2_300;

/** A card and its summary together, as JSON. */
export const MESSAGE_SIZE = MESSAGE_BYTES / 2 - ENVELOPE;

/** The desk's own: so that a text fits a message twice, drawn and in plain words. */
export const TEXT = 3_000;

/** The desk's own: what is said of a card before it is read. */
export const OPENING = 250;

/**
 * Buttons of one set that are shown; a seventh is hidden or left out. No page says so, but those who wrote Teams do
 * (github.com/microsoft/botbuilder-dotnet/issues/6065).
 */
export const ACTIONS = 6;

/** The desk's own: a longer title is cut off on a phone. */
export const BUTTON_SHOWN = 40;

/** The desk's own: what screen readers say of a button. */
export const BUTTON_LABEL = 250;

/** The desk's own: the action that a button or an option of a menu carries. */
export const ACTION = 2_000;

/** The desk's own: a longer label of a menu stands above it. */
export const INPUT_LABEL = 200;

/** The desk's own: a longer option of a menu is not shown whole. */
export const OPTION = 120;

/** The desk's own: more columns are too narrow to be read. */
export const COLUMNS = 4;

/** The desk's own: a longer address is written out instead of being followed. */
export const ADDRESS = 2_000;

/** The desk's own: a longer title of a dialog is cut off. */
export const DIALOG_TITLE = 60;

/** The desk's own: rows of a table in one dialog, as JSON; no page says how much a dialog holds. */
export const DIALOG_SIZE = MESSAGE_BYTES;

/** The desk's own: results of the message extension; Teams asks for 25 at a time, and nobody reads so many. */
export const RESULTS = 10;

/** The desk's own: Teams cuts a longer title or text of a result off. */
export const PREVIEW_TITLE = 120;
export const PREVIEW_TEXT = 200;

/** bots/how-to/bot-messages-ai-generated-content: citations of a message; one more and Teams answers 400. */
export const CITATIONS = 20;
export const CITATION_NAME = 80;
export const CITATION_ABSTRACT = 160;
export const CITATION_KEYWORD = 28;

/** bots/streaming-ux: Teams ends a stream after two minutes, in milliseconds. The end is sent well before. */
export const STREAM_TIME = 100_000;

/** The desk's own: times that an answer grows while it is streamed, one a second. */
export const STREAM_STEPS = 5;

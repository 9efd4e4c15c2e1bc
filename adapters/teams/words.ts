import type { ChatWords } from '../../src/domain/chat-words.js';
import type * as draw from '../../src/domain/draw-blocks.js';
import type { FormName } from '../../src/domain/form.js';
import type { Wording } from '../../src/domain/wording.js';

/** The words of a field: what it holds, and the values that it offers. */
export interface FieldWords {
  readonly label: string;
  readonly values?: Readonly<Record<string, string>>;
}

/** The words of a form. */
export interface OneForm {
  readonly title: string;
  readonly submit: string;
  readonly fields: Readonly<Record<string, FieldWords>>;
}

/** The words of one language that drawing in Teams needs beside those of the reply. */
export interface TeamsWords extends ChatWords, draw.BlockWords {
  readonly official: string;
  /** Of a link to the official page, for screen readers; `title`, `locator`. */
  readonly officialLabel: Wording;
  /** On the button below a menu or a form. */
  readonly send: string;
  /** Of a field that may be left empty; `label`. */
  readonly optional: Wording;
  /** Over a dialog that shows a source. */
  readonly source: string;
  /** Below what is too long for a dialog. */
  readonly beginning: string;
  readonly forms: Readonly<Record<FormName, OneForm>>;
  /** Of a setting that is not made. */
  readonly usual: string;
  readonly sending: SendingWords;
  readonly receive: ReceiveWords;
  readonly extension: {
    /** Over the answer, among the results. */
    readonly theAnswer: string;
    readonly nothing: string;
  };
}

/** What is said beside replies on their way. */
export interface SendingWords {
  /** Shown while an answer is on its way. */
  readonly working: string;
  /** Of a source that is not for everybody: a name, and what to mind. */
  readonly projectName: string;
  readonly projectSource: string;
  /** Asks whether a file may be given; `project`. */
  readonly fileOffer: Wording;
  /** In place of a file where none can be given; `report`. */
  readonly fileElsewhere: Wording;
  /** The same, where the desk has pages: on the link; `report`. */
  readonly fileFailed: string;
}

/** What is said at once to whoever pressed or chose something. */
export interface ReceiveWords {
  /** What somebody writes who wants to see what is theirs, in small letters. */
  readonly home: readonly string[];
  /** It arrived; what comes of it follows. */
  readonly taken: string;
  /** It cannot be placed: of another conversation, or of somebody else. */
  readonly notValid: string;
  /** Somebody who was chosen is not in the conversation, nor known to the desk. */
  readonly notHere: string;
  /** A message is checked, and the answer comes to the personal chat. */
  readonly checking: string;
  /** The same, where the desk cannot write to them. */
  readonly notAdded: string;
}

/** What the blocks of a reply are drawn with. */
export type Drawing = draw.Drawing<TeamsWords>;

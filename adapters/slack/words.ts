import type { ChatWords } from '../../src/domain/chat-words.js';
import type * as draw from '../../src/domain/draw-blocks.js';
import type { FormWords } from '../../src/domain/form.js';
import type { Wording } from '../../src/domain/wording.js';
import type { ViewWords } from './views/words.js';

/** The words of one language that drawing in Slack needs beside those of the reply. */
export interface SlackWords extends ChatWords, draw.BlockWords {
  /** Of the desk. */
  readonly name: string;
  readonly official: string;
  readonly sending: {
    /** While an answer is sought, after the name of the desk. */
    readonly working: string;
    /** Shown one after another meanwhile; at most ten. */
    readonly steps: readonly string[];
  };
  /** Slack did not open what was asked for. */
  readonly notOpened: string;
  /** On the page that whoever installs the desk comes back to. */
  readonly install: {
    readonly title: string;
    /** `workspace`. */
    readonly done: Wording;
    readonly refused: string;
    /** It took too long, or was begun in another browser. */
    readonly expired: string;
    readonly failed: string;
  };
  readonly forms: FormWords;
  /** Where nothing is chosen. */
  readonly usual: string;
  /** Where each message is answered in its own language. */
  readonly eachQuestion: string;
  readonly views: ViewWords;
}

/** What the blocks of a reply are drawn with. */
export type Drawing = draw.Drawing<SlackWords>;

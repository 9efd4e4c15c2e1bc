import type { OwnExchange } from '../../../src/domain/store.js';
import { VIEW_BLOCKS } from '../limits.js';
import { paragraphs } from '../piece.js';
import { renderReply } from '../render.js';
import { oneLine } from '../../../src/domain/visible.js';
import type { SlackWords } from '../words.js';
import { cut } from './passage-view.js';
import { type Modal, modal } from './view.js';

/** An answer as it was given, with everything that can be done with it. Pure. */
export function answerView(
  { text, reply }: Pick<OwnExchange, 'text' | 'reply'>,
  words: SlackWords,
  metadata?: string,
): Modal {
  const question = paragraphs(oneLine(text), true).map(({ block }) => block);
  const blocks = renderReply(reply, words).flatMap((message) => message.blocks);
  return modal(
    words.views.again,
    cut([...question, ...blocks], VIEW_BLOCKS, words),
    words,
    metadata === undefined ? {} : { private_metadata: metadata },
  );
}

/** A modal that says one thing. */
export function noticeView(text: string, words: SlackWords): Modal {
  return modal(
    words.name,
    paragraphs(text).map(({ block }) => block),
    words,
  );
}

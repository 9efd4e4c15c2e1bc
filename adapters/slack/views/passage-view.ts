import type { Beside, Neighbour } from '../../../src/domain/beside.js';
import type { Language } from '../../../src/domain/language.js';
import type { PassageId } from '../../../src/domain/passage.js';
import type { Block, Reply } from '../../../src/domain/reply.js';
import type { Button } from '../block-kit.js';
import { toControl } from '../controls.js';
import { BUTTON_TEXT, VIEW_BLOCKS, VIEW_BYTES } from '../limits.js';
import { remarks } from '../piece.js';
import { renderReply } from '../render.js';
import type { SlackWords } from '../words.js';
import { autonym } from './autonym.js';
import { label, type Modal, modal, type ViewBlock } from './view.js';

/** The id of the view of a passage. */
export const PASSAGE_VIEW = 'passage';

/** A passage to be read. */
export interface ReadPassage {
  readonly passage: PassageId;
  readonly reply: Reply;
  readonly beside: Beside;
}

/**
 * A passage whole, with ways to those around it and to other languages. Of one too long for a modal the text is cut where it would be
 * divided; what is said about it and the official page stay. Pure.
 */
export function passageView(
  { passage, reply, beside }: ReadPassage,
  words: SlackWords,
  metadata?: string,
): Modal {
  const text = reply.blocks.filter(isText);
  const about = reply.blocks.filter((block) => !isText(block));
  const below = [...drawn(reply, about, words), ...ways(passage, reply.language, beside, words)];
  const room = Math.max(VIEW_BLOCKS - below.length, 1);
  return modal(
    words.views.passage,
    cut([...cut(drawn(reply, text, words), room, words), ...below], VIEW_BLOCKS, words),
    words,
    {
      callback_id: PASSAGE_VIEW,
      ...(metadata === undefined ? {} : { private_metadata: metadata }),
    },
  );
}

function isText({ kind }: Block): boolean {
  return kind === 'heading' || kind === 'paragraph' || kind === 'quote';
}

function drawn(reply: Reply, blocks: readonly Block[], words: SlackWords): readonly ViewBlock[] {
  return renderReply({ ...reply, blocks }, words).flatMap((message) => message.blocks);
}

/** As many blocks as there is room for, and that there were more. */
export function cut(
  blocks: readonly ViewBlock[],
  most: number,
  { views }: SlackWords,
): readonly ViewBlock[] {
  const room = Math.min(most, fitting(blocks));
  if (blocks.length <= room) return blocks;
  return [...blocks.slice(0, room - 1), ...remarks(views.cut).map(({ block }) => block)];
}

/** How many blocks a view is not too large with. */
function fitting(blocks: readonly ViewBlock[]): number {
  let bytes = 0;
  const over = blocks.findIndex((block) => {
    bytes += Buffer.byteLength(JSON.stringify(block));
    return bytes > VIEW_BYTES;
  });
  return over < 0 ? blocks.length : Math.max(over, 1);
}

/** To what stands before and after it, and to the same in other languages. */
function ways(
  passage: PassageId,
  language: Language,
  { before, after, languages }: Beside,
  { views }: SlackWords,
): readonly ViewBlock[] {
  const read = (
    id: PassageId,
    spoken: Language,
    name: string,
    place: string,
  ): readonly Button[] => {
    const control = toControl({ kind: 'read', passage: id }, spoken, place);
    const text = label(name, BUTTON_TEXT);
    return control === undefined ? [] : [{ type: 'button', text, ...control }];
  };
  const to = (neighbour: Neighbour | undefined, named: typeof views.before, place: string) =>
    neighbour === undefined
      ? []
      : read(neighbour.passage, language, named({ locator: neighbour.locator }), place);
  const elements = [
    ...to(before, views.before, 'before'),
    ...to(after, views.after, 'after'),
    ...languages.flatMap((each) => read(passage, each, autonym(each), each)),
  ];
  return elements.length === 0 ? [] : [{ type: 'actions', elements }];
}

import type { ModalView } from '@slack/web-api';
import { plainText } from '../block-kit.js';
import type { SlackWords } from '../words.js';

/** A modal that says one thing. */
export function noticeView(text: string, { name }: SlackWords): ModalView {
  return {
    type: 'modal',
    title: plainText(name),
    blocks: [{ type: 'section', text: plainText(text) }],
  };
}

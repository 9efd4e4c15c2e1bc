import { citedText } from '../domain/cited-text.js';
import type { Block, CitationItem, Reply } from '../domain/reply.js';
import type { Strings } from '../strings/en.js';
import { labelAlone } from './label.js';

/** A reply as plain text, for terminals and as the fallback of every card. */
export function toPlainText(reply: Reply, strings: Strings): string {
  return reply.blocks
    .map((block) => blockText(block, strings))
    .filter((text) => text !== '')
    .join('\n\n');
}

function blockText(block: Block, strings: Strings): string {
  switch (block.kind) {
    case 'heading':
      return block.text;
    case 'paragraph':
      return block.role === 'note'
        ? strings.labelled({ label: strings.note, value: citedText(block.content) })
        : citedText(block.content);
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n');
    case 'quote':
      return `“${block.text}” (${block.place})`;
    case 'progress':
      return block.text;
    case 'table':
      return [block.columns, ...block.rows].map((cells) => cells.join(' | ')).join('\n');
    case 'citations':
      return block.items.map(citationLine).join('\n');
    case 'choices':
      return [
        labelAlone(block.label, strings),
        ...block.choices.map(({ label }) => `- ${label}`),
      ].join('\n');
    case 'link':
      return strings.labelled({ label: block.label, value: block.url });
    case 'notice':
      return `* ${block.text}`;
    case 'attachment':
      return block.label;
    default:
      return block satisfies never;
  }
}

/** `1 Maternity Protection Convention, 2000 (No. 183), Art. 4(1) · up to date · digest`, and the official page. */
export function citationLine(item: CitationItem): string {
  const { number, title, locator, statusLabel, originLabel, url } = item;
  const line = `${number} ${title}, ${locator} · ${statusLabel} · ${originLabel}`;
  return url === undefined ? line : `${line}\n  ${url}`;
}

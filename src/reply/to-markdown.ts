import { citedText } from '../domain/cited-text.js';
import type { Block, CitationItem, Reply } from '../domain/reply.js';
import type { Strings } from '../strings/en.js';
import { labelAlone } from './label.js';

/** A reply as Markdown, to be pasted into a document with its citations. */
export function toMarkdown(reply: Reply, strings: Strings): string {
  return reply.blocks
    .map((block) => blockMarkdown(block, strings))
    .filter((text) => text !== '')
    .join('\n\n');
}

function blockMarkdown(block: Block, strings: Strings): string {
  switch (block.kind) {
    case 'heading':
      return `## ${escape(block.text)}`;
    case 'paragraph': {
      const text = escape(citedText(block.content)).replaceAll(/\\\[(\d+)\\\]/gu, '[$1]');
      return block.role === 'note'
        ? strings.labelled({ label: `*${strings.note}*`, value: text })
        : text;
    }
    case 'list':
      return block.items.map((item) => `- ${escape(item)}`).join('\n');
    case 'quote':
      return `> ${escape(block.text)}\n> — ${escape(block.place)}`;
    case 'progress':
      return escape(block.text);
    case 'table':
      return [block.columns, block.columns.map(() => '---'), ...block.rows]
        .map((cells) => `| ${cells.map(cellMarkdown).join(' | ')} |`)
        .join('\n');
    case 'citations':
      return block.items.map(citationMarkdown).join('\n');
    case 'choices': {
      // What can be done here and nowhere else means nothing in a document.
      const kept = block.choices.filter(({ action }) => action.kind !== 'command');
      if (kept.length === 0) return '';
      const items = kept.map(({ label }) => `- ${escape(label)}`);
      return [labelAlone(escape(block.label), strings), ...items].join('\n');
    }
    case 'link':
      return `[${escape(block.label)}](${block.url})`;
    case 'notice':
      return `> ${escape(block.text)}`;
    case 'attachment':
      return escape(block.label);
    default:
      return block satisfies never;
  }
}

/** A row of a table is one line. */
function cellMarkdown(text: string): string {
  return text.startsWith('---') ? text : escape(text).replaceAll(/\s+/gu, ' ');
}

function citationMarkdown({
  number,
  title,
  locator,
  statusLabel,
  originLabel,
  url,
}: CitationItem): string {
  const name = escape(`${title}, ${locator}`);
  const linked = url === undefined ? name : `[${name}](${url})`;
  return `${number}. ${linked} · ${escape(statusLabel)} · ${escape(originLabel)}`;
}

function escape(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>#|]/gu, String.raw`\$&`);
}

/**
 * Writes the documents that are not Markdown from their `NAME.source.md`, in the format their key
 * (`NAME.json`) asks for. Run it after a change to a source: `npx tsx test/checklist/make-documents.ts [NAME…]`.
 * PDF needs LibreOffice (`soffice`) on the path.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IRunOptions,
  type IStylesOptions,
} from 'docx';
import { format } from 'prettier';

type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph' | 'item' | 'step' | 'quote'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

interface Run {
  readonly text: string;
  readonly style: 'plain' | 'bold' | 'italic';
}

const FOLDER = fileURLToPath(new URL('documents/', import.meta.url));
const SOURCE = '.source.md';
const LINE_WIDTH = 88;
const LEVELS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
] as const;

function cellsOf(line: string): string[] {
  return line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());
}

function tableOf(lines: readonly string[]): Block {
  const isRule = (line: string) => /^\|[\s|:-]+\|$/.test(line.trim());
  return {
    kind: 'table',
    rows: lines.filter((line, at) => at !== 1 || !isRule(line)).map(cellsOf),
  };
}

function listOf(lines: readonly string[]): Block[] {
  return lines.map((line) => {
    if (line.startsWith('- ')) return { kind: 'item', text: line.slice(2) };
    return { kind: 'step', text: line };
  });
}

function blocksOf(chunk: string): Block[] {
  const lines = chunk.split('\n');
  const heading = /^(#+) (.*)$/.exec(chunk);
  if (heading) return [{ kind: 'heading', level: heading[1]!.length, text: heading[2]! }];
  if (chunk.startsWith('|')) return [tableOf(lines)];
  if (lines.every((line) => /^(- |\d+\. )/.test(line))) return listOf(lines);
  if (chunk.startsWith('>')) return [{ kind: 'quote', text: chunk.replace(/^> ?/gm, '') }];
  return [{ kind: 'paragraph', text: lines.join(' ') }];
}

function parse(markdown: string): Block[] {
  return markdown
    .trim()
    .split(/\n{2,}/)
    .flatMap(blocksOf);
}

function runsOf(text: string): Run[] {
  return text
    .split(/(\*\*[^*]+\*\*|\*[^*]+\*|\b_[^_]+_\b)/)
    .filter((part) => part !== '')
    .map((part) => {
      if (part.startsWith('**')) return { text: part.slice(2, -2), style: 'bold' };
      if (/^[*_].+[*_]$/.test(part)) return { text: part.slice(1, -1), style: 'italic' };
      return { text: part, style: 'plain' };
    });
}

function textRun({ text, style }: Run): TextRun {
  const options: IRunOptions = { text, bold: style === 'bold', italics: style === 'italic' };
  return new TextRun(options);
}

function textRuns(text: string): TextRun[] {
  return runsOf(text).map(textRun);
}

function wordTable(rows: readonly (readonly string[])[]): Table {
  const cell = (text: string) =>
    new TableCell({ children: [new Paragraph({ children: textRuns(text) })] });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map((row, at) => new TableRow({ tableHeader: at === 0, children: row.map(cell) })),
  });
}

function wordBlock(block: Block): Paragraph | Table {
  switch (block.kind) {
    case 'heading':
      return new Paragraph({
        heading: LEVELS[block.level - 1] ?? HeadingLevel.HEADING_4,
        children: textRuns(block.text),
      });
    case 'item':
      return new Paragraph({ indent: { left: 360 }, children: textRuns(`– ${block.text}`) });
    case 'step':
    case 'paragraph':
    case 'quote':
      return new Paragraph({ spacing: { after: 120 }, children: textRuns(block.text) });
    case 'table':
      return wordTable(block.rows);
    default:
      return block satisfies never;
  }
}

/** One family throughout: each further one adds some ten kilobytes to a PDF. */
function stylesOf(font: string): IStylesOptions {
  const heading = (size: number) => ({ run: { font, size, bold: true } });
  return {
    default: {
      document: { run: { font, size: 21 } },
      heading1: heading(32),
      heading2: heading(27),
      heading3: heading(23),
    },
  };
}

function toWord(blocks: readonly Block[]): Promise<Buffer> {
  const sections = [{ children: blocks.map(wordBlock) }];
  return Packer.toBuffer(new Document({ styles: stylesOf('Times New Roman'), sections }));
}

async function toPdf(blocks: readonly Block[]): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'make-documents-'));
  try {
    writeFileSync(join(folder, 'document.docx'), await toWord(blocks));
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const options = ['--headless', '--convert-to', 'pdf', '--outdir', folder];
    execFileSync('soffice', [profile, ...options, join(folder, 'document.docx')]);
    return readFileSync(join(folder, 'document.pdf'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const TAGS = { plain: ['', ''], bold: ['<b>', '</b>'], italic: ['<i>', '</i>'] } as const;

function inlineHtml(text: string): string {
  const escape = (part: string) => part.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return runsOf(text)
    .map((run) => TAGS[run.style].join(escape(run.text)))
    .join('');
}

function htmlBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${inlineHtml(block.text)}</h${block.level}>`;
    case 'item':
      return `<ul><li>${inlineHtml(block.text)}</li></ul>`;
    case 'step':
    case 'paragraph':
      return `<p>${inlineHtml(block.text)}</p>`;
    case 'quote':
      return `<blockquote>${inlineHtml(block.text)}</blockquote>`;
    case 'table': {
      const row = (cells: readonly string[]) =>
        `<tr>${cells.map((cell) => `<td>${inlineHtml(cell)}</td>`).join('')}</tr>`;
      return `<table>${block.rows.map(row).join('')}</table>`;
    }
    default:
      return block satisfies never;
  }
}

function toHtml(blocks: readonly Block[], language: string): Promise<string> {
  const title = blocks.find((block) => block.kind === 'heading')?.text ?? '';
  const body = blocks
    .map(htmlBlock)
    .join('\n')
    .replace(/<\/ul>\n<ul>/g, '');
  const head = `<meta charset="utf-8"><title>${inlineHtml(title)}</title>`;
  const page = `<!doctype html><html lang="${language}"><head>${head}</head><body>${body}</body></html>`;
  return format(page, { parser: 'html', singleQuote: true, printWidth: 100 });
}

function wrap(text: string): string {
  const fold = new RegExp(`(.{1,${LINE_WIDTH}})(?: +|$)`, 'g');
  return text.replace(fold, '$1\n').trimEnd();
}

function plainBlock(block: Block): string {
  const plain = (text: string) =>
    runsOf(text)
      .map((run) => run.text)
      .join('');
  switch (block.kind) {
    case 'heading':
      return block.level < 3 ? plain(block.text).toUpperCase() : plain(block.text);
    case 'item':
      return wrap(`- ${plain(block.text)}`);
    case 'step':
    case 'paragraph':
    case 'quote':
      return wrap(plain(block.text));
    case 'table':
      return block.rows.map((row) => row.map(plain).join(' | ')).join('\n');
    default:
      return block satisfies never;
  }
}

function toText(blocks: readonly Block[]): string {
  return `${blocks.map(plainBlock).join('\n\n')}\n`;
}

function render(blocks: readonly Block[], file: string, language: string) {
  switch (extname(file)) {
    case '.docx':
      return toWord(blocks);
    case '.pdf':
      return toPdf(blocks);
    case '.html':
      return toHtml(blocks, language);
    case '.txt':
      return toText(blocks);
    default:
      throw new Error(`no way to write ${file}`);
  }
}

async function make(name: string): Promise<void> {
  const key = JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as {
    readonly file: string;
    readonly language: string;
  };
  const blocks = parse(readFileSync(join(FOLDER, name + SOURCE), 'utf8'));
  writeFileSync(join(FOLDER, key.file), await render(blocks, key.file, key.language));
}

const sources = readdirSync(FOLDER).filter((file) => file.endsWith(SOURCE));
const asked = process.argv.slice(2);
for (const name of sources.map((file) => file.slice(0, -SOURCE.length)))
  if (asked.length === 0 || asked.includes(name)) await make(name);

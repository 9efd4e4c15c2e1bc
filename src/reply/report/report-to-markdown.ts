import { printable, type Report, type ReportLine, type ReportPart } from '../../domain/report.js';

/** A report as Markdown with tables. Texts are escaped: none of them formats, links or opens anything. */
export function reportToMarkdown(report: Report): string {
  const facts = report.facts.map(({ label, value }) => `*${escape(label)}* ${escape(value)}`);
  return [
    `# ${escape(report.title)}`,
    `**${escape(report.subtitle)}**`,
    facts.join(' · '),
    ...report.parts.map(partMarkdown),
  ]
    .join('\n\n')
    .concat('\n');
}

function partMarkdown(part: ReportPart): string {
  switch (part.kind) {
    case 'heading':
      return `${'#'.repeat(part.level + 1)} ${escape(part.text)}`;
    case 'paragraph':
      return lineMarkdown(part.line, '\\\n');
    case 'list':
      return part.items.map((item) => `- ${lineMarkdown(item, '\\\n  ')}`).join('\n');
    case 'notice':
      return part.lines.map((each) => `> ${lineMarkdown(each, '\\\n> ')}`).join('\n>\n');
    case 'table':
      return tableMarkdown(
        part.columns.map(({ title }) => title),
        part.rows.map((row) =>
          row.map((cell) => cell.map((each) => lineMarkdown(each, '<br>')).join('<br>')),
        ),
      );
    case 'chart':
      return tableMarkdown(
        part.columns,
        part.bars.map(({ label, text }) => [escape(label), escape(text)]),
      );
    default:
      return part satisfies never;
  }
}

function tableMarkdown(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const toRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [toRow(columns.map(escape)), toRow(columns.map(() => '---')), ...rows.map(toRow)].join(
    '\n',
  );
}

function lineMarkdown({ role, label, text, url }: ReportLine, lineBreak: string): string {
  const escaped = escape(text).replaceAll('\n', lineBreak);
  const marked = role === 'strong' ? `**${escaped}**` : escaped;
  const linked = url === undefined ? marked : `<${url}>`;
  return label === undefined ? linked : `*${escape(label)}* ${linked}`;
}

/** Marks, and what some readers turn into a link or a heading, stand for themselves. */
function escape(text: string): string {
  return printable(text)
    .trim()
    .replaceAll(/\n\s*\n+/gu, '\n')
    .replaceAll(/[\\`*_~[\]<>#|&$]/gu, String.raw`\$&`)
    .replaceAll(/(?<=https?|ftp|mailto|xmpp)(?=:)|(?<=\bwww)(?=\.)/giu, '\\')
    .replaceAll(/^([ \t]*)([-+=]|\d+(?=[.)]\s))/gmu, (_match, space: string, mark: string) =>
      /\d/u.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
    );
}

/** The outline of a Markdown file: what stands before the first heading, and what stands under each. */
export interface MarkdownSection {
  /** 0 for what stands before any heading. */
  readonly level: number;
  readonly heading: string;
  /** Line of the heading, from 1. */
  readonly line: number;
  readonly lines: readonly MarkdownLine[];
}

export interface MarkdownLine {
  readonly line: number;
  readonly text: string;
}

export interface MarkdownFile {
  /** YAML between the opening `---` lines; undefined when there is none. */
  readonly frontMatter?: string;
  readonly sections: readonly MarkdownSection[];
}

/** Splits a file of the knowledge format: optional front matter, headings, lines. Blank lines are dropped. */
export function splitMarkdown(text: string): MarkdownFile {
  const lines = text.replace(/^\uFEFF/u, '').split(/\r?\n/u);
  const end = lines[0] === '---' ? lines.indexOf('---', 1) : -1;
  const sections = splitSections(lines, end + 1);
  return end > 0 ? { frontMatter: lines.slice(1, end).join('\n'), sections } : { sections };
}

function splitSections(lines: readonly string[], from: number): MarkdownSection[] {
  const sections: (MarkdownSection & { lines: MarkdownLine[] })[] = [
    { level: 0, heading: '', line: from + 1, lines: [] },
  ];
  for (const [index, raw] of lines.entries()) {
    if (index < from || raw.trim() === '') continue;
    const heading = /^(#{1,3})\s+(.+?)\s*$/u.exec(raw);
    if (heading?.[1] && heading[2])
      sections.push({ level: heading[1].length, heading: heading[2], line: index + 1, lines: [] });
    else sections.at(-1)?.lines.push({ line: index + 1, text: raw.trim() });
  }
  return sections;
}

/** The item of a list line, or undefined when the line is none. */
export function listItem(text: string): string | undefined {
  return /^[-*]\s+(.+)$/u.exec(text)?.[1];
}

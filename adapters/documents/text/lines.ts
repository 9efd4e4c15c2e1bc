/** A line of a text, without its end, and where it begins. */
export interface TextLine {
  readonly text: string;
  readonly start: number;
}

/** The lines of a text, whatever ends them. */
export function linesOf(text: string): TextLine[] {
  const lines: TextLine[] = [];
  let start = 0;
  for (const { 0: end, index } of text.matchAll(/\r\n|[\n\r\u2028]/gu)) {
    lines.push({ text: text.slice(start, index), start });
    start = index + end.length;
  }
  return [...lines, { text: text.slice(start), start }];
}

/** Whether there is nothing to read on a line; before the first and after the last there is none. */
export function isBlank(line: TextLine | undefined): boolean {
  return line === undefined || line.text.trim() === '';
}

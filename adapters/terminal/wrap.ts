/** What a terminal must never be sent from a text: it would be obeyed, not shown. */
const CONTROL = /\p{Cc}/gu;

/** Breaks text at spaces into lines of at most `width` characters; a longer word (an address) stands alone, whole. */
export function wrap(text: string, width: number, indent = ''): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.replaceAll(CONTROL, ' ').split(/ +/u).filter(Boolean)) {
    const longer = line === '' ? `${lines.length > 0 ? indent : ''}${word}` : `${line} ${word}`;
    if (line === '' || longer.length <= width) line = longer;
    else {
      lines.push(line);
      line = `${indent}${word}`;
    }
  }
  return [...lines, line].join('\n');
}

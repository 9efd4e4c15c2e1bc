import type { Terminal } from './render.js';

/** A stream as Node gives it: `columns` and `isTTY` are there when it is a terminal. */
export interface TerminalStream {
  readonly write: (text: string) => unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** Longer lines are hard to read, and below the least nothing could be laid out. */
const WIDTH = { least: 20, usual: 80, most: 100 } as const;

/** What is known of the terminal behind a stream. Styles follow https://no-color.org. */
export function terminalOf(stream: TerminalStream, noColor: string | undefined): Terminal {
  const columns = stream.columns ?? WIDTH.usual;
  return {
    width: Math.min(Math.max(columns, WIDTH.least), WIDTH.most),
    isStyled: stream.isTTY === true && !noColor,
  };
}

/** Writes a reply with a blank line before and after. */
export function send(stream: TerminalStream, text: string): void {
  stream.write(`\n${text}\n\n`);
}

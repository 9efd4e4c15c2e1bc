import { randomFillSync } from 'node:crypto';
import type { ReaderJob } from '../../../adapters/documents/reader-job.js';
import { reportMemory } from '../../../adapters/documents/report-memory.js';

const PIECE = 4 * 1024 * 1024;
/** Enough to be seen, and no more: the machine needs the rest. */
const MOST_PIECES = 250;

// Stands in for the process that reads, and does what the name of the document says.
process.once('message', ({ name }: ReaderJob) => {
  if (name === 'spin') spin();
  else if (name === 'fill') fill();
  else if (name === 'fill the heap') fillHeap();
  else if (name === 'leave') process.exit(0);
  else if (name === 'tell') process.send?.(found(JSON.stringify(process.env)));
  else if (name === 'lie') process.send?.({ ...found('ab'), sections: [{ start: 1, end: 9 }] });
  else process.send?.({ kind: 'fault', code: 'file-unreadable', facts: {} });
});
reportMemory();

function found(text: string): object {
  return { kind: 'read', text, sections: [] };
}

function spin(): never {
  for (;;);
}

function fill(): never {
  const pieces: Buffer[] = [];
  while (pieces.length < MOST_PIECES) pieces.push(randomFillSync(Buffer.allocUnsafeSlow(PIECE)));
  return spin();
}

function fillHeap(): void {
  const texts: string[] = [];
  while (texts.length < 1e8) texts.push(`${texts.length} pieces`);
}

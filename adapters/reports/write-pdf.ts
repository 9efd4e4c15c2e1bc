import type { Report, WriteReport } from '../../src/domain/report.js';
import type { Block } from './pdf/block.js';
import { blockOf } from './pdf/blocks.js';
import { drawFooters, drawTitle } from './pdf/frame.js';
import { openSheet, room, type Sheet, turnPage } from './pdf/sheet.js';
import { loadTypefaces } from './pdf/typefaces.js';
import { PAGE } from './look.js';

/** A report as PDF 1.7: tagged, with its language, title and outline, its fonts embedded as subsets. */
export const writePdf: WriteReport = async (report) => {
  const sheet = openSheet(report, await loadTypefaces());
  const bytes = collect(sheet);
  drawTitle(report, sheet);
  drawBlocks(report, sheet);
  drawFooters(report, sheet);
  sheet.root.end();
  sheet.doc.end();
  return bytes;
};

function collect({ doc }: Sheet): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('end', () => {
      resolve(Buffer.concat(chunks));
    });
    doc.on('error', reject);
  });
}

function drawBlocks({ parts }: Report, sheet: Sheet): void {
  const blocks = parts.map((part) => blockOf(part, sheet));
  for (const [at, block] of blocks.entries()) {
    const isAtTop = sheet.y === PAGE.top;
    if (!isAtTop && block.before + together(blocks, at) > room(sheet)) turnPage(sheet);
    else if (!isAtTop) sheet.y += block.before;
    block.draw();
  }
}

/** What must stand on one page from a block on. */
function together(blocks: readonly Block[], from: number): number {
  const block = blocks[from];
  if (block === undefined) return 0;
  const next = blocks[from + 1];
  return block.keepsNext && next !== undefined
    ? block.least + next.before + together(blocks, from + 1)
    : block.least;
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killAnswering } from './kill-answering.js';

/** `npm run faults:kill -- 200`: kills the process in the middle of answers, so many times, and prints what was kept. */
const rounds = Number(process.argv[2] ?? 50);
const folder = mkdtempSync(join(tmpdir(), 'gender-desk-kill-'));
try {
  process.stdout.write(`${JSON.stringify(await killAnswering(folder, rounds))}\n`);
} finally {
  rmSync(folder, { recursive: true });
}

import { DeskError } from '../../src/domain/desk-error.js';
import { readFormat } from './read-format.js';
import type { ReaderJob } from './reader-job.js';
import { reportMemory } from './report-memory.js';

// `run-reader-process.ts` starts this process, sends it one job, checks its one answer and ends it.
process.once('message', (job: ReaderJob) => {
  void answer(job).then((outcome) => process.send?.(outcome));
});
process.once('disconnect', () => process.exit());
reportMemory();

/** What the parsers say of a fault stays here: it may hold what is in the document. */
async function answer(job: ReaderJob): Promise<unknown> {
  try {
    return { kind: 'read', ...(await readFormat(job)) };
  } catch (error) {
    if (!(error instanceof DeskError)) return { kind: 'fault', code: 'document-broken', facts: {} };
    return { kind: 'fault', code: error.code, facts: error.facts };
  }
}

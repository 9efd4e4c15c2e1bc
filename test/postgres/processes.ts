import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';

/**
 * Ends a server and all that it started at once. It is stopped first, so that meanwhile it starts no other, nor lets go of
 * the number of one that has ended.
 */
export async function killWithChildren(processId: number): Promise<void> {
  process.kill(processId, 'SIGSTOP');
  const all = [...childrenOf(processId), processId];
  for (const each of all) kill(each);
  while (all.some(isRunning)) await nextTurn();
}

/** A process that has ended may stay listed until its parent looks at it. */
export function isRunning(processId: number): boolean {
  try {
    const stat = readFileSync(`/proc/${processId}/stat`, 'utf8');
    return !['Z', 'X'].includes(stat.charAt(stat.lastIndexOf(')') + 2));
  } catch {
    return false;
  }
}

export function childrenOf(processId: number): readonly number[] {
  const list = readFileSync(`/proc/${processId}/task/${processId}/children`, 'utf8');
  return list.split(' ').filter(Boolean).map(Number);
}

const nextTurn = promisify(setImmediate);

function kill(processId: number): void {
  try {
    process.kill(processId, 'SIGKILL');
  } catch (error) {
    // It may have ended by itself meanwhile.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

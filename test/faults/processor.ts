import { spawn } from 'node:child_process';

/**
 * Holds a process to so much of one processor, in per cent, as long as it runs (Debian `cpulimit`). What shares work
 * is then measured, and not what is left of a small machine.
 */
export function holdTo(percent: number, pid: number): void {
  const args = ['--limit', String(percent), '--lazy', '--pid', String(pid)];
  const limiter = spawn('cpulimit', args, { stdio: 'ignore' });
  limiter.on('error', (cause) => {
    throw new Error('cpulimit is needed: apt-get install cpulimit', { cause });
  });
}

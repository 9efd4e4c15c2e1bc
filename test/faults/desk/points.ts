/** Where a process can be killed, in the order of a message's way. */
export const POINTS = [
  'after-verify',
  'inbox-commit',
  'acknowledge',
  'state-commit',
  'send',
  'send-mark',
] as const;
export type Point = (typeof POINTS)[number];

export interface KillAt {
  readonly point: Point;
  /** Which time it is reached, from 1. */
  readonly nth: number;
}

/** Told of every point that is reached; at one of them the process kills itself, as `kill -9` would. */
export type Reach = (point: Point) => void;

export function createPoints(): { readonly reach: Reach; readonly arm: (killAt: KillAt) => void } {
  let armed: KillAt | undefined;
  let times = 0;
  return {
    reach: (point) => {
      if (point === armed?.point && ++times === armed.nth) process.kill(process.pid, 'SIGKILL');
    },
    arm: (killAt) => {
      armed = killAt;
    },
  };
}

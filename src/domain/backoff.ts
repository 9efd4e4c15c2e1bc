/**
 * How long to wait before trying again, in milliseconds: twice as long each time up to a bound, a random part of it left out. Pure;
 * `attempt` counts from 1, `random` gives from 0 to 1.
 */
export function backoff(
  attempt: number,
  { first, most }: { readonly first: number; readonly most: number },
  random: () => number,
): number {
  const longest = Math.min(first * 2 ** Math.min(attempt - 1, MOST_DOUBLINGS), most);
  return Math.round(longest * (LEAST_PART + (1 - LEAST_PART) * random()));
}

const MOST_DOUBLINGS = 30;
const LEAST_PART = 0.5;

import { currentTurn, put, root, say } from './live.js';
import { announce, word } from './page.js';
import { fetchView } from './server.js';

/** How often an open page asks whether somebody did something, and how long it waits for an answer; milliseconds. */
const OFTEN = 2_500;
const PATIENCE = 10_000;
/** Times in a row that the desk may not answer before the page says so. */
const MOST_MISSES = 2;

let looking = false;
let misses = 0;

/** Follows what others do while the page is in sight. */
export function startWatching(): void {
  setInterval(() => void look(), OFTEN);
  document.addEventListener('visibilitychange', () => void look());
}

async function look(): Promise<void> {
  if (document.hidden || looking) return;
  looking = true;
  try {
    await follow();
  } finally {
    looking = false;
  }
}

async function follow(): Promise<void> {
  const { watch = '', length, path = '' } = root().dataset;
  const turn = currentTurn();
  const now = await lengthAt(watch);
  if (now === undefined) {
    misses++;
    if (misses === MOST_MISSES) say(word('unreachable'));
    return;
  }
  if (misses >= MOST_MISSES) say('');
  misses = 0;
  if (now === length || turn !== currentTurn()) return;
  const view = await fetchView(path);
  if (view.kind === 'refused' || turn !== currentTurn()) return;
  put(view, true);
  announce(word('changed'));
}

/** How long the log is; undefined when the desk cannot be reached. */
async function lengthAt(path: string): Promise<string | undefined> {
  try {
    const response = await fetch(path, { signal: AbortSignal.timeout(PATIENCE) });
    return response.ok ? await response.text() : undefined;
  } catch {
    return undefined;
  }
}

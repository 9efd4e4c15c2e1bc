import { SingleBar } from 'cli-progress';

/** Visits each item in order, and draws how far it has come on standard error where that is a terminal. */
export async function visitWithProgress<Item>(
  label: string,
  items: readonly Item[],
  visit: (item: Item) => Promise<void>,
): Promise<void> {
  const bar = new SingleBar({
    stream: process.stderr,
    format: `${label} {bar} {value}/{total}`,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    clearOnComplete: true,
  });
  bar.start(items.length, 0);
  try {
    for (const item of items) {
      await visit(item);
      bar.increment();
    }
  } finally {
    bar.stop();
  }
}

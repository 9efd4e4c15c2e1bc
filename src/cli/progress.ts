import { SingleBar } from 'cli-progress';

/** How far something has come, drawn on standard error where that is a terminal. */
export interface ProgressBar {
  readonly begin: (total: number) => void;
  readonly advance: (by: number) => void;
  /** A second time does nothing. */
  readonly stop: () => void;
}

export function createProgress(label: string): ProgressBar {
  const bar = new SingleBar({
    stream: process.stderr,
    format: `${label} {bar} {value}/{total}`,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    clearOnComplete: true,
  });
  return {
    begin: (total) => {
      bar.start(total, 0);
    },
    advance: (by) => {
      bar.increment(by);
    },
    stop: () => {
      bar.stop();
    },
  };
}

/** Visits each item in order, and draws how far it has come. */
export async function visitWithProgress<Item>(
  label: string,
  items: readonly Item[],
  visit: (item: Item) => Promise<void>,
): Promise<void> {
  const bar = createProgress(label);
  bar.begin(items.length);
  try {
    for (const item of items) {
      await visit(item);
      bar.advance(1);
    }
  } finally {
    bar.stop();
  }
}

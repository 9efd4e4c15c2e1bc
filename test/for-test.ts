import { afterEach, beforeEach, onTestFinished } from 'vitest';

interface Closable {
  readonly close: () => Promise<void>;
}

/** Something that is open for one test alone: closed when the test is over, what was opened last first. */
export async function forTest<Opened extends Closable>(opening: Promise<Opened>): Promise<Opened> {
  const opened = await opening;
  onTestFinished(() => opened.close());
  return opened;
}

/** The same for each test of a file, under one name. */
export function forEachTest<Opened extends Closable>(open: () => Promise<Opened>): Opened {
  let opened: Opened;
  beforeEach(async () => {
    opened = await open();
  });
  afterEach(() => opened.close());
  // Tests hold it before there is any.
  return new Proxy({} as Opened, { get: (_none, name) => Reflect.get(opened, name) as unknown });
}

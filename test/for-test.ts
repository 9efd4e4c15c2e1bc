import { afterAll, afterEach, beforeAll, beforeEach, onTestFinished } from 'vitest';

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
  const { opened, set } = later<Opened>();
  beforeEach(async () => {
    set(await open());
  });
  afterEach(() => opened.close());
  return opened;
}

/** Something that all tests of a file share. */
export function forAllTests<Opened extends object>(
  open: () => Promise<Opened>,
  close: (opened: Opened) => Promise<void>,
): Opened {
  const { opened, set } = later<Opened>();
  beforeAll(async () => {
    set(await open());
  });
  afterAll(() => close(opened));
  return opened;
}

/** Tests hold it before there is any. */
function later<Opened extends object>(): {
  readonly opened: Opened;
  readonly set: (now: Opened) => void;
} {
  let opened: Opened;
  return {
    opened: new Proxy({} as Opened, { get: (_none, name) => Reflect.get(opened, name) as unknown }),
    set: (now) => {
      opened = now;
    },
  };
}

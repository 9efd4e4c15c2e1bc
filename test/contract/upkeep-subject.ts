import type { Data } from '../../adapters/store/open-data.js';
import { BEN, fillDesk, scope, TEAM } from './filled-desk.js';
import { forTest } from '../for-test.js';

/** Opens an empty database, and gives everything that is in it, byte for byte where there are files. */
export interface UpkeepSubject {
  readonly data: Data;
  readonly dump: () => Promise<string>;
}

/** Opens it for one test. */
export async function openEmpty(open: () => Promise<UpkeepSubject>): Promise<UpkeepSubject> {
  const subject = await open();
  await forTest(Promise.resolve(subject.data));
  return subject;
}

/** The same, with a desk in it. */
export async function openFilled(open: () => Promise<UpkeepSubject>): Promise<UpkeepSubject> {
  const subject = await openEmpty(open);
  await fillDesk(subject.data);
  return subject;
}

/** What somebody sees of a conversation. */
export async function contents({ store }: Data, place = TEAM, person = BEN): Promise<string[]> {
  return (await store.latest(scope(place, person), 100)).map(({ content }) => content);
}

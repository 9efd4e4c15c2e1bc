import type { Place } from '../../../src/domain/place.js';
import { shortened } from '../../../src/domain/split-text.js';
import { oneLine } from '../../../src/domain/visible.js';
import { attempt, type Kept, type Receiving } from './receiving.js';

/** As much as the list of threads shows. */
const TITLE = 60;

/** A thread of the assistant pane is named after the first question in it. */
export async function nameThread(
  { tenant, channel, thread }: Place,
  { message, client }: Kept,
  { desk, untitled }: Receiving,
): Promise<void> {
  if (thread === undefined || message.text === '') return;
  if (!untitled.delete(`${tenant}/${channel}/${thread}`)) return;
  const title = shortened(oneLine(message.text), TITLE);
  await attempt(desk, () =>
    client.web.assistant.threads.setTitle({ channel_id: channel, thread_ts: thread, title }),
  );
}

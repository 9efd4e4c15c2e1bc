import type { Call } from './gate.js';
import { shownIn } from './shown.js';

type Blocks = readonly Readonly<Record<string, unknown>>[];

/** Streams as the emulator can keep them, which knows none: a message that is written, and written anew with each part. */
export function createStreams(): (call: Call) => Pick<Call, 'method' | 'body'> | undefined {
  /** What was written, by the message; and how the last one of each channel began. */
  const written = new Map<string, Blocks>();
  const begun = new Map<unknown, Blocks>();
  return ({ method, body }) => {
    const { channel, thread_ts, ts } = body;
    const blocks = [...partsOf(body.chunks), ...((body.blocks ?? []) as Blocks)];
    if (method === 'chat.startStream') {
      begun.set(channel, blocks);
      const { text } = shownIn(blocks);
      return { method: 'chat.postMessage', body: { channel, thread_ts, blocks, text } };
    }
    if (method !== 'chat.appendStream' && method !== 'chat.stopStream') return undefined;
    const key = String(ts);
    const all = [...(written.get(key) ?? begun.get(channel) ?? []), ...blocks];
    written.set(key, all);
    return { method: 'chat.update', body: { channel, ts, blocks: all, text: shownIn(all).text } };
  };
}

function partsOf(chunks: unknown): Blocks {
  return ((chunks ?? []) as readonly { readonly blocks?: Blocks }[]).flatMap(
    ({ blocks }) => blocks ?? [],
  );
}

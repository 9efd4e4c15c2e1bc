import { z } from 'zod';
import { oneLine } from '../../../src/domain/visible.js';
import type { Client } from '../clients.js';
import type { ReceiveContext } from './context.js';
import type { By } from './envelope.js';
import { createLookUp } from '../../../src/domain/look-up.js';

/** What a channel is called, with its `#`; undefined for one without a name, and where the desk may not know. Never rejects. */
export type ChannelNames = (
  by: Pick<By, 'tenant'>,
  channel: string,
  client: Client,
) => Promise<string | undefined>;

export function createChannelNames({
  clock,
  desk,
}: Pick<ReceiveContext, 'clock' | 'desk'>): ChannelNames {
  const names = createLookUp<string | undefined>(clock, desk.report);
  return ({ tenant }, channel, client) =>
    names(`${tenant}/${channel}`, () => readName(client, channel));
}

const info = z.object({
  channel: z.object({ name: z.string().nullish(), is_mpim: z.boolean().nullish() }),
});

async function readName({ web }: Client, channel: string): Promise<string | undefined> {
  const { channel: found } = info.parse(await web.conversations.info({ channel }));
  const name = oneLine(found.name ?? '');
  return name === '' || found.is_mpim ? undefined : `#${name}`;
}

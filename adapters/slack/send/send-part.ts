import type { BoundedMap } from '../../../src/domain/bounded-map.js';
import type { Timer } from '../../../src/domain/clock.js';
import { sendOneOf } from '../../../src/domain/letter-parts.js';
import type { Place } from '../../../src/domain/place.js';
import type { AttachedReport } from '../../../src/domain/reply.js';
import type { Outgoing, Sent } from '../../../src/domain/surface.js';
import { toWritten, type WriteAttached } from '../../../src/domain/written-report.js';
import type { SlackMessage } from '../block-kit.js';
import type { SlackDesk } from '../desk.js';
import { type Destination, destinationOf } from './destination.js';
import { sendMessage } from './message.js';
import { messageId } from './message-id.js';
import { type Part, partsOf } from './parts.js';
import { shareReport } from './report.js';
import type { Status } from './status.js';
import type { Streams } from './stream.js';
import type { Workspace } from './workspace.js';

export interface SendContext {
  /** Undefined where the desk is not installed. */
  readonly open: (tenant: string) => Promise<Workspace | undefined>;
  readonly desk: Pick<SlackDesk, 'words'>;
  readonly clock: Timer;
  readonly writeReport: WriteAttached;
  readonly isSlacksOwn: (address: string) => boolean;
  readonly timeouts: { readonly answer: number; readonly file: number };
  readonly streams: Streams;
  readonly status: Status;
  /** Letters that go now, as they were drawn. */
  readonly drawn: BoundedMap<readonly Part[]>;
  /** Who wrote last in a conversation, by `partnerKey`. */
  readonly partners: BoundedMap<string>;
}

export function partnerKey({ tenant, channel }: Place): string {
  return JSON.stringify([tenant, channel]);
}

/** Sends one part of a letter. Rejects with what `toNotSent` reads. */
export async function sendPart(outgoing: Outgoing, context: SendContext): Promise<Sent> {
  const parts = draw(outgoing, context);
  const isWhole = parts.filter(({ kind }) => kind === 'message').length === 1;
  return sendOneOf(parts, outgoing.part, async (own) => {
    const destination = destinationOf(outgoing);
    if (destination === undefined) return { kind: 'later' };
    const workspace = await context.open(outgoing.letter.to.tenant);
    if (workspace === undefined) return { kind: 'refused', reason: 'not-installed' };
    const task = { ...context, outgoing, workspace, destination, isWhole };
    return own.kind === 'message'
      ? sendOneMessage(own.message, task)
      : sendOneReport(own.report, task);
  });
}

/** Each part of a letter is sent by itself, and drawing all of a long one takes a while. */
function draw({ letter }: Outgoing, { desk, drawn }: SendContext): readonly Part[] {
  const key = messageId({ letter, part: 0 });
  return drawn.renew(key, () => partsOf(letter.reply, desk.words(letter.reply.language)));
}

interface PartTask extends SendContext {
  readonly outgoing: Outgoing;
  readonly workspace: Workspace;
  readonly destination: Destination;
  readonly isWhole: boolean;
}

async function sendOneMessage(message: SlackMessage, task: PartTask): Promise<Sent> {
  const { outgoing, workspace, destination, desk, status, partners, timeouts } = task;
  const { to, reply } = outgoing.letter;
  const { sent, isNew } = await sendMessage(message, {
    ...task,
    words: desk.words(reply.language),
    partner: destination.user ?? partners.get(partnerKey(to)),
    timeoutMs: timeouts.answer,
  });
  const { channel, thread } = destination;
  const { tenant, platform } = to;
  const place = { tenant, platform, channel, ...(thread === undefined ? {} : { thread }) };
  if (sent.kind === 'sent') await status.end(workspace, place, isNew).catch(() => undefined);
  return sent;
}

async function sendOneReport(report: AttachedReport, task: PartTask): Promise<Sent> {
  const { outgoing, writeReport, timeouts } = task;
  const { to: place, reply } = outgoing.letter;
  const { language } = reply;
  const written = await toWritten(() => writeReport(report, { place, language }));
  const reference = await shareReport(written, { ...task, timeoutMs: timeouts.file });
  return { kind: 'sent', reference };
}

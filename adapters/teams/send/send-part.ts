import { createHash } from 'node:crypto';
import type { Addresses } from '../../../src/domain/addresses.js';
import type { BoundedMap } from '../../../src/domain/bounded-map.js';
import type { Letter } from '../../../src/domain/letter.js';
import { sendOneOf } from '../../../src/domain/letter-parts.js';
import type { Outgoing, Sent } from '../../../src/domain/surface.js';
import { toWritten, type WriteAttached } from '../../../src/domain/written-report.js';
import type { Connector, OutgoingActivity } from '../connector.js';
import type { TeamsDesk } from '../desk.js';
import { toNotice } from './activity.js';
import type { Answer } from './answer.js';
import { type Destination, destinationOf } from './destination.js';
import { sendMessage } from './message.js';
import { type Part, partsOf } from './parts.js';
import { elsewhere, offer } from './report.js';
import type { Streams } from './stream.js';

export interface SendContext {
  readonly connector: Connector;
  readonly addresses: Addresses;
  readonly desk: Pick<TeamsDesk, 'words'>;
  readonly writeReport: WriteAttached;
  /** Where the desk's own pages are found. */
  readonly address?: string;
  readonly streams: Streams;
  /** Letters that go now, as they were drawn. */
  readonly drawn: BoundedMap<readonly Part[]>;
  /** The messages with which letters began threads, by `letterKey`. */
  readonly begun: BoundedMap<string>;
}

interface PartTask extends SendContext {
  readonly outgoing: Outgoing;
  readonly destination: Destination;
}

/** Sends one part of a letter. Rejects with what `toNotSent` reads. */
export async function sendPart(outgoing: Outgoing, context: SendContext): Promise<Sent> {
  const { letter, part } = outgoing;
  return sendOneOf(draw(letter, context), part, async (own) => {
    const destination = await destinationOf(below(toWhom(outgoing, own), context), context);
    if (destination.kind !== 'destination') return destination;
    const reference = await sendOne(own, { ...context, outgoing, destination });
    if (destination.to === undefined) context.begun.set(letterKey(letter), reference);
    return { kind: 'sent', reference };
  });
}

/** Returns Teams' id of the message. */
async function sendOne(part: Part, task: PartTask): Promise<string> {
  switch (part.kind) {
    case 'message':
      return sendMessage(part.activity, task);
    case 'answer':
      return sendAnswer(part.answer, task);
    case 'report':
      return sendMessage(await reportActivity(part, task), task);
    default:
      return part satisfies never;
  }
}

/** An answer is streamed in a conversation of two. */
async function sendAnswer(answer: Answer, task: PartTask): Promise<string> {
  const { outgoing, destination, streams, desk } = task;
  const { letter, replaces = '' } = outgoing;
  const { to, address, isOwn } = destination;
  const isNew = replaces === '' || !isOwn;
  if (to === undefined || address.kind !== 'personal' || !isNew)
    return sendMessage(answer.activity, task);
  const { working } = desk.words(letter.reply.language).sending;
  return streams.send(answer, { to, key: letterKey(letter), working });
}

/** A file goes to whoever asked for it: Teams lets it be given in a conversation of two alone. */
function toWhom(outgoing: Outgoing, { kind }: Part): Outgoing {
  const { asker } = outgoing.letter;
  return kind !== 'report' || asker === undefined
    ? outgoing
    : { ...outgoing, letter: { ...outgoing.letter, only: asker } };
}

/** A report where files can be given; elsewhere where it can be had. */
async function reportActivity(
  { report, label }: Extract<Part, { readonly kind: 'report' }>,
  { outgoing, destination, desk, writeReport }: PartTask,
): Promise<OutgoingActivity> {
  const { to: place, reply } = outgoing.letter;
  const { language } = reply;
  const words = desk.words(language);
  if (destination.address.kind === 'personal') {
    const written = await toWritten(() => writeReport(report, { place, language }));
    return offer(written, { report, language }, words);
  }
  return toNotice(elsewhere(label, words), language, words);
}

/** What does not fit the message with which a letter begins a thread stands below it. */
function below(outgoing: Outgoing, { begun }: SendContext): Outgoing {
  const { letter, part, replaces, root } = outgoing;
  if (part === 0 || letter.to.thread !== undefined || root !== undefined) return outgoing;
  const first = begun.get(letterKey(letter)) ?? replaces;
  return first === undefined ? outgoing : { ...outgoing, root: first };
}

/** The same for each part and each try of a letter. */
function letterKey(letter: Letter): string {
  return createHash('sha256').update(JSON.stringify(letter)).digest('base64url');
}

/** Each part of a letter is sent by itself, and drawing all of a long one takes a while. */
function draw(letter: Letter, { desk, drawn, address }: SendContext): readonly Part[] {
  const key = letterKey(letter);
  const { language } = letter.reply;
  return drawn.renew(key, () => partsOf(letter.reply, desk.words(language), address));
}

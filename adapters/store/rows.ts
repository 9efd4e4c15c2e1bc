import type { Insertable, Selectable } from 'kysely';
import type { AssessmentId, AssessmentSummary } from '../../src/domain/assessment.js';
import type { PersonId } from '../../src/domain/actor.js';
import type { Place } from '../../src/domain/place.js';
import type { StoredMessage } from '../../src/domain/store.js';
import { z } from 'zod';
import { replySchema } from './reply-schema.js';
import type { AssessmentTable, ChannelTable, MessageTable, PlaceTable } from './schema.js';

/** The columns of a channel, to be written or compared with. */
export function channelColumns({ tenant, platform, channel }: Place): ChannelTable {
  return { tenant, platform, channel };
}

/** The columns of a conversation, to be written or compared with. */
export function placeColumns(place: Place): Selectable<PlaceTable> {
  return { ...channelColumns(place), thread: place.thread ?? '' };
}

export function toPlace(row: Selectable<PlaceTable>): Place {
  return { ...channelColumns(row), ...(row.thread === '' ? {} : { thread: row.thread }) };
}

export function toSummary(row: Selectable<AssessmentTable>): AssessmentSummary {
  return {
    id: row.id as AssessmentId,
    project: row.project,
    place: toPlace(row),
    openedAt: row.opened_at,
    changedAt: row.changed_at,
    isOpen: row.is_open === 1,
  };
}

export function toMessageRow(place: Place, message: StoredMessage): Insertable<MessageTable> {
  const isUser = message.role === 'user';
  return {
    ...placeColumns(place),
    role: message.role,
    person: isUser ? message.from : null,
    only_for: message.only ?? null,
    delivery: message.delivery ?? null,
    content: JSON.stringify(message.content),
    reply: isUser ? null : JSON.stringify(message.reply),
    at: message.at.toISOString(),
  };
}

const text = z.string();

export function toMessage(row: Selectable<MessageTable>): StoredMessage {
  const kept = {
    content: text.parse(JSON.parse(row.content)),
    at: new Date(row.at),
    ...(row.only_for === null ? {} : { only: row.only_for as PersonId }),
    ...(row.delivery === null ? {} : { delivery: row.delivery }),
  };
  return row.reply === null
    ? { ...kept, role: 'user', from: (row.person ?? UNKNOWN) as PersonId }
    : { ...kept, role: 'assistant', reply: replySchema.parse(JSON.parse(row.reply)) };
}

/** Who wrote what was kept before its writer was. */
const UNKNOWN = 'unknown';

import type { Generated } from 'kysely';
import type { Platform } from '../../src/domain/place.js';

/** The tables, as the newest migration leaves them. Times are ISO 8601, UTC; texts that people wrote are JSON strings. */
export interface Tables {
  message: MessageTable;
  assessment: AssessmentTable;
  assessment_event: EventTable;
  assessment_place: ChannelTable & { assessment: string };
  assessment_person: { tenant: string; assessment: string; person: string };
  focus: PlaceTable & { focus: string };
  checklist: { tenant: string; id: string; version: number; content: string };
  inbox: InboxTable;
  outbox: OutboxTable;
  slot: SlotTable;
  audit: AuditTable;
  embedding: EmbeddingTable;
  installation: InstallationTable;
  setting: SettingTable;
  feedback: FeedbackTable;
  hand_off: HandOffTable;
  address: AddressTable;
}

/** A channel, as every table that has one names it. */
export interface ChannelTable {
  tenant: string;
  platform: Platform;
  channel: string;
}

/** A conversation: a channel, or one of its threads; empty outside of threads. */
export interface PlaceTable extends ChannelTable {
  thread: Generated<string>;
}

/** The place is where it was opened. */
export interface AssessmentTable extends PlaceTable {
  id: string;
  project: string;
  opened_at: string;
  changed_at: string;
  /** 0 or 1. */
  is_open: number;
  /** How many events it has. */
  length: number;
  /** When somebody is next to be reminded of something. */
  wake_at: string | null;
}

export interface EventTable {
  tenant: string;
  assessment: string;
  /** From 0, without a gap. */
  position: number;
  /** The event as JSON. */
  event: string;
}

export interface MessageTable extends PlaceTable {
  /** Orders the messages of a conversation. */
  id: Generated<number>;
  role: string;
  /** Who wrote it; null for the desk. */
  person: string | null;
  /** The only person who sees it; null when all do. */
  only_for: string | null;
  delivery: string | null;
  content: string;
  /** The reply as JSON; null for what a person wrote. */
  reply: string | null;
  at: string;
  /** The platform's own id of the first message that brought the reply; null until it was sent. */
  reference: Generated<string | null>;
}

/** What is worked through in order, one of a conversation or a channel at a time. */
export interface QueueTable extends ChannelTable {
  position: Generated<number>;
  /** `waiting` until it is settled. */
  state: string;
  /** The worker that has it in hand; null while none has. */
  worker: number | null;
  attempts: number;
  not_before: string;
  created_at: string;
}

export interface InboxTable extends QueueTable, PlaceTable {
  delivery: string;
  /** The message as JSON; empty once it is settled. */
  message: string;
}

export interface OutboxTable extends QueueTable {
  /** The letter as JSON; empty once it was sent. */
  letter: string;
  /** Which of its messages is next, from 0; attempts and what nobody knows of are counted for each. */
  part: Generated<number>;
  unsure: number;
  /** See `Letter.slot`. */
  slot: string | null;
  sent_at: string | null;
  /** The platform's own id of the message. */
  reference: string | null;
  /** Why it was given up. */
  reason: string | null;
}

/** Which message of the platform is in a slot. */
export interface SlotTable extends ChannelTable {
  slot: string;
  reference: string;
}

/** Who changed what, when and from where. */
export interface AuditTable extends ChannelTable {
  id: Generated<number>;
  at: string;
  person: string;
  /** What was done, in a word of the desk. */
  deed: string;
  /** What it was done to: an assessment; null for the conversation itself. */
  subject: string | null;
}

/** A setting of a channel or a person. */
export interface SettingTable {
  tenant: string;
  platform: Platform;
  /** What it is of. */
  of: 'channel' | 'person';
  /** The platform's own id of the channel, or the id of the person. */
  subject: string;
  key: string;
  /** As JSON. */
  value: string;
}

/** What an endpoint gave for a text. */
export interface EmbeddingTable {
  tenant: string;
  endpoint: string;
  model: string;
  /** As asked for; 0 where the model's own were. */
  dimensions: number;
  /** The SHA-256 of the text, in hexadecimal. */
  sum: string;
  /** Numbers of 32 bits, the least significant byte first, in base64: both databases and a backup hold it as it is. */
  vector: string;
}

/** Where the desk is installed. */
export interface InstallationTable {
  tenant: string;
  platform: Platform;
  /** What the surface needs there, sealed. */
  content: string;
}

/** Where a conversation is reached. */
export interface AddressTable extends ChannelTable {
  kind: 'personal' | 'group' | 'channel';
  service: string;
  person: string | null;
  name: string | null;
  team: string | null;
}

/** What a person thinks of the answer to a delivery. */
export interface FeedbackTable extends PlaceTable {
  delivery: string;
  person: string;
  at: string;
  /** `helpful`, or why it was not. */
  verdict: string;
  remark: string | null;
}

/** What was handed on to the focal points; the place is where. */
export interface HandOffTable extends PlaceTable {
  id: string;
  delivery: string;
  person: string;
  name: string;
  at: string;
  question: string;
  remark: string | null;
  language: string;
  /** 0 or 1. */
  is_private: number;
  /** The channel it was given to; null where there was none. */
  to_channel: string | null;
  /** This and what follows: null while it is open. */
  answered_by: string | null;
  answered_name: string | null;
  answered_at: string | null;
  answer: string | null;
}

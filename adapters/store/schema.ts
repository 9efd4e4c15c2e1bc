import type { Generated } from 'kysely';
import type { Platform } from '../../src/domain/place.js';

/** The tables, as the newest migration leaves them. */
export interface Tables {
  message: MessageTable;
  assessment: AssessmentTable;
  assessment_event: EventTable;
  assessment_place: PlaceTable & { assessment: string };
  focus: PlaceTable & { focus: string };
  checklist: { id: string; version: number; content: string };
}

/** A place, as every table that has one names it. */
export interface PlaceTable {
  tenant: string;
  platform: Platform;
  channel: string;
}

/** The place is where it was opened. Times are ISO 8601, UTC. */
export interface AssessmentTable extends PlaceTable {
  id: string;
  project: string;
  opened_at: string;
  changed_at: string;
  /** 0 or 1. */
  is_open: number;
  /** How many events it has. */
  length: number;
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
  content: string;
  /** The reply as JSON; null for what a person wrote. */
  reply: string | null;
  /** ISO 8601, UTC. */
  at: string;
}

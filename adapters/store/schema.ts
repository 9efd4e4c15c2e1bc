import type { Generated } from 'kysely';

/** The tables, as the newest migration leaves them. */
export interface Tables {
  message: MessageTable;
}

export interface MessageTable {
  /** Orders the messages of a conversation. */
  id: Generated<number>;
  tenant: string;
  platform: string;
  channel: string;
  role: string;
  content: string;
  /** The reply as JSON; null for what a person wrote. */
  reply: string | null;
  /** ISO 8601, UTC. */
  at: string;
}

import type { Address } from '../../src/domain/addresses.js';

/** An activity as it leaves, in the words of the Bot Framework: `type`, `text`, `attachments`, `entities`, `channelData` … */
export type OutgoingActivity = Readonly<Record<string, unknown>> & { readonly type: string };

/** A conversation as the platform's service knows it. */
export interface Conversation {
  readonly tenant: string;
  /** The address of the service, `https://smba.trafficmanager.net/emea/…`. */
  readonly service: string;
  /** The platform's own id; a thread of a channel is `CHANNEL;messageid=ROOT`. */
  readonly id: string;
}

/** Somebody in a conversation, as the platform's service says. */
export interface Member {
  /** `29:…`: good in this bot's conversations alone. */
  readonly id: string;
  /** The object id of the directory. */
  readonly directoryId?: string;
  /** The directory they belong to, where the service says it; guests belong to another. */
  readonly tenant?: string;
  readonly name: string;
  readonly email?: string;
}

/**
 * The platform's service, with which the desk writes. Nothing here is tried again by itself. Every method rejects with a `TeamsFault`
 * that says what the service answered, or that no answer came.
 */
export interface Connector {
  /** Resolves to the platform's own id of the message. */
  readonly post: (to: Conversation, activity: OutgoingActivity) => Promise<string>;
  readonly update: (to: Conversation, id: string, activity: OutgoingActivity) => Promise<void>;
  /** Begins a thread in a channel; resolves to the id of its first message. */
  readonly openThread: (channel: Address, activity: OutgoingActivity) => Promise<string>;
  /** The conversation with one person, begun where there was none; resolves to its id. */
  readonly openPersonal: (
    to: Pick<Conversation, 'tenant' | 'service'>,
    directoryId: string,
  ) => Promise<string>;
  /** Undefined when they are not in it. */
  readonly member: (of: Conversation, directoryId: string) => Promise<Member | undefined>;
}

/** What became of a request to the service. */
export class TeamsFault extends Error {
  override readonly name = 'TeamsFault';

  constructor(
    /** `undefined` when no answer came: it may have arrived or not. */
    readonly status: number | undefined,
    /** The service's own word, `ConversationBlockedByUser`; never its text. */
    readonly code: string | undefined,
    /** How long the service asks to wait, in milliseconds. */
    readonly afterMs?: number,
    options?: ErrorOptions,
  ) {
    super(
      `Teams answered ${status ?? 'nothing'}${code === undefined ? '' : ` (${code})`}`,
      options,
    );
  }
}

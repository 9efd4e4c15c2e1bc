import type { WebClient } from '@slack/web-api';

/** The ways into the workspaces where the desk is installed. */
export interface Clients {
  /**
   * The client of a workspace, and who the desk is there; undefined where it is not installed. Throws a retryable `DeskError` when
   * that cannot be told now.
   */
  readonly of: (tenant: string) => Promise<Client | undefined>;
}

export interface Client {
  /** Never retries by itself, and never waits longer than its timeout. */
  readonly web: WebClient;
  readonly botUser: string;
  readonly botId: string;
  /** For files, which are fetched without the client. */
  readonly token: string;
}

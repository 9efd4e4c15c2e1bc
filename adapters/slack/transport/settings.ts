/** How the desk gets into workspaces, and how Slack reaches it. */
export interface SlackSettings {
  readonly access: SlackAccess;
  /** How events, presses and commands come. */
  readonly transport: SlackTransport;
  /** Where Slack's Web API is; Slack itself when absent. */
  readonly apiUrl?: string;
}

export type SlackAccess = OneToken | ByOauth;

/** The workspace of a token. */
export interface OneToken {
  readonly kind: 'token';
  readonly token: string;
}

/** Every workspace that somebody installs the desk in. */
export interface ByOauth {
  readonly kind: 'oauth';
  readonly clientId: string;
  readonly clientSecret: string;
  /** What installations are sealed with, and what the way through Slack's pages is signed with. */
  readonly secret: string;
  /** The desk's own address as browsers outside reach it, without a slash at the end. */
  readonly address: string;
}

export type SlackTransport =
  | { readonly kind: 'http'; readonly signingSecret: string }
  | { readonly kind: 'socket'; readonly appToken: string };

/** How Teams reaches the desk, and the desk Teams. */
export type TeamsSettings = TeamsApp | Playground;

/** As an app that is registered with Microsoft. */
export interface TeamsApp {
  readonly kind: 'app';
  readonly id: string;
  /** The app's client secret. */
  readonly password: string;
  /** The only directory that is served; every one when absent. */
  readonly tenant?: string;
  /** Where the keys are that Teams signs with. */
  readonly openIdUrl: string;
  /** Where the app signs in, without a slash at the end. */
  readonly loginUrl: string;
  /** Under development a service on this machine is as good as Microsoft's. */
  readonly isDevelopment: boolean;
}

/** Under development, on this machine alone: a client that signs nothing, and is believed. */
export interface Playground {
  readonly kind: 'playground';
}

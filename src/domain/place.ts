export const PLATFORMS = ['web', 'terminal'] as const;
export type Platform = (typeof PLATFORMS)[number];

/** Where a conversation takes place. Everything that is kept belongs to a tenant and a place. */
export interface Place {
  readonly platform: Platform;
  readonly tenant: string;
  readonly channel: string;
}

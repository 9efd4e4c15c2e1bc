export const PLATFORMS = ['web', 'terminal', 'slack', 'teams'] as const;
export type Platform = (typeof PLATFORMS)[number];

/** Where a conversation takes place. Everything that is kept belongs to a tenant and a place. */
export interface Place {
  readonly platform: Platform;
  readonly tenant: string;
  readonly channel: string;
}

/** Whether replies have to be sent there; elsewhere whoever asked is shown them. */
export function isSentTo(platform: Platform): boolean {
  switch (platform) {
    case 'slack':
    case 'teams':
      return true;
    case 'web':
    case 'terminal':
      return false;
    default:
      return platform satisfies never;
  }
}

export const PLATFORMS = ['web', 'terminal', 'slack', 'teams'] as const;
export type Platform = (typeof PLATFORMS)[number];

/**
 * Where a conversation takes place. Everything that is kept belongs to a tenant and a place. A thread is a conversation of its own;
 * what is known in a channel is known in its threads.
 */
export interface Place {
  readonly platform: Platform;
  readonly tenant: string;
  readonly channel: string;
  readonly thread?: string;
}

/** Tells conversations apart. */
export function conversationKey({ platform, tenant, channel, thread = '' }: Place): string {
  return JSON.stringify([platform, tenant, channel, thread]);
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

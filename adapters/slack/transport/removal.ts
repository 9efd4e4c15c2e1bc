import type { App, Context } from '@slack/bolt';
import { tenantOf } from './tenant.js';

/** Forgets an installation when Slack says that it is gone. */
export function listenForRemoval(
  app: App,
  remove: (tenant: string, at: Date) => Promise<void>,
): void {
  const removeFrom = async (context: Context, { event_time: time }: Timed): Promise<void> => {
    const tenant = tenantOf(context);
    if (tenant !== undefined) await remove(tenant, new Date(time * 1_000));
  };
  app.event('app_uninstalled', ({ context, body }) => removeFrom(context, body));
  app.event('tokens_revoked', async ({ event, context, body }) => {
    if ((event.tokens.bot ?? []).length > 0) await removeFrom(context, body);
  });
}

interface Timed {
  /** Seconds since 1970. */
  readonly event_time: number;
}

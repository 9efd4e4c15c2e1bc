import { z } from 'zod';
import { isService } from './services.js';
import type { TeamsSettings } from './settings.js';
import { CHANNEL } from './verify-token.js';

/** What is looked at before anybody else sees an activity. */
const schema = z.looseObject({
  type: z.string().min(1),
  channelId: z.string(),
  serviceUrl: z.string(),
  conversation: z.looseObject({ tenantId: z.string().nullish() }).nullish(),
  channelData: z.looseObject({ tenant: z.looseObject({ id: z.string() }).nullish() }).nullish(),
});
type Said = z.infer<typeof schema>;

/** Under development a client on this machine may call itself an emulator. */
const PLAYGROUND_CHANNELS = [CHANNEL, 'emulator'];

/**
 * Whether an activity is what the token that came with it vouches for: from Teams, by the service that the token is for, which may
 * be answered, and of a directory that is served.
 */
export function isVouchedFor(
  activity: object,
  service: string | undefined,
  settings: TeamsSettings,
): boolean {
  const { data: said } = schema.safeParse(activity);
  if (said === undefined || !isService(said.serviceUrl, settings)) return false;
  switch (settings.kind) {
    case 'playground':
      return PLAYGROUND_CHANNELS.includes(said.channelId);
    case 'app':
      return (
        said.channelId === CHANNEL && said.serviceUrl === service && isServed(said, settings.tenant)
      );
    default:
      return settings satisfies never;
  }
}

/** Whatever an activity names as its directory has to be the one that is served. */
function isServed({ conversation, channelData }: Said, tenant: string | undefined): boolean {
  if (tenant === undefined) return true;
  const named = [conversation?.tenantId, channelData?.tenant?.id].flatMap((each) => each ?? []);
  return named.length > 0 && named.every((each) => each.toLowerCase() === tenant);
}

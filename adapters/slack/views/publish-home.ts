import type { Actor } from '../../../src/domain/actor.js';
import type { Place } from '../../../src/domain/place.js';
import type { SlackDesk } from '../desk.js';
import { homeView } from './home-view.js';
import type { HomeToPublish } from './opening.js';

/** Draws the Home tab of somebody. Rejects when Slack does not take it. */
export async function publishHome(
  { client, tenant, actor, language, channel, metadata }: HomeToPublish,
  desk: SlackDesk,
): Promise<void> {
  const place: Place = { platform: 'slack', tenant, channel };
  const home = await desk.home({ actor, place }, language);
  const view = homeView(home, desk.words(home.language), metadata);
  await client.web.apiCall('views.publish', { user_id: userOf(actor), view });
}

/** The platform's own id of a person. */
function userOf({ id }: Actor): string {
  return id.slice(id.indexOf(':') + 1);
}

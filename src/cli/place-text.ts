import type { Place } from '../domain/place.js';

/** A place in a line; the key of a browser's session is never shown. */
export function placeText({ platform, tenant, channel }: Place): string {
  return platform === 'web' ? `${platform}/${tenant}` : `${platform}/${tenant}/${channel}`;
}

import { unformatted } from '../../src/domain/unformatted.js';
import { unformattedAddress } from '../../src/domain/web-address.js';

/**
 * Text for a field that Slack reads as mrkdwn, so that nothing in it formats, mentions, links or becomes a picture.
 * `&`, `<` and `>` are escaped as Slack asks; it has no escape for the rest, which is set in signs that look alike.
 * See docs.slack.dev/messaging/formatting-message-text.
 */
export function escapeMrkdwn(text: string): string {
  return unformatted(text)
    .replace(/:(?=[\w+'-]+:)/gu, '∶')
    .replace(/(?<![\p{L}\p{N}])@(?=[\p{L}\p{N}])/gu, '＠')
    .replace(/(?<![\p{L}\p{N}])#(?=[\p{L}\p{N}])/gu, '＃')
    .replace(/[&<>]/gu, (sign) => ENTITIES[sign] ?? '');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** An address for the same field. */
export function escapeAddress(address: string): string {
  return unformattedAddress(address).replaceAll('&', '&amp;');
}

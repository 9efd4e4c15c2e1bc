/**
 * Text for a field that Slack reads as mrkdwn, so that nothing in it formats, mentions, links or becomes a picture.
 * `&`, `<` and `>` are escaped as Slack asks; it has no escape for the rest, which is set in signs that look alike.
 * See docs.slack.dev/messaging/formatting-message-text.
 */
export function escapeMrkdwn(text: string): string {
  return text
    .replace(/^([^\S\n]*)>/gmu, '$1›')
    .replace(/^([^\S\n]*)[-+•◦](?=\s|$)/gmu, '$1–')
    .replace(/^([^\S\n]*\d+)\.(?=\s|$)/gmu, '$1․')
    .replace(/[*_~`]/gu, (mark) => ALIKE[mark] ?? '')
    .replace(/:(?=[\w+'-]+:)|:(?=\/\/)/gu, '∶')
    .replace(/(?<![\p{L}\p{N}])@(?=[\p{L}\p{N}])/gu, '＠')
    .replace(/(?<![\p{L}\p{N}])#(?=[\p{L}\p{N}])/gu, '＃')
    .replace(/[&<>]/gu, (sign) => ENTITIES[sign] ?? '');
}

const ALIKE: Readonly<Record<string, string>> = { '*': '∗', _: 'ˍ', '~': '∼', '`': 'ˋ' };
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** An address for the same field: written so that it leads to the same page and holds no sign that formats. */
export function escapeAddress(address: string): string {
  return address
    .replace(/[*_~`<>|]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('&', '&amp;');
}

/** How those are called that a text mentions, by their ids; undefined where that is not known. */
export interface Names {
  readonly user: (id: string) => string | undefined;
  readonly channel: (id: string) => string | undefined;
}

/** What stands between `<` and `>` in a text of Slack's, where people cannot write either. */
const MARKED = /<([^<>]*)>/gu;

/** A text as Slack writes it, in plain words. See docs.slack.dev/messaging/formatting-message-text. */
export function fromMrkdwn(text: string, names: Names): string {
  const parts = text.split(MARKED);
  return parts
    .map((part, at) => (at % 2 === 0 ? unescaped(part) : unescaped(unmarked(part, names))))
    .join('');
}

/** Every person that a text mentions. */
export function mentionedIn(text: string): readonly string[] {
  return [...text.matchAll(/<@([A-Z0-9]+)(?:\|[^<>]*)?>/gu)].map(([, id]) => id ?? '');
}

/** What a text itself calls the channels it mentions, by their ids. */
export function channelNamesIn(text: string): ReadonlyMap<string, string> {
  const named = [...text.matchAll(/<#([A-Z0-9]+)\|([^<>]+)>/gu)];
  return new Map(named.map(([, id, name]) => [id ?? '', unescaped(name ?? '')]));
}

function unmarked(marked: string, names: Names): string {
  const [target = '', ...labels] = marked.split('|');
  const label = labels.join('|');
  const id = target.slice(1);
  switch (target.charAt(0)) {
    case '@':
      return names.user(id) ?? (label || `@${id}`);
    case '#':
      return `#${label || (names.channel(id) ?? id)}`;
    case '!':
      return label || `@${id.split('^').at(-1) ?? ''}`;
    default:
      return label || target.replace(/^(?:mailto|tel):/u, '');
  }
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

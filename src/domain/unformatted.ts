/**
 * Text in which Markdown and its kin read no format: the signs for bold, italic, strike, code, quotes, lists and addresses are set in
 * others that look alike, since no escape means the same to every reader of them.
 */
export function unformatted(text: string): string {
  return text
    .replace(/^([^\S\n]*)>/gmu, '$1›')
    .replace(/^([^\S\n]*)[-+•◦](?=\s|$)/gmu, '$1–')
    .replace(/^([^\S\n]*\d+)\.(?=\s|$)/gmu, '$1․')
    .replace(/[*_~`]/gu, (mark) => ALIKE[mark] ?? '')
    .replace(/:(?=\/\/)/gu, '∶');
}

const ALIKE: Readonly<Record<string, string>> = { '*': '∗', _: 'ˍ', '~': '∼', '`': 'ˋ' };

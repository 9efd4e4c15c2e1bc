/** The elements that Teams writes messages with; any other sign between brackets somebody typed. */
const ELEMENT =
  /<\/?(?:p|div|br|span|b|strong|i|em|u|s|strike|del|a|ul|ol|li|h[1-6]|blockquote|pre|code|codeblock|table|tbody|thead|tr|td|th|img|emoji|customemoji|at|attachment|hr|sub|sup|font|readonly|systemeventmessage)(?:\s[^<>]{0,2000})?\/?>/giu;
/** Those that begin or end a line. */
const LINE = /^<(?:\/?(?:p|div|ul|ol|h[1-6]|blockquote|pre|codeblock|table|tr)\b|br|li|hr)/iu;
const EMOJI = /^<(?:custom)?emoji\s[^<>]*?\balt="([^"<>]{1,50})"/iu;

/** A text of Teams, which may hold elements and entities of HTML, in plain words. */
export function fromHtml(text: string): string {
  return text
    .replace(ELEMENT, (element) => EMOJI.exec(element)?.[1] ?? (LINE.test(element) ? '\n' : ''))
    .replace(
      ENTITY,
      (entity, name: string) => NAMED[name.toLowerCase()] ?? numbered(name) ?? entity,
    )
    .replace(/[^\S\n]*\n[^\S\n]*/gu, '\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

const ENTITY = /&(#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,6});/giu;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** The sign of a number; undefined where there is none. */
function numbered(name: string): string | undefined {
  const code = /^#x/iu.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  const isSign = name.startsWith('#') && code > 0 && code <= 0x10ffff && !isHalf(code);
  return isSign ? String.fromCodePoint(code) : undefined;
}

function isHalf(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}

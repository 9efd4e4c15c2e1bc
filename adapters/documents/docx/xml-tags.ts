/** A tag of an XML part, and where it stands. */
export interface XmlTag {
  readonly kind: 'open' | 'close' | 'empty';
  readonly name: string;
  readonly attributes: string;
  readonly start: number;
  readonly end: number;
}

const COMMENT = String.raw`<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<\?[^]*?\?>`;
const TAG = String.raw`<(\/?)([^\s\/>!?]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>`;

/** The tags of an XML part, in order. */
export function* tagsOf(xml: string): Generator<XmlTag> {
  for (const match of xml.matchAll(new RegExp(`${COMMENT}|${TAG}`, 'gu'))) {
    const { 0: whole, index } = match;
    const [, slash = '', name = '', attributes = '', isEmpty = ''] = match;
    // What is no tag: a comment, say.
    if (name === '') continue;
    yield {
      kind: kindOf(slash, isEmpty),
      name,
      attributes,
      start: index,
      end: index + whole.length,
    };
  }
}

function kindOf(before: string, after: string): XmlTag['kind'] {
  if (before !== '') return 'close';
  return after === '' ? 'open' : 'empty';
}

/** An attribute as it is written. */
export function attributeOf({ attributes }: XmlTag, name: string): string | undefined {
  const value = String.raw`(?:^|\s)${name}\s*=\s*(?:"([^"]*)"|'([^']*)')`;
  const found = new RegExp(value, 'u').exec(attributes);
  return found?.[1] ?? found?.[2];
}

/** Whether a property that is on or off is on (ECMA-376, part 1, 17.17.4). */
export function isOn(tag: XmlTag): boolean {
  return !['0', 'false', 'off'].includes(attributeOf(tag, 'w:val') ?? '');
}

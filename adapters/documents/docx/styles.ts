import { attributeOf, isOn, tagsOf } from './xml-tags.js';

/** What the styles of a document say of the text that has them, by the id of the style. */
export interface DocxStyles {
  /** The levels of headings, from 1 to 6. */
  readonly levels: ReadonlyMap<string, number>;
  /** Styles of text that is not shown. */
  readonly hidden: ReadonlySet<string>;
}

interface Style {
  basedOn?: string;
  level?: number;
  isHidden?: boolean;
}

/** How far a style may be from the one that it goes back to. */
const MOST_STEPS = 20;

/** Reads `styles.xml`; a style has what the styles have that it is based on. */
export function parseStyles(xml: string): DocxStyles {
  const styles = readStyles(xml);
  const ids = [...styles.keys()];
  return {
    levels: new Map(
      ids.flatMap((id) => {
        const level = inherited(styles, id, 'level');
        // The level after the last is that of text.
        return level === undefined || level > 8 ? [] : [[id, Math.min(level + 1, 6)] as const];
      }),
    ),
    hidden: new Set(ids.filter((id) => inherited(styles, id, 'isHidden') === true)),
  };
}

function readStyles(xml: string): ReadonlyMap<string, Style> {
  const styles = new Map<string, Style>();
  let style: Style | undefined;
  for (const tag of tagsOf(xml)) {
    if (tag.name === 'w:style') {
      style = tag.kind === 'open' ? {} : undefined;
      const id = attributeOf(tag, 'w:styleId');
      if (style !== undefined && id !== undefined) styles.set(id, style);
    }
    const value = attributeOf(tag, 'w:val');
    if (style === undefined || tag.kind === 'close') continue;
    if (tag.name === 'w:basedOn' && value !== undefined) style.basedOn = value;
    if (tag.name === 'w:outlineLvl') style.level = Number(value);
    if (tag.name === 'w:vanish') style.isHidden = isOn(tag);
  }
  return styles;
}

function inherited<Key extends 'level' | 'isHidden'>(
  styles: ReadonlyMap<string, Style>,
  id: string,
  key: Key,
): Style[Key] | undefined {
  let style = styles.get(id);
  for (let step = 0; style !== undefined && step < MOST_STEPS; step += 1) {
    if (style[key] !== undefined) return style[key];
    style = styles.get(style.basedOn ?? '');
  }
  return undefined;
}

import type { DefaultTreeAdapterMap } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** What a reader sees on one line; `bold` is a whole paragraph of it. */
export interface VisibleLine {
  readonly text: string;
  readonly kind: 'text' | 'heading' | 'bold';
}

/** Elements that are not shown, or not as text. */
const UNSEEN: ReadonlySet<string> = new Set(
  'audio canvas datalist embed head iframe math noscript object script select style svg template textarea title video'.split(
    ' ',
  ),
);
/** Elements that go on with the line they stand in (HTML, 15.3.4 and 15.3.8 the other way round). */
const INLINE: ReadonlySet<string> = new Set(
  'a abbr acronym b bdi bdo big button cite code data del dfn em font i img input ins kbd label mark nobr output q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
const UNSEEN_STYLE =
  /(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|(?:opacity|font-size)\s*:\s*0(?:\.0+)?(?![\d.]))/iu;
/** From a footnote back to where it is called. */
const WAY_BACK = /^#(?:foot|end)note-ref-/u;
const HEADING = /^h[1-6]$/u;

/** The lines that a node shows, without those that are blank. */
export function visibleLines(node: Node): VisibleLine[] {
  const lines: VisibleLine[] = [];
  let open = '';
  const close = (kind: VisibleLine['kind'] = 'text'): void => {
    const text = open.replace(/[\t\n\f\r ]+/gu, ' ').trim();
    if (text !== '') lines.push({ text, kind });
    open = '';
  };
  const add = (each: Node): void => {
    if (isText(each)) open += each.value;
    else if (isElement(each)) addElement(each);
    else addAll(each);
  };
  const addAll = (parent: Node): void => {
    for (const child of childrenOf(parent)) add(child);
  };
  const addElement = (element: Element): void => {
    if (isUnseen(element)) return;
    if (element.tagName === 'input') open += checkMark(element);
    else if (INLINE.has(element.tagName)) addAll(element);
    else addBlock(element);
  };
  const addBlock = (element: Element): void => {
    close();
    if (element.tagName === 'pre') lines.push(...asWritten(element));
    else if (isRow(element)) open = rowText(element);
    else if (HEADING.test(element.tagName)) open = joined(element);
    else addAll(element);
    close(HEADING.test(element.tagName) ? 'heading' : isBold(element) ? 'bold' : 'text');
  };
  addAll(node);
  close();
  return lines;
}

function isText(node: Node): node is DefaultTreeAdapterMap['textNode'] {
  return node.nodeName === '#text';
}

function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

function childrenOf(node: Node): readonly Node[] {
  return 'childNodes' in node ? node.childNodes : [];
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
}

function isUnseen(element: Element): boolean {
  return (
    UNSEEN.has(element.tagName) ||
    attribute(element, 'hidden') !== undefined ||
    (element.tagName === 'dialog' && attribute(element, 'open') === undefined) ||
    UNSEEN_STYLE.test(attribute(element, 'style') ?? '') ||
    WAY_BACK.test(attribute(element, 'href') ?? '')
  );
}

function checkMark(input: Element): string {
  const isBox = ['checkbox', 'radio'].includes(attribute(input, 'type') ?? '');
  if (!isBox) return '';
  return attribute(input, 'checked') === undefined ? '☐ ' : '☒ ';
}

/** What an element shows, on one line. */
function joined(element: Element): string {
  return visibleLines(element)
    .map(({ text }) => text)
    .join(' ');
}

function asWritten(element: Element): VisibleLine[] {
  return textIn(element)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((text) => ({ text: text.trimEnd(), kind: 'text' }));
}

function textIn(node: Node): string {
  if (isText(node)) return node.value;
  if (isElement(node) && isUnseen(node)) return '';
  return childrenOf(node).map(textIn).join('');
}

/** Whether an element is a row of values; a row that holds headings or tables, or one cell alone, only sets out a page. */
function isRow(element: Element): boolean {
  if (element.tagName !== 'tr' || cellsOf(element).length < 2) return false;
  return !has(element, ({ tagName }) => tagName === 'table' || HEADING.test(tagName));
}

function has(node: Node, is: (element: Element) => boolean): boolean {
  return childrenOf(node).some((each) => (isElement(each) && is(each)) || has(each, is));
}

function cellsOf(row: Element): readonly Element[] {
  return childrenOf(row)
    .filter(isElement)
    .filter((each) => ['td', 'th'].includes(each.tagName) && !isUnseen(each));
}

function rowText(row: Element): string {
  const cells = cellsOf(row).map(joined);
  return cells.some((cell) => cell !== '') ? cells.join(' | ') : '';
}

/** Whether all that a paragraph says is bold. */
function isBold(element: Element): boolean {
  const isAllBold = (node: Node): boolean => {
    if (isText(node)) return node.value.trim() === '';
    if (isElement(node) && ['b', 'strong'].includes(node.tagName)) return true;
    return childrenOf(node).every(isAllBold);
  };
  return element.tagName === 'p' && isAllBold(element);
}

import { attributeOf, isOn, tagsOf, type XmlTag } from './xml-tags.js';

/** An element that is open. */
interface Open {
  readonly name: string;
  readonly start: number;
  isHidden?: boolean;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** A part of a document without the runs that Word does not show (ECMA-376, part 1, 17.3.2.41), by themselves or by style. */
export function withoutHiddenRuns(xml: string, hiddenStyles: ReadonlySet<string>): string {
  let shown = '';
  let from = 0;
  for (const run of hiddenRuns(xml, hiddenStyles)) {
    // A run within one that is left out is left out with it.
    if (run.start < from) continue;
    shown += xml.slice(from, run.start);
    from = run.end;
  }
  return shown + xml.slice(from);
}

function hiddenRuns(xml: string, hiddenStyles: ReadonlySet<string>): readonly Range[] {
  const open: Open[] = [];
  const runs: Range[] = [];
  for (const tag of tagsOf(xml)) {
    if (tag.kind !== 'close') hide(tag, open, hiddenStyles);
    if (tag.kind === 'open') open.push({ name: tag.name, start: tag.start });
    if (tag.kind !== 'close') continue;
    const closed = open.pop();
    if (closed?.name !== 'w:r') continue;
    const isHidden = closed.isHidden ?? open.findLast(({ name }) => name === 'w:p')?.isHidden;
    if (isHidden === true) runs.push({ start: closed.start, end: tag.end });
  }
  return runs.sort((one, other) => one.start - other.start);
}

/** Marks the run or the paragraph whose properties the tag stands in. */
function hide(tag: XmlTag, open: readonly Open[], hiddenStyles: ReadonlySet<string>): void {
  const [owner, properties] = [open.at(-2), open.at(-1)];
  if (owner === undefined || properties?.name !== `${owner.name}Pr`) return;
  if (tag.name === 'w:vanish' && owner.name === 'w:r') owner.isHidden = isOn(tag);
  else if (tag.name === 'w:rStyle' || tag.name === 'w:pStyle') {
    if (hiddenStyles.has(attributeOf(tag, 'w:val') ?? '')) owner.isHidden = true;
  }
}

/** What blocks show: their words, and the labels of what can be pressed or chosen. */
export interface Shown {
  readonly text: string;
  readonly choices: readonly string[];
}

interface Part {
  readonly type?: string;
  readonly action_id?: string;
  readonly text?: unknown;
  readonly options?: readonly Part[];
  readonly elements?: readonly Part[];
}

export function shownIn(blocks: unknown): Shown {
  const texts: string[] = [];
  const choices: string[] = [];
  const visit = (part: unknown): void => {
    if (Array.isArray(part)) part.forEach(visit);
    else if (typeof part === 'object' && part !== null) visitPart(part);
  };
  const visitPart = (part: Part): void => {
    if (part.action_id !== undefined) choices.push(...labelsOf(part));
    else if (RUNS.has(part.type)) texts.push((part.elements ?? []).map(wordOf).join(''));
    else if (typeof part.text === 'string') texts.push(part.text);
    else Object.values(part).forEach(visit);
  };
  visit(blocks);
  return { text: texts.filter((text) => text !== '').join('\n'), choices };
}

/** Whose texts stand in one line. */
const RUNS: ReadonlySet<string | undefined> = new Set([
  'rich_text_section',
  'rich_text_preformatted',
  'rich_text_quote',
]);

function labelsOf(part: Part): readonly string[] {
  return (part.options ?? [part]).map(wordOf).filter((label) => label !== '');
}

function wordOf({ text }: Part): string {
  if (typeof text === 'string') return text;
  return typeof text === 'object' && text !== null ? wordOf(text) : '';
}

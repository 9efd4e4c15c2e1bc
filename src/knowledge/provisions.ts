import { type Locator, locatorId } from '../domain/locator.js';
import type { Report } from './fault.js';
import { listItem, type MarkdownLine, type MarkdownSection } from './markdown.js';
import { parseLocator, type SectionLabels } from './parse-locator.js';

/** A provision as one language file holds it. */
export interface ProvisionText {
  readonly id: string;
  readonly line: number;
  readonly locator: Locator;
  readonly heading: string;
  readonly sentences: readonly MarkdownLine[];
  readonly notes: readonly MarkdownLine[];
  readonly phrasings: readonly MarkdownLine[];
}

const LIMITS = { sentences: 6, fewestPhrasings: 8, mostPhrasings: 100 } as const;
const LISTS = { Notes: 'notes', Phrasings: 'phrasings' } as const;

/** Reads the provisions of a language file in their order; a provision with a fault in its heading is left out. */
export function parseProvisions(
  file: string,
  sections: readonly MarkdownSection[],
  labels: SectionLabels,
  report: Report,
): ProvisionText[] {
  const provisions: Draft[] = [];
  for (const section of sections) {
    if (section.level === 0) reportLines(file, section.lines, report);
    else if (section.level === 3) addList(file, section, provisions.at(-1), report);
    else {
      const draft = openProvision(file, section, labels, report);
      if (draft) provisions.push(draft);
    }
  }
  for (const provision of provisions) checkProvision(file, provision, report);
  return provisions;
}

interface Draft extends ProvisionText {
  notes: MarkdownLine[];
  phrasings: MarkdownLine[];
}

function openProvision(
  file: string,
  section: MarkdownSection,
  labels: SectionLabels,
  report: Report,
): Draft | undefined {
  const [printed, ...title] = section.heading.split(' · ');
  const locator = section.level === 2 ? parseLocator(printed ?? '', labels) : undefined;
  if (locator === undefined || title.length === 0) {
    report(file, section.line, 'invalid-locator', { heading: section.heading });
    return undefined;
  }
  return {
    id: locatorId(locator),
    line: section.line,
    locator,
    heading: title.join(' · '),
    sentences: section.lines,
    notes: [],
    phrasings: [],
  };
}

function addList(
  file: string,
  section: MarkdownSection,
  provision: Draft | undefined,
  report: Report,
): void {
  const list = Object.hasOwn(LISTS, section.heading)
    ? LISTS[section.heading as keyof typeof LISTS]
    : undefined;
  if (list === undefined || provision === undefined) {
    report(file, section.line, 'unexpected-line', { text: section.heading });
    return;
  }
  for (const { line, text } of section.lines) {
    const item = listItem(text);
    if (item === undefined) report(file, line, 'unexpected-line', { text });
    else provision[list].push({ line, text: item });
  }
}

function reportLines(file: string, lines: readonly MarkdownLine[], report: Report): void {
  for (const { line, text } of lines) report(file, line, 'unexpected-line', { text });
}

function checkProvision(file: string, provision: ProvisionText, report: Report): void {
  const { id, line, sentences, phrasings } = provision;
  if (sentences.length === 0) report(file, line, 'missing-text', { provision: id });
  if (sentences.length > LIMITS.sentences)
    report(file, line, 'too-many-sentences', { provision: id, most: LIMITS.sentences });
  const few = phrasings.length < LIMITS.fewestPhrasings;
  if (few || phrasings.length > LIMITS.mostPhrasings)
    report(file, line, 'phrasing-count', {
      provision: id,
      count: phrasings.length,
      fewest: LIMITS.fewestPhrasings,
      most: LIMITS.mostPhrasings,
    });
}

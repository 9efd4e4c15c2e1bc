import { z } from 'zod';
import { BOUNDARY_OUTCOMES, type Boundary, type BoundaryId } from '../domain/boundary.js';
import { LANGUAGES, localize, type Language } from '../domain/language.js';
import type { PassageId } from '../domain/passage.js';
import type { Report } from './fault.js';
import { type Folder, inEveryLanguage, readMarkdown } from './folder.js';
import type { OwnedPhrasing } from './load-source.js';
import { listItem, type MarkdownLine, type MarkdownSection, splitMarkdown } from './markdown.js';
import { parseYaml } from './parse-yaml.js';

const FEWEST_PHRASINGS = 8;

const boundarySchema = z.strictObject({
  outcome: z.enum(BOUNDARY_OUTCOMES),
  nearest: z.array(z.string()).default([]),
});

interface BoundaryText {
  readonly title: string;
  readonly line: string;
  readonly phrasings: readonly MarkdownLine[];
}

export interface LoadedBoundary {
  readonly boundary: Boundary;
  readonly phrasings: readonly OwnedPhrasing[];
  /** Where the provisions it points to stand, to be checked once all sources are read. */
  readonly references: readonly {
    readonly id: string;
    readonly file: string;
    readonly line: number;
  }[];
}

/** Reads a boundary's folder; undefined, with the faults reported, when it cannot be used. */
export function loadBoundary(folder: Folder, report: Report): LoadedBoundary | undefined {
  const file = `${folder.path}/boundary.yaml`;
  const yaml = folder.files.get('boundary.yaml');
  if (yaml === undefined) report(file, 1, 'missing-file');
  const meta = yaml === undefined ? undefined : parseYaml(file, yaml, boundarySchema, report);
  const texts = inEveryLanguage((language) => readLanguage(folder, language, report));
  if (meta === undefined || texts === undefined) return undefined;
  const id = (folder.path.split('/').at(-1) ?? folder.path) as BoundaryId;
  return {
    boundary: {
      id,
      outcome: meta.value.outcome,
      nearest: meta.value.nearest as PassageId[],
      titles: localize((language) => texts[language].title),
      lines: localize((language) => texts[language].line),
      phrasings: localize((language) => texts[language].phrasings.map(({ text }) => text)),
    },
    phrasings: LANGUAGES.flatMap((language) =>
      texts[language].phrasings.map(({ text, line }) => ({
        text,
        language,
        owner: id,
        file: `${folder.path}/${language}.md`,
        line,
      })),
    ),
    references: meta.value.nearest.map((provision, index) => ({
      id: provision,
      file,
      line: meta.lineOf(['nearest', index]),
    })),
  };
}

function readLanguage(
  folder: Folder,
  language: Language,
  report: Report,
): BoundaryText | undefined {
  const found = readMarkdown(folder, language, report);
  if (found === undefined) return undefined;
  const { file, text } = found;
  const { sections } = splitMarkdown(text);
  const title = sections.find(({ level }) => level === 1);
  const list = sections.find(({ level, heading }) => level === 2 && heading === 'Phrasings');
  if (title === undefined) {
    report(file, 1, 'missing-title');
    return undefined;
  }
  const line = title.lines.map(({ text: sentence }) => sentence).join(' ');
  if (line === '') report(file, title.line, 'missing-text', { provision: title.heading });
  for (const other of sections.filter((each) => each !== title && each !== list))
    reportStray(file, other, report);
  const phrasings = readPhrasings(file, list, report);
  return { title: title.heading, line, phrasings };
}

/** What stands neither under the title nor among the phrasings would be lost. */
function reportStray(file: string, section: MarkdownSection, report: Report): void {
  if (section.level > 0) report(file, section.line, 'unexpected-line', { text: section.heading });
  else for (const { line, text } of section.lines) report(file, line, 'unexpected-line', { text });
}

function readPhrasings(
  file: string,
  list: MarkdownSection | undefined,
  report: Report,
): readonly MarkdownLine[] {
  const phrasings: MarkdownLine[] = [];
  for (const { line, text } of list?.lines ?? []) {
    const item = listItem(text);
    if (item === undefined) report(file, line, 'unexpected-line', { text });
    else phrasings.push({ line, text: item });
  }
  if (phrasings.length < FEWEST_PHRASINGS)
    report(file, list?.line ?? 1, 'phrasing-count', {
      provision: file,
      count: phrasings.length,
      fewest: FEWEST_PHRASINGS,
      most: '',
    });
  return phrasings;
}

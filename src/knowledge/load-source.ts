import { LANGUAGES, localize, type Language, type Localized } from '../domain/language.js';
import type { Passage, PassageId } from '../domain/passage.js';
import type { Source, SourceId } from '../domain/source.js';
import type { Report } from './fault.js';
import { type Folder, inEveryLanguage, readMarkdown } from './folder.js';
import { type MarkdownLine, splitMarkdown } from './markdown.js';
import type { SectionLabels } from './parse-locator.js';
import { parseProvisions, type ProvisionText } from './provisions.js';
import { type LocatedValue, parseYaml } from './parse-yaml.js';
import { compareLanguages } from './compare-languages.js';
import { type SourceFile, sourceSchema, sourceTextSchema } from './source-schema.js';

export interface LoadedSource {
  readonly source: Source;
  /** Where its id stands. */
  readonly file: string;
  readonly line: number;
  readonly passages: readonly Passage[];
  readonly phrasings: readonly OwnedPhrasing[];
  /** Where the ids of other sources stand, to be checked once all sources are read. */
  readonly references: readonly {
    readonly id: string;
    readonly file: string;
    readonly line: number;
  }[];
}

/** A phrasing, where it stands, and the provision or boundary it leads to. */
export interface OwnedPhrasing {
  readonly text: string;
  readonly language: Language;
  readonly owner: string;
  readonly file: string;
  readonly line: number;
}

interface LanguageFile {
  readonly file: string;
  readonly title: string;
  readonly names: readonly string[];
  readonly provisions: readonly ProvisionText[];
}

/** Reads a source's folder; undefined, with the faults reported, when it cannot be used. */
export function loadSource(folder: Folder, report: Report): LoadedSource | undefined {
  const file = `${folder.path}/source.yaml`;
  const meta = readMeta(folder, file, report);
  if (meta === undefined) return undefined;
  const texts = inEveryLanguage((language) =>
    readLanguage(folder, language, meta.value.sections, report),
  );
  if (texts === undefined) return undefined;
  compareLanguages(texts, report);
  checkMeta(file, meta, texts.en.provisions, report);
  return {
    source: toSource(meta.value, texts),
    file,
    line: meta.lineOf(['id']),
    passages: toPassages(meta.value, texts),
    phrasings: toPhrasings(meta.value, texts),
    references: (['related', 'supersedes'] as const).flatMap((key) =>
      meta.value[key].map((id, index) => ({ id, file, line: meta.lineOf([key, index]) })),
    ),
  };
}

function readMeta(
  folder: Folder,
  file: string,
  report: Report,
): LocatedValue<SourceFile> | undefined {
  const text = folder.files.get('source.yaml');
  if (text === undefined) {
    report(file, 1, 'missing-file');
    return undefined;
  }
  const meta = parseYaml(file, text, sourceSchema, report);
  const expected = meta && folderNameOf(meta.value.id);
  const name = folder.path.split('/').at(-1);
  if (meta !== undefined && expected !== name)
    report(file, meta.lineOf(['id']), 'id-mismatch', { id: meta.value.id, folder: name ?? '' });
  return meta;
}

/** `ECOSOC-1997/2` is in `ECOSOC-1997-2`. */
export function folderNameOf(id: string): string {
  return id.replace('/', '-');
}

function readLanguage(
  folder: Folder,
  language: Language,
  labels: SectionLabels,
  report: Report,
): LanguageFile | undefined {
  const found = readMarkdown(folder, language, report);
  if (found === undefined) return undefined;
  const { file, text } = found;
  const { frontMatter, sections } = splitMarkdown(text);
  if (frontMatter === undefined) {
    report(file, 1, 'missing-front-matter');
    return undefined;
  }
  const front = parseYaml(file, frontMatter, sourceTextSchema, report, 2);
  const provisions = parseProvisions(file, sections, labels, report);
  return front && { file, ...front.value, provisions };
}

function checkMeta(
  file: string,
  { value: meta, lineOf }: LocatedValue<SourceFile>,
  provisions: readonly ProvisionText[],
  report: Report,
): void {
  const known = new Set(provisions.map(({ id }) => id));
  for (const key of ['unverified', 'dated'] as const)
    for (const [index, provision] of meta[key] === 'all' ? [] : meta[key].entries())
      if (!known.has(provision))
        report(file, lineOf([key, index]), 'unknown-provision', { provision });
  const { value, replacedBy } = meta.status;
  if (value === 'outdated' && replacedBy.length === 0)
    report(file, lineOf(['status']), 'replacement-missing', { id: meta.id });
}

function toSource(meta: SourceFile, texts: Localized<LanguageFile>): Source {
  return {
    id: meta.id as SourceId,
    type: meta.type,
    ...(meta.number === undefined ? {} : { number: meta.number }),
    ...(meta.class === undefined ? {} : { legalClass: meta.class }),
    ...(meta.adopted === undefined ? {} : { adopted: meta.adopted }),
    ...(meta.inForce === undefined ? {} : { inForce: meta.inForce }),
    titles: localize((language) => texts[language].title),
    names: localize((language) => texts[language].names),
    status: meta.status,
    urls: toUrls(meta.urls),
    related: meta.related as SourceId[],
    supersedes: meta.supersedes,
    verification: meta.verification,
  };
}

function toUrls(urls: SourceFile['urls']): Source['urls'] {
  return Object.fromEntries(Object.entries(urls).filter(([, url]) => url !== undefined));
}

function toPassages(meta: SourceFile, texts: Localized<LanguageFile>): Passage[] {
  const holds = (list: 'all' | readonly string[], id: string): boolean =>
    list === 'all' || list.includes(id);
  return LANGUAGES.flatMap((language) =>
    texts[language].provisions.map(({ id, locator, heading, sentences, notes, phrasings }) => ({
      id: `${meta.id}/${id}` as PassageId,
      source: meta.id as SourceId,
      locator,
      language,
      heading,
      sentences: textOf(sentences),
      notes: textOf(notes),
      phrasings: textOf(phrasings),
      origin: 'digest' as const,
      verified: !holds(meta.unverified, id),
      dated: holds(meta.dated, id),
    })),
  );
}

function textOf(lines: readonly MarkdownLine[]): string[] {
  return lines.map(({ text }) => text);
}

function toPhrasings(meta: SourceFile, texts: Localized<LanguageFile>): OwnedPhrasing[] {
  return LANGUAGES.flatMap((language) => {
    const { file, provisions } = texts[language];
    return provisions.flatMap(({ id, phrasings }) =>
      phrasings.map(({ text, line }) => ({
        text,
        language,
        owner: `${meta.id}/${id}`,
        file,
        line,
      })),
    );
  });
}

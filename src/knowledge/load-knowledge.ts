import type { KnowledgeBase } from '../domain/knowledge-base.js';
import { foldAccents } from '../domain/plain-text.js';
import type { Source, SourceId } from '../domain/source.js';
import type { KnowledgeFault, Report } from './fault.js';
import { type LoadedChecklist, loadChecklist } from './load-checklist.js';
import { type LoadedBoundary, loadBoundary } from './load-boundary.js';
import type { Folder } from './folder.js';
import { folderNameOf, type LoadedSource, loadSource, type OwnedPhrasing } from './load-source.js';
import { loadThesaurus } from './load-thesaurus.js';

/** A file of the knowledge folder: its path from that folder with `/`, and its text. */
export interface KnowledgeFile {
  readonly path: string;
  readonly text: string;
}

export interface LoadedKnowledge {
  readonly knowledge: KnowledgeBase;
  /** Empty when the knowledge may be used. */
  readonly faults: readonly KnowledgeFault[];
}

/** Reads all files of a knowledge folder, in any order, and names every fault. */
export function loadKnowledge(files: readonly KnowledgeFile[]): LoadedKnowledge {
  const faults: KnowledgeFault[] = [];
  const report: Report = (file, line, code, facts = {}) => faults.push({ file, line, code, facts });
  const folders = foldersIn('sources', files);
  const sources = folders
    .map((folder) => loadSource(folder, report))
    .filter((source) => source !== undefined);
  const boundaries = foldersIn('boundaries', files)
    .map((folder) => loadBoundary(folder, report))
    .filter((boundary) => boundary !== undefined);
  const checklists = foldersIn('checklists', files)
    .map((folder) => loadChecklist(folder, report))
    .filter((checklist) => checklist !== undefined);
  const thesaurus = loadThesaurus(
    'thesaurus.yaml',
    files.find(({ path }) => path === 'thesaurus.yaml')?.text,
    report,
  );
  checkReferences(folders, sources, [...boundaries, ...checklists], report);
  checkPhrasings(
    [...sources, ...boundaries].flatMap(({ phrasings }) => phrasings),
    report,
  );
  const knowledge: KnowledgeBase = {
    sources: indexSources(sources, report),
    passages: sources.flatMap(({ passages }) => passages),
    boundaries: boundaries.map(({ boundary }) => boundary),
    checklists: new Map(checklists.map(({ checklist }) => [checklist.id, checklist])),
    thesaurus,
  };
  return { knowledge, faults };
}

function foldersIn(kind: string, files: readonly KnowledgeFile[]): Folder[] {
  const folders = new Map<string, Map<string, string>>();
  for (const { path, text } of files) {
    const [root, name, file, ...deeper] = path.split('/');
    if (root !== kind || name === undefined || file === undefined || deeper.length > 0) continue;
    const folder = folders.get(`${root}/${name}`) ?? new Map<string, string>();
    folders.set(`${root}/${name}`, folder.set(file, text));
  }
  return [...folders]
    .map(([path, contents]) => ({ path, files: contents }))
    .sort((one, other) => (one.path < other.path ? -1 : 1));
}

function indexSources(
  loaded: readonly LoadedSource[],
  report: Report,
): ReadonlyMap<SourceId, Source> {
  const sources = new Map<SourceId, Source>();
  for (const { source, file, line } of loaded) {
    if (sources.has(source.id)) report(file, line, 'duplicate-source', { id: source.id });
    sources.set(source.id, source);
  }
  return sources;
}

/** What points to a source that cannot be used is left alone: the source's own faults are named already. */
function checkReferences(
  folders: readonly Folder[],
  sources: readonly LoadedSource[],
  citing: readonly (LoadedBoundary | LoadedChecklist)[],
  report: Report,
): void {
  const ids = new Set<string>(sources.map(({ source }) => source.id));
  const unusable = new Set(folders.map(({ path }) => path.slice('sources/'.length)));
  for (const id of ids) unusable.delete(folderNameOf(id));
  for (const { id, file, line } of sources.flatMap(({ references }) => references))
    if (!ids.has(id) && !unusable.has(folderNameOf(id)))
      report(file, line, 'unknown-source', { source: id });
  const provisions = new Set<string>(
    sources.flatMap(({ passages }) => passages.map((passage) => passage.id)),
  );
  for (const { id, file, line } of citing.flatMap(({ references }) => references))
    if (!provisions.has(id) && !unusable.has(folderNameOf(id.slice(0, id.lastIndexOf('/')))))
      report(file, line, 'unknown-provision', { provision: id });
}

/** A phrasing under two provisions would point at either: each belongs to one. */
function checkPhrasings(phrasings: readonly OwnedPhrasing[], report: Report): void {
  const owners = new Map<string, OwnedPhrasing>();
  for (const phrasing of phrasings) {
    const key = `${phrasing.language} ${normalise(phrasing.text)}`;
    const first = owners.get(key);
    if (first === undefined) owners.set(key, phrasing);
    else
      report(phrasing.file, phrasing.line, 'duplicate-phrasing', {
        phrasing: phrasing.text,
        first: `${first.file}:${first.line}`,
      });
  }
}

function normalise(phrasing: string): string {
  return foldAccents(phrasing.toLowerCase())
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

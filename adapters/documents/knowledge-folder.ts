import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { DeskError } from '../../src/domain/desk-error.js';

/** A file under the folder: its path from there with `/`, and its text. */
export interface FolderFile {
  readonly path: string;
  readonly text: string;
}

const READ = /\.(?:md|yaml)$/u;

/** Every Markdown and YAML file under the folder, in order of path. Throws `knowledge-missing` when there is no such folder. */
export function readKnowledgeFolder(folder: string): FolderFile[] {
  if (!existsSync(folder)) throw new DeskError('knowledge-missing', { folder });
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && READ.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => ({
        path: relative(folder, path).split(sep).join('/'),
        text: readFileSync(path, 'utf8'),
      }))
      .sort((one, other) => (one.path < other.path ? -1 : 1));
  } catch (cause) {
    throw new DeskError('file-unreadable', { file: folder }, { cause });
  }
}

import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = [
  'src',
  'adapters',
  'test/faults/desk',
  'test/knowledge/knowledge-files.ts',
  'tsconfig.json',
  'tsconfig.build.json',
  'package.json',
];

/** The file in dist whose age is that of the last whole build. */
export const STAMP = '.built';

/** Whether dist was built whole after every change of the sources; folders tell of files that went. */
export function isBuilt(root) {
  const built = changedAt(join(root, 'dist', STAMP));
  return built > 0 && SOURCES.every((name) => newest(join(root, name)) <= built);
}

function newest(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return 0;
  const inside = stat.isDirectory()
    ? readdirSync(path).map((name) => newest(join(path, name)))
    : [];
  return Math.max(stat.mtimeMs, ...inside);
}

function changedAt(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

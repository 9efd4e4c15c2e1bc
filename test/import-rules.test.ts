import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Break, findBreaks, RULES } from './import-rules/find-breaks.js';

const ROOT = join(import.meta.dirname, '..');
const FIXTURES = join(import.meta.dirname, 'fixtures/import-rules');

interface SourceFile {
  readonly path: string;
  readonly source: string;
}

function filesUnder(root: string, ...folders: readonly string[]): SourceFile[] {
  return folders
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({
      path: relative(root, file).split(sep).join('/'),
      source: readFileSync(file, 'utf8'),
    }));
}

function print({ path, line, rule, what }: Break): string {
  return `${path}:${line} ${rule}: ${what}`;
}

describe('who may import whom', () => {
  const files = filesUnder(ROOT, 'src', 'adapters');

  test('is looked at in every file', () => {
    expect(files.length).toBeGreaterThan(60);
  });

  test('is kept to everywhere', () => {
    expect(files.flatMap(({ path, source }) => findBreaks(path, source)).map(print)).toEqual([]);
  });
});

describe('the rules', () => {
  const fixtures = filesUnder(FIXTURES, 'src', 'adapters');
  const expectedOf = ({ source }: SourceFile): string[] =>
    [...source.matchAll(/\/\/ breaks (\S+)/gu)].map((match) => match[1] ?? '');

  test.each(fixtures)('see what $path breaks', (fixture) => {
    const lines = fixture.source.split('\n');
    const breaks = findBreaks(fixture.path, fixture.source);
    expect(breaks.map(({ rule }) => rule).sort()).toEqual(expectedOf(fixture).sort());
    for (const { line, rule } of breaks) expect(lines[line - 1]).toContain(`// breaks ${rule}`);
  });

  test('are each shown to be broken by a fixture', () => {
    expect(new Set(fixtures.flatMap(expectedOf))).toEqual(new Set(RULES));
  });
});

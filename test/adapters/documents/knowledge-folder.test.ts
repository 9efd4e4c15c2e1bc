import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readKnowledgeFolder } from '../../../adapters/documents/knowledge-folder.js';
import { temporaryFolder } from '../../temporary-folder.js';

describe('a knowledge folder', () => {
  test('is read whole, its Markdown and YAML alone, in order of path', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'sources/C1'), { recursive: true });
    writeFileSync(join(folder, 'thesaurus.yaml'), 'en: []');
    writeFileSync(join(folder, 'sources/C1/fr.md'), 'congé');
    writeFileSync(join(folder, 'sources/C1/en.md'), 'leave');
    writeFileSync(join(folder, 'sources/C1/scan.pdf'), '%PDF');
    mkdirSync(join(folder, 'sources/folder.md'));
    expect(readKnowledgeFolder(folder)).toEqual([
      { path: 'sources/C1/en.md', text: 'leave' },
      { path: 'sources/C1/fr.md', text: 'congé' },
      { path: 'thesaurus.yaml', text: 'en: []' },
    ]);
  });

  test.each<[what: string, name: string, code: string]>([
    ['is not there', 'nowhere', 'knowledge-missing'],
    ['is a file', 'file', 'file-unreadable'],
  ])('that %s is a fault', (_what, name, code) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'file'), '');
    expect(() => readKnowledgeFolder(join(folder, name))).toThrow(
      expect.objectContaining({ code }),
    );
  });
});

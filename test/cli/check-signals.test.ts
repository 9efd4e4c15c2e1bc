import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../temporary-folder.js';
import { run } from './run-command.js';

const CHECKLIST = 'checklists/gender-mainstreaming';

test('a fault in the signals or the examples of a checklist is named by file and line', async () => {
  const folder = temporaryFolder();
  cpSync(join(import.meta.dirname, '../../knowledge'), folder, { recursive: true });
  spoil(join(folder, CHECKLIST, 'examples.fr.yaml'), /^A2:/mu, 'Z9:');
  spoil(join(folder, CHECKLIST, 'signals.yaml'), /^ {2}A3:/mu, '  A3: 1 #');
  const { code, out } = await run(['check', folder]);
  expect(code).toBe(1);
  expect(out).toMatch(/^checklists\/gender-mainstreaming\/signals\.yaml:\d+ /mu);
  spoil(join(folder, CHECKLIST, 'signals.yaml'), /^ {2}A3: 1 #/mu, '  A3:');
  const again = await run(['check', folder]);
  expect(again.out).toMatch(/^checklists\/gender-mainstreaming\/examples\.fr\.yaml:\d\d+ Z9: /mu);
});

function spoil(file: string, what: RegExp, by: string): void {
  const text = readFileSync(file, 'utf8');
  expect(text).toMatch(what);
  writeFileSync(file, text.replace(what, by));
}

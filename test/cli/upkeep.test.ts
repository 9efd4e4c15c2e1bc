import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../temporary-folder.js';
import { builtIndex, parsed, type Run, run } from './run-command.js';

/** A data folder of one's own, in which somebody started a checklist in the terminal. */
async function deskWithProject(): Promise<{
  readonly folder: string;
  readonly does: (...args: readonly string[]) => Promise<Run>;
}> {
  const folder = temporaryFolder();
  symlinkSync(builtIndex, join(folder, 'index'), 'dir');
  const environment = { GENDER_DESK_DATA: folder };
  const stdin = 'start the checklist for the fisheries project\nwhat is the canary-question\n';
  await run(['chat'], { stdin, environment });
  return { folder, does: (...args) => run(args, { environment }) };
}

interface Line {
  readonly person: string;
  readonly deed: string;
}

describe('looking after what is kept', () => {
  test('a project is exported, backed up, erased and restored', async () => {
    const { folder, does } = await deskWithProject();
    const file = join(folder, 'fisheries.json');
    expect((await does('export', '--project', 'fisheries', '--output', file)).code).toBe(0);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
      kind: 'project',
      assessments: [{ summary: { project: 'Fisheries' }, state: { status: 'open' } }],
    });
    const backup = join(folder, 'desk.backup');
    expect((await does('backup', backup)).code).toBe(0);
    expect((await does('erase', '--project', 'Fisheries', '--yes')).code).toBe(0);
    const gone = await does('export', '--project', 'Fisheries');
    expect([gone.code, gone.out]).toEqual([1, '']);
    expect((await does('restore', backup)).code).toBe(1);
    expect((await does('restore', backup, '--replace', '--yes')).code).toBe(0);
    expect((await does('export', '--project', 'Fisheries')).code).toBe(0);
  });

  test('a person is found in the audit, and erased only when it is confirmed', async () => {
    const { does } = await deskWithProject();
    const [opened] = parsed(await does('audit', '--json')) as readonly Line[];
    expect(opened?.deed).toBe('opened');
    const person = opened!.person;
    const asked = await does('erase', '--person', person);
    expect([asked.code, asked.out]).toEqual([2, '']);
    expect((await does('export', '--person', person)).out).toContain('canary-question');
    const erased = await does('erase', '--person', person, '--yes', '--json');
    expect(parsed(erased)).toMatchObject({ assessments: 1, scrubbed: true });
    expect((await does('export', '--person', person)).code).toBe(1);
    expect((await does('audit', '--json')).out).not.toContain(person);
    // Known in no place any more, and still to be read by whoever is at the machine.
    expect(parsed(await does('export', '--project', 'Fisheries'))).toMatchObject({
      assessments: [{ places: [], state: { status: 'open' } }],
    });
  });

  test('says that nothing was given up, and what is too old', async () => {
    const { does } = await deskWithProject();
    expect(parsed(await does('letters', '--json'))).toEqual([]);
    expect(parsed(await does('letters', '--retry', '--json'))).toEqual({ retried: 0 });
    expect((await does('letters', '--retry', '7')).code).toBe(1);
    expect(parsed(await does('forget', '--dry-run', '--json'))).toMatchObject({ dryRun: true });
  });
});

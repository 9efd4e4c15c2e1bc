import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../temporary-folder.js';
import { run, type Run } from './run-command.js';

function say(...lines: string[]): Promise<Run> {
  return run(['chat'], { stdin: lines.map((line) => `${line}\n`).join('') });
}

describe('a chat in the terminal', () => {
  test('greets, answers, and takes its leave at the end of input', async () => {
    const { code, out, err } = await say('how long is maternity leave');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^Ask about ILO gender-equality policy/u);
    expect(out).toContain('at least 14 weeks. [1]');
    expect(out).toContain('[1] Maternity Protection Convention, 2000 (No. 183), Art. 4(1)');
    expect(out).toMatch(/Goodbye\.\n$/u);
  });

  test('ends at an empty line', async () => {
    const { code, out } = await say('how long is maternity leave', '', 'what is C190');
    expect(code).toBe(0);
    expect(out).not.toContain('190)');
  });

  test('reads a source whole by its number, and then another of the same answer', async () => {
    const { out } = await say('how long is maternity leave', '1', '1');
    expect(out.match(/^Status|- Status: up to date/gmu)).toHaveLength(2);
    expect(out).toContain('Official page: https://www.ilo.org/');
  });

  test('takes a number that nothing carries as a question', async () => {
    const { code, out, err } = await say('77');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.length).toBeGreaterThan(200);
  });

  test('goes on from what was said', async () => {
    const { out } = await say('how long is maternity leave', 'and for twins?');
    expect(out).toMatch(/twins or triplets/u);
  });

  test('answers in the language asked for', async () => {
    const ran = await run(['chat', '--lang', 'fr'], { stdin: 'C183 Art. 4(1)\n' });
    expect(ran.out).toContain('14 semaines');
  });

  test('belongs to whoever is at the machine, so that a checklist goes on where it was left', async () => {
    const environment = { GENDER_DESK_DATA: temporaryFolder() };
    const start = 'start the checklist for the fisheries project\n1\nyes, annex 2\n';
    await run(['chat'], { stdin: start, environment });
    const { out } = await run(['chat'], { stdin: 'resume fisheries\n', environment });
    expect(out).toContain('A2 (2 of 38)');
    const database = new Sqlite(join(environment.GENDER_DESK_DATA, 'gender-desk.db'));
    const places = database.prepare('select distinct tenant, platform from message').all();
    database.close();
    expect(places).toEqual([{ tenant: 'local', platform: 'terminal' }]);
  });

  test('styles nothing where nobody sees it', async () => {
    const { out } = await say('how long is maternity leave');
    expect(out).not.toContain('\u001B');
  });
});

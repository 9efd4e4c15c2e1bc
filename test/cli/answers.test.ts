import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../temporary-folder.js';
import { builtIndex, parsed, type Run, run } from './run-command.js';

const QUESTION = 'how many weeks must be taken after the birth?';

/** The number under which the terminal offers something, with the same words each time. */
function numberOf(label: string, { out }: Run): string {
  const [, number] = new RegExp(String.raw`^\[(\d+)\] ${label}$`, 'mu').exec(out) ?? [];
  expect([label, number]).toEqual([label, expect.any(String)]);
  return number!;
}

test('what is done with an answer in the terminal by its number is listed for whoever runs the desk', async () => {
  const folder = temporaryFolder();
  symlinkSync(builtIndex, join(folder, 'index'), 'dir');
  const environment = {
    GENDER_DESK_DATA: folder,
    GENDER_DESK_FOCAL_POINTS: 'terminal:ana,nadia@ilo.org,@ilo.org',
  };
  const say = (...lines: readonly string[]): Promise<Run> =>
    run(['chat'], { stdin: lines.map((line) => `${line}\n`).join(''), environment });
  const does = (...args: readonly string[]): Promise<Run> => run(args, { environment });

  expect((await does('feedback')).out).toBe('Nobody has said what they think of an answer.\n');
  expect((await does('hand-offs')).out).toBe('No question waits for a focal point.\n');
  const answered = await say(QUESTION);
  const handOff = numberOf('Ask a focal point', answered);
  const helpful = numberOf('Helpful', answered);
  const handedOn = await say(QUESTION, handOff);
  expect(handedOn.out).toContain('nadia@ilo.org');
  expect(handedOn.out).not.toContain('terminal:ana');
  await say(QUESTION, helpful);

  const counts = parsed(await does('feedback', '--json'));
  expect(counts).toEqual({ counts: expect.objectContaining({ helpful: 1, other: 0 }) as unknown });
  expect((await does('feedback')).out).not.toContain(QUESTION);
  expect((await does('feedback', '--questions')).out).toContain(QUESTION);
  expect(parsed(await does('hand-offs', '--json'))).toMatchObject([{ question: QUESTION }]);
  expect((await does('hand-offs')).out).toContain(QUESTION);
});

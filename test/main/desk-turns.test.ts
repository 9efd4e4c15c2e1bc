import { expect, onTestFinished, test } from 'vitest';
import { openData } from '../../adapters/store/open-data.js';
import { MACHINE_CLOCK } from '../../src/cli/turn-context.js';
import { fetchFrom, openTurns } from '../../src/desk-turns.js';
import type { Letter } from '../../src/domain/letter.js';
import type { Place } from '../../src/domain/place.js';
import type { Surface } from '../../src/domain/surface.js';
import { stringsFor } from '../../src/strings/strings.js';
import { openBundledDesk } from '../bundled-desk.js';
import { textOf } from '../conversation/checklist/talk.js';
import { ANA, createTurns } from '../turns.js';

const CHANNEL: Place = { platform: 'slack', tenant: 'T1', channel: 'C1' };

test('whoever begins a checklist where the desk may not write is told so alone, and why', async () => {
  const data = await openData({ file: ':memory:' });
  const queue = await data.openQueue();
  const { context } = createTurns(await openBundledDesk(), { store: data.store });
  const sent: Letter[] = [];
  let tell: (letter: Letter) => void = () => undefined;
  let fail: (fault: unknown) => void = () => undefined;
  const told = new Promise<Letter>((resolve, reject) => {
    tell = resolve;
    fail = reject;
  });
  const slack: Surface = {
    platform: 'slack',
    paceMs: 0,
    send: ({ letter }) => {
      sent.push(letter);
      if (letter.via === undefined)
        return Promise.resolve({ kind: 'refused', reason: 'not_in_channel' });
      if (sent.length > 3) tell(letter);
      return Promise.resolve({ kind: 'sent', reference: `${sent.length}` });
    },
  };
  const turns = openTurns(context, {
    clock: MACHINE_CLOCK,
    queue,
    surfaces: [slack],
    onFault: (fault) => {
      fail(fault);
    },
  });
  onTestFinished(async () => {
    await turns.drain();
    await queue.close();
    await data.close();
  });
  await turns.receive({
    id: '1',
    place: CHANNEL,
    actor: ANA,
    text: 'start the checklist for Fisheries',
    isPrivate: true,
    answerVia: 'https://hooks.example/1',
    canOpenThread: true,
  });
  const notice = await told;
  expect(notice).toMatchObject({ to: CHANNEL, only: ANA.id, via: 'https://hooks.example/1' });
  expect(textOf(notice.reply)).toBe(stringsFor('en').general.undelivered['not-there']);
});

test('a document is got from the surface that it came to', async () => {
  const file = { id: 'F1', name: 'a.txt' };
  const surface: Surface = {
    platform: 'slack',
    paceMs: 0,
    send: () => Promise.resolve({ kind: 'unsure' }),
    fetch: ({ id, name }, { channel }) =>
      Promise.resolve({ name: `${channel} ${id} ${name}`, bytes: new Uint8Array() }),
  };
  const got = await fetchFrom([surface])(file, CHANNEL);
  expect(got.name).toBe('C1 F1 a.txt');
  await expect(async () =>
    fetchFrom([surface])(file, { ...CHANNEL, platform: 'web' }),
  ).rejects.toMatchObject({ code: 'unexpected' });
});

import { expect, test } from 'vitest';
import { openTeams } from '../../../../adapters/teams/connect.js';
import type { TakeIn } from '../../../../adapters/teams/taken-in.js';
import { DeskError } from '../../../../src/domain/desk-error.js';
import { gate } from '../../../doubles/gate.js';
import { createTimer } from '../../../engine/fakes.js';
import { send, serveRoutes } from '../../http/serve.js';
import { JSON_TYPE, message } from './bring.js';

async function serve(takeIn: TakeIn) {
  const faults: unknown[] = [];
  const report = (fault: unknown): void => void faults.push(fault);
  const teams = openTeams({ kind: 'playground' }, { clock: createTimer(), report });
  const { routes, stop } = teams.serve({ takeIn });
  const address = await serveRoutes(routes);
  const activity = JSON.stringify(message({ serviceUrl: 'http://localhost:56150/' }));
  const headers = { 'content-type': JSON_TYPE };
  return { faults, stop, bring: () => send(`${address}/api/messages`, 'POST', activity, headers) };
}

test('what could not be kept is told of, and to be brought again', async () => {
  const away = new DeskError('database-unavailable', { reason: 'connection' });
  const { bring, faults } = await serve(() => Promise.reject(away));
  expect(await bring()).toMatchObject({ status: 503, body: '' });
  expect(faults).toEqual([away]);
});

test('nothing is taken any more once the desk stops, which waits for what is in hand', async () => {
  const done: string[] = [];
  const { open, reached, pass } = gate();
  const { bring, stop } = await serve(async () => {
    await pass();
    done.push('kept');
    return { kind: 'kept' };
  });
  const first = bring();
  await reached;
  const stopped = stop().then(() => done.push('stopped'));
  expect(await bring()).toMatchObject({ status: 503 });
  open();
  await stopped;
  expect(done).toEqual(['kept', 'stopped']);
  expect(await first).toMatchObject({ status: 200 });
});

import { describe, expect, test } from 'vitest';
import type { Data } from '../../adapters/store/open-data.js';
import type { PersonId } from '../../src/domain/actor.js';
import type { Workspace } from '../../src/domain/installations.js';
import { forTest } from '../for-test.js';

const ONE: Workspace = { platform: 'slack', tenant: 'T1' };
const TWO: Workspace = { platform: 'slack', tenant: 'T2' };
const TEAMS: Workspace = { platform: 'teams', tenant: 'T1' };

/** What everything that keeps installations promises; `open` gives empty data. */
export function describeInstallations(name: string, open: () => Promise<Data>): void {
  describe(`${name}: installations`, () => {
    const empty = (): Promise<Data> => forTest(open());

    test('are kept a workspace and a platform each, and come back as they are', async () => {
      const { installations } = await empty();
      const content = 'v1.“sealed”\n'.repeat(2_000);
      await installations.keep(ONE, content);
      await installations.keep(TEAMS, 'other');
      expect(await installations.read(ONE)).toBe(content);
      expect(await installations.read(TEAMS)).toBe('other');
      expect(await installations.read(TWO)).toBeUndefined();
    });

    test('take the place of what was kept', async () => {
      const { installations } = await empty();
      for (const content of ['old', 'new']) await installations.keep(ONE, content);
      expect(await installations.read(ONE)).toBe('new');
      expect(await installations.tenants('slack')).toEqual(['T1']);
    });

    test('are listed by platform, in order', async () => {
      const { installations } = await empty();
      for (const workspace of [TWO, TEAMS, ONE]) await installations.keep(workspace, 'any');
      expect(await installations.tenants('slack')).toEqual(['T1', 'T2']);
      expect(await installations.tenants('web')).toEqual([]);
    });

    test('are forgotten one by one, and twice does no harm', async () => {
      const { installations } = await empty();
      for (const workspace of [ONE, TWO, TEAMS]) await installations.keep(workspace, 'any');
      await installations.remove(ONE);
      await installations.remove(ONE);
      expect(await installations.tenants('slack')).toEqual(['T2']);
      expect(await installations.read(TEAMS)).toBe('any');
    });

    test('stay when a person of the workspace is erased', async () => {
      const { installations, upkeep } = await empty();
      await installations.keep(ONE, 'slack:U1');
      const person = 'slack:U1' as PersonId;
      const by = { person, place: { ...ONE, channel: 'C1' }, at: new Date() };
      const words = { person: 'a former colleague', text: 'erased' };
      await upkeep.erasePerson({ tenant: 'T1', person }, () => words, by);
      expect(await installations.read(ONE)).toBe('slack:U1');
    });
  });
}

import type { Role } from '../../../src/domain/actor.js';
import { forAllTests } from '../../for-test.js';
import { enter, type Visitor } from './checklists.js';
import { openTestDesk, serveOnLoopback, type TestDesk } from './serve.js';

/** Two people at a desk of their own. */
export interface Team extends TestDesk {
  readonly address: string;
  readonly ana: Visitor;
  readonly ben: Visitor;
  /** Whoever is in it is a focal point too. */
  readonly focalPoints: Set<string>;
}

/** One for all tests of a file. */
export function useTeam(): Team {
  return forAllTests(openTeam, ({ close }) => close());
}

async function openTeam(): Promise<Team> {
  const opened = await openTestDesk();
  const focalPoints = new Set<string>();
  const rolesOf = (id: string): readonly Role[] =>
    focalPoints.has(id) ? ['staff', 'project-member', 'focal-point'] : ['staff', 'project-member'];
  const web = await serveOnLoopback({ ...opened.desk, rolesOf });
  const { address } = web;
  return {
    ...opened,
    address,
    ana: await enter(address, 'Ana'),
    ben: await enter(address, 'Ben'),
    focalPoints,
    close: async () => {
      await web.close();
      await opened.close();
    },
  };
}

export const YES = { deed: 'answered', item: 'A1', answer: 'yes', sees: '0' };

/** The table of a checklist, as somebody reads it. */
export async function table(visitor: Visitor, path: string, filter = 'all'): Promise<string> {
  return (await visitor.get(`${path}?view=table&filter=${filter}`)).text();
}

import { serveWeb, type WebServer } from '../../../../adapters/web/listen.js';
import { teamsTabOf } from '../../../../src/cli/teams-tab.js';
import { MACHINE_CLOCK, toTurnContext } from '../../../../src/cli/turn-context.js';
import { toWebDesk } from '../../../../src/cli/web-desk.js';
import { homeOf } from '../../../../src/conversation/home.js';
import type { PersonId } from '../../../../src/domain/actor.js';
import { DEFAULT_RETENTION } from '../../../../src/domain/retention.js';
import { openTurns } from '../../../../src/desk-turns.js';
import { openData } from '../../../../adapters/store/open-data.js';
import { openBundledDesk } from '../../../bundled-desk.js';
import { APP, type Issuer, PERSON, startIssuer, TENANT } from '../../teams/tab/issuer.js';

export interface ServedTab {
  readonly web: WebServer;
  readonly issuer: Issuer;
  readonly faults: unknown[];
  /** Somebody says something in a chat or a channel of Teams. */
  readonly say: (text: string, from?: string, thread?: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** The page with a tab in Teams, on a store in memory and an issuer of tokens on this machine. */
export async function serveTab(): Promise<ServedTab> {
  const issuer = await startIssuer();
  const desk = await openBundledDesk();
  const data = await openData({ file: ':memory:' });
  const queue = await data.openQueue();
  const context = toTurnContext(desk, data.store);
  const faults: unknown[] = [];
  const onFault = (fault: unknown): void => {
    faults.push(fault);
  };
  const turns = openTurns(context, { clock: MACHINE_CLOCK, queue, surfaces: [], onFault });
  const { store, knowledge, checklistsOver } = context;
  const roles = { focalPoints: [], administrators: [], projectMembers: [] };
  const retention = DEFAULT_RETENTION;
  const views = { store, checklists: checklistsOver(store), knowledge, retention, roles };
  const teams = { kind: 'app', id: APP, tenant: TENANT, loginUrl: issuer.loginUrl } as const;
  const teamsTab = teamsTabOf(
    { address: 'https://desk.example', teams },
    {
      home: (visitor, language) => homeOf(visitor, language, views),
      rolesOf: () => ['staff', 'project-member'],
      now: () => new Date(),
      store,
      retention,
    },
  );
  const webDesk = toWebDesk(context, turns, onFault, () => ['staff', 'project-member']);
  const web = await serveWeb(webDesk, {
    port: 0,
    host: '127.0.0.1',
    ...(teamsTab && { teamsTab }),
  });
  let messages = 0;
  return {
    web,
    issuer,
    faults,
    say: async (text, from = PERSON, thread) => {
      const place = {
        platform: 'teams',
        tenant: TENANT,
        channel: `19:${from}@thread.tacv2`,
      } as const;
      await turns.answer({
        id: `message:${(messages += 1)}`,
        place: thread === undefined ? place : { ...place, thread },
        actor: { id: `teams:${from}` as PersonId, name: 'Ana', roles: ['staff', 'project-member'] },
        text,
      });
    },
    close: async () => {
      await web.close();
      await turns.drain();
      await queue.close();
      await data.close();
      await issuer.close();
    },
  };
}

import { onTestFinished } from 'vitest';
import type { Connector, Conversation, TeamsFault } from '../../../../adapters/teams/connector.js';
import { createAppToken } from '../../../../adapters/teams/transport/app-token.js';
import { createConnector } from '../../../../adapters/teams/transport/connector.js';
import type { TeamsApp } from '../../../../adapters/teams/transport/settings.js';
import { startService, type TeamsService } from '../../../doubles/teams/service.js';
import { createTimer, type FakeTimer } from '../../../engine/fakes.js';
import { APP, TENANT } from './bring.js';

/** A desk that writes to a service on loopback, by a clock that stands. */
export interface Connected extends TeamsService {
  readonly connector: Connector;
  readonly clock: FakeTimer;
  readonly here: Conversation;
}

export async function connect(changes: Partial<TeamsApp> = {}): Promise<Connected> {
  const service = await startService();
  onTestFinished(service.close);
  const clock = createTimer();
  const settings: TeamsApp = {
    kind: 'app',
    id: APP,
    password: 'hush',
    openIdUrl: 'http://127.0.0.1:9/',
    loginUrl: service.loginUrl,
    isDevelopment: true,
    ...changes,
  };
  const connector = createConnector({ settings, token: createAppToken(settings, clock), clock });
  const here = { tenant: TENANT, service: service.service, id: '19:c@thread.tacv2;messageid=17' };
  return { ...service, connector, clock, here };
}

/** What a request rejects with. */
export async function faultOf(request: Promise<unknown>): Promise<TeamsFault> {
  return request.then(
    () => Promise.reject(new Error('it did not fail')),
    (fault: unknown) => fault as TeamsFault,
  );
}

import type { Timer } from '../../src/domain/clock.js';
import { createInHand } from '../http/in-hand.js';
import type { Route } from '../http/route.js';
import type { Connector } from './connector.js';
import type { TakeIn, TakenIn } from './taken-in.js';
import { type AppToken, createAppToken } from './transport/app-token.js';
import { createConnector } from './transport/connector.js';
import { toDeskError } from './transport/faults.js';
import { createMessagesRoute } from './transport/messages-route.js';
import type { TeamsSettings } from './transport/settings.js';

export interface TeamsContext {
  readonly clock: Timer;
  readonly report: (fault: unknown) => void;
}

/** The desk's ways to and from Teams. */
export interface TeamsConnection {
  readonly connector: Connector;
  /** Signs the app in. Throws `teams-unavailable` or `teams-refused`. */
  readonly examine: () => Promise<void>;
  readonly serve: (serving: { readonly takeIn: TakeIn }) => TeamsServing;
}

export interface TeamsServing {
  /** What Teams asks over HTTP. */
  readonly routes: readonly Route[];
  /** Takes nothing more in; resolves when what is in hand is done. */
  readonly stop: () => Promise<void>;
}

export function openTeams(settings: TeamsSettings, context: TeamsContext): TeamsConnection {
  const token = settings.kind === 'app' ? createAppToken(settings, context.clock) : undefined;
  return {
    connector: createConnector({ settings, token, clock: context.clock }),
    examine: () => examine(token),
    serve: ({ takeIn }) => serve(takeIn, settings, context),
  };
}

async function examine(token: AppToken | undefined): Promise<void> {
  await token?.get().catch((fault: unknown) => {
    throw toDeskError(fault);
  });
}

function serve(takeIn: TakeIn, settings: TeamsSettings, context: TeamsContext): TeamsServing {
  const { report } = context;
  const failed: TakenIn = { kind: 'failed' };
  const { take, stop } = createInHand(
    (activity: unknown) =>
      takeIn(activity).catch((fault: unknown) => {
        report(fault);
        return failed;
      }),
    failed,
  );
  return { routes: [createMessagesRoute({ ...context, settings, takeIn: take })], stop };
}

import { z } from 'zod';
import { createBoundedMap } from '../../../src/domain/bounded-map.js';
import type { Timer } from '../../../src/domain/clock.js';
import { type Connector, type Member, TeamsFault } from '../connector.js';
import type { AppToken } from './app-token.js';
import { createServiceClient, type ServiceClient } from './bot-framework.js';
import { toTeamsFault } from './faults.js';
import { isService } from './services.js';
import type { TeamsSettings } from './settings.js';
import { timed } from './timed.js';

export interface ConnectorContext {
  readonly settings: TeamsSettings;
  /** Absent in a playground, which asks for none. */
  readonly token: AppToken | undefined;
  readonly clock: Timer;
}

/** One request to a service; rejects with a `TeamsFault`. */
type Call = (
  service: string,
  request: (client: ServiceClient, signal: AbortSignal) => Promise<unknown>,
) => Promise<unknown>;

/** There are a few regions, and a sovereign cloud has its own. */
const MOST_SERVICES = 50;

const sentSchema = z.object({ id: z.string() });
const begunSchema = z.object({ id: z.string(), activityId: z.string().nullish() });
const memberSchema = z.object({
  id: z.string().min(1),
  name: z.string().nullish(),
  aadObjectId: z.string().nullish(),
  objectId: z.string().nullish(),
  email: z.string().nullish(),
});

export function createConnector(context: ConnectorContext): Connector {
  const call = createCall(context);
  const bot = { id: botId(context.settings) };
  return {
    post: async ({ service, id }, activity) => {
      const sent = await call(service, (client, signal) => client.post(id, activity, signal));
      return sentSchema.safeParse(sent).data?.id ?? '';
    },
    update: async ({ service, id: conversation }, id, activity) => {
      await call(service, (client, signal) => client.update(conversation, id, activity, signal));
    },
    openThread: async ({ service, tenant, channel: id }, activity) => {
      const channelData = { channel: { id }, tenant: { id: tenant } };
      const parameters = { isGroup: true, bot, tenantId: tenant, activity, channelData };
      const begun = await call(service, (client, signal) =>
        client.createConversation(parameters, signal),
      );
      return rootOf(begunSchema.safeParse(begun).data);
    },
    openPersonal: async ({ service, tenant }, directoryId) => {
      const members = [{ id: directoryId }];
      const channelData = { tenant: { id: tenant } };
      const parameters = { isGroup: false, bot, members, tenantId: tenant, channelData };
      const begun = await call(service, (client, signal) =>
        client.createConversation(parameters, signal),
      );
      return read(begunSchema, begun).id;
    },
    member: async ({ service, id }, directoryId) => {
      try {
        const [conversation = id] = id.split(';', 1);
        const found = await call(service, (client, signal) =>
          client.member(conversation, directoryId, signal),
        );
        return toMember(read(memberSchema, found));
      } catch (fault) {
        if (fault instanceof TeamsFault && fault.status === 404) return undefined;
        throw fault;
      }
    },
  };
}

function createCall({ settings, token, clock }: ConnectorContext): Call {
  const clients = createBoundedMap<ServiceClient>(MOST_SERVICES);
  const authorize = async (): Promise<string | undefined> =>
    token === undefined ? undefined : `Bearer ${await token.get()}`;
  const clientOf = (service: string): ServiceClient => {
    // What an address says that was kept is no more to be believed than what an activity says.
    if (!isService(service, settings)) throw new TeamsFault(403, 'NotAService');
    return clients.renew(service, () => createServiceClient(service, authorize));
  };
  return async (service, request) => {
    const client = clientOf(service);
    try {
      return await timed(clock, (signal) => request(client, signal));
    } catch (error) {
      const fault = toTeamsFault(error, clock.now());
      if (fault.status === 401) token?.forget();
      throw fault;
    }
  };
}

function botId(settings: TeamsSettings): string {
  switch (settings.kind) {
    case 'app':
      return `28:${settings.id}`;
    case 'playground':
      return 'gender-desk';
    default:
      return settings satisfies never;
  }
}

/** The first message of a thread, which is named in the id of the conversation too. */
function rootOf(begun: z.infer<typeof begunSchema> | undefined): string {
  const root = begun?.activityId ?? /;messageid=(.+)$/u.exec(begun?.id ?? '')?.[1];
  if (root === undefined) throw unreadable();
  return root;
}

function toMember(found: z.infer<typeof memberSchema>): Member {
  const { id, name, email } = found;
  const directoryId = found.aadObjectId ?? found.objectId;
  return {
    id,
    name: name ?? '',
    ...(directoryId ? { directoryId } : {}),
    ...(email ? { email } : {}),
  };
}

function read<Value>(schema: z.ZodType<Value>, answered: unknown): Value {
  const { data } = schema.safeParse(answered);
  if (data === undefined) throw unreadable();
  return data;
}

/** It was done, and what came of it is not said. */
function unreadable(): TeamsFault {
  return new TeamsFault(undefined, undefined);
}

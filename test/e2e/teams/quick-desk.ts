import { PACE } from '../../../adapters/teams/send/paced.js';
import { connectTeams } from '../../../src/cli/connect-teams.js';
import { MACHINE_CLOCK } from '../../../src/cli/turn-context.js';
import type { Settings } from '../../../src/main.js';
import { type Brought, send } from '../../adapters/http/serve.js';
import {
  type Directory,
  type DirectoryPerson,
  openDirectory,
} from '../../doubles/teams/directory.js';
import { startIssuer } from '../../doubles/teams/issuer.js';
import * as quick from '../quick-desk.js';

const APP = '11111111-2222-4333-8444-555555555555';
export const BOT = { id: `28:${APP}`, name: 'Gender Desk' };

/** Where somebody does something. */
export interface Room {
  readonly kind: 'personal' | 'channel';
  readonly channel: string;
  /** A post of its own without one. */
  readonly thread?: string | undefined;
  readonly tenant?: string;
}

/** The desk as an app of a directory of Teams, but that it never waits between two messages. */
export interface QuickDesk extends quick.QuickDesk {
  readonly directory: Directory;
  /** Brings what somebody does, with a token that is good for it; the status that it is answered with. */
  readonly bring: (activity: object, authorization?: string) => Promise<number>;
  /** The same; what it is answered with. */
  readonly asks: (activity: object) => Promise<unknown>;
  /** A token with claims changed. */
  readonly token: (changes?: object) => Promise<string>;
  /** What Teams says of something that somebody does. */
  readonly activity: (by: DirectoryPerson, room: Room, what: object) => object;
}

export async function openQuickDesk(options: Partial<Settings> = {}): Promise<QuickDesk> {
  const [directory, issuer] = await Promise.all([openDirectory(), startIssuer()]);
  const { service, loginUrl, tenant } = directory;
  const app = {
    kind: 'app',
    id: APP,
    password: 'hush',
    openIdUrl: issuer.openIdUrl,
    loginUrl,
    isDevelopment: true,
  } as const;
  const desk = await quick.openQuickDesk({
    settings: options,
    link: async (data, own, onFault) => {
      const link = await connectTeams(app, data, own, onFault, neverWaiting());
      return { teams: { ...link, surface: { ...link.surface, paceMs: 0 } } };
    },
    serve: ({ teams }, served) => teams!.serve(served),
    end: () => {
      directory.close();
      issuer.close();
    },
  });
  const token = async (changes: object = {}): Promise<string> => {
    const exp = Math.floor(Date.now() / 1_000) + 3_600;
    const iss = 'https://api.botframework.com';
    return `Bearer ${await issuer.sign({ iss, aud: APP, serviceurl: service, exp, ...changes })}`;
  };
  const bring = async (activity: object, authorization?: string): Promise<Brought> => {
    const headers = {
      'content-type': 'application/json',
      authorization: authorization ?? (await token()),
    };
    return send(`${desk.desk.address}/api/messages`, 'POST', JSON.stringify(activity), headers);
  };
  return {
    ...desk,
    directory,
    token,
    bring: async (activity, authorization) => (await bring(activity, authorization)).status,
    asks: async (activity) => {
      const { status, body } = await bring(activity);
      if (status !== 200) throw new Error(`answered ${status}`);
      return body === '' ? undefined : (JSON.parse(body) as unknown);
    },
    activity: (by, room, what) => {
      const id = crypto.randomUUID();
      const below = room.kind === 'channel' ? `;messageid=${room.thread ?? id}` : '';
      return {
        id,
        channelId: 'msteams',
        serviceUrl: service,
        from: by,
        recipient: BOT,
        conversation: {
          id: `${room.channel}${below}`,
          conversationType: room.kind,
          tenantId: room.tenant ?? tenant,
        },
        ...what,
      };
    },
  };
}

/** What somebody says who mentions the desk. */
export function mentioning(text: string): object {
  const name = `<at>${BOT.name}</at>`;
  const entities = [{ type: 'mention', text: name, mentioned: BOT }];
  return { type: 'message', text: `${name} ${text}`, entities };
}

/** A press of a button of a card, with what the card carries for it. */
export function pressing(data: unknown, message: string): object {
  const action = { type: 'Action.Execute', data };
  const value = { action, trigger: 'manual' };
  return { type: 'invoke', name: 'adaptiveCard/action', value, replyToId: message };
}

/** The same of a button that opens a dialog. */
export function opening(data: unknown, message: string): object {
  return { type: 'invoke', name: 'task/fetch', value: { data }, replyToId: message };
}

/** What was filled in and pressed in a dialog, which knows no message. */
export function submitting(data: unknown): object {
  return { type: 'invoke', name: 'task/submit', value: { data } };
}

/** So that nothing waits between two messages. */
function neverWaiting(): typeof MACHINE_CLOCK {
  let ahead = 0;
  return { ...MACHINE_CLOCK, now: () => new Date(Date.now() + (ahead += PACE)) };
}

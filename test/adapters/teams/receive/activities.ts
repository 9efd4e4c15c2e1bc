import type { Json, JsonObject } from '../../changed-json.js';

export type { Json, JsonObject } from '../../changed-json.js';

export const TENANT = 'a4b1c2d3-0000-4000-8000-000000000001';
export const SERVICE = 'https://smba.trafficmanager.net/emea/';
export const BOT = '28:app-of-the-desk';
export const TEAM = '19:general@thread.tacv2';
export const CHANNEL = '19:fisheries@thread.tacv2';
export const GROUP = '19:group@thread.v2';
/** The personal conversations of people. */
export const PERSONAL = { ana: 'a:1-ana', ben: 'a:1-ben' } as const;

export type Somebody = keyof typeof PERSONAL;

/** Whom the directory knows. */
export const PEOPLE = {
  ana: {
    id: '29:ana',
    directoryId: '00000000-0000-4000-8000-0000000000aa',
    name: 'Ana Ruiz',
    email: 'ana@example.org',
  },
  ben: {
    id: '29:ben',
    directoryId: '00000000-0000-4000-8000-0000000000bb',
    name: 'Ben Mbeki',
    email: 'ben@example.org',
  },
} as const;

export function personOf(who: Somebody): string {
  return `teams:${PEOPLE[who].directoryId}`;
}

interface Where {
  readonly who?: Somebody;
  readonly id?: string;
}

/** Where an activity takes place. */
export type Room = 'personal' | 'group' | { readonly thread?: string; readonly channel?: string };

let count = 0;

/** An activity as Teams brings it; `change` overrides what stands in it. */
export function activity(type: string, room: Room, where: Where, change: JsonObject): JsonObject {
  const { who = 'ana', id = `17733061${String(++count).padStart(5, '0')}` } = where;
  const { id: sender, directoryId, name } = PEOPLE[who];
  return {
    type,
    id,
    channelId: 'msteams',
    serviceUrl: SERVICE,
    timestamp: '2026-11-22T06:00:00.000Z',
    locale: 'en-GB',
    from: { id: sender, aadObjectId: directoryId, name },
    recipient: { id: BOT, name: 'Gender Desk' },
    ...placeOf(room, who, id),
    ...change,
  };
}

function placeOf(room: Room, who: Somebody, id: string): JsonObject {
  const tenant = { id: TENANT };
  if (room === 'personal')
    return {
      conversation: { id: PERSONAL[who], conversationType: 'personal', tenantId: TENANT },
      channelData: { tenant },
    };
  if (room === 'group')
    return {
      conversation: {
        id: GROUP,
        conversationType: 'groupChat',
        isGroup: true,
        tenantId: TENANT,
        name: 'Planning',
      },
      channelData: { tenant },
    };
  const { thread = id, channel = CHANNEL } = room;
  return {
    conversation: {
      id: `${channel};messageid=${thread}`,
      conversationType: 'channel',
      isGroup: true,
      tenantId: TENANT,
    },
    channelData: { tenant, team: { id: TEAM, name: 'Projects' }, channel: { id: channel } },
  };
}

export const MENTION = {
  type: 'mention',
  text: '<at>Gender Desk</at>',
  mentioned: { id: BOT, name: 'Gender Desk' },
};

/** What somebody says; `<at>Gender Desk</at>` in it mentions the desk. */
export function said(
  text: string,
  room: Room = 'personal',
  where: Where = {},
  change: JsonObject = {},
): JsonObject {
  const entities = text.includes('<at>Gender Desk</at>') ? [MENTION] : [];
  return activity('message', room, where, { text, textFormat: 'plain', entities, ...change });
}

export function invoke(
  name: string,
  value: Json,
  room: Room = 'personal',
  where: Where & { readonly replyTo?: string } = {},
): JsonObject {
  const { replyTo = '1773306000000', ...rest } = where;
  return activity('invoke', room, rest, { name, value, replyToId: replyTo });
}

/** A press of a button of a card. */
export function pressed(
  action: JsonObject,
  room: Room = 'personal',
  where: Where & { readonly replyTo?: string } = {},
): JsonObject {
  const verb = typeof action.kind === 'string' ? action.kind : '';
  const data = { desk: { language: 'en', action } };
  const value = { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' };
  return invoke('adaptiveCard/action', value, room, where);
}

/** The desk was added to a conversation, or taken out of it. */
export function membership(
  change: JsonObject,
  room: Room = 'personal',
  where: Where = {},
): JsonObject {
  return activity('conversationUpdate', room, where, change);
}

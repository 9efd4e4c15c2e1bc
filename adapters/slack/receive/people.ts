import { z } from 'zod';
import type { Actor, PersonId } from '../../../src/domain/actor.js';
import { isLanguage, type Language } from '../../../src/domain/language.js';
import type { Client } from '../clients.js';
import { shortened } from '../../../src/domain/split-text.js';
import { oneLine } from '../../../src/domain/visible.js';
import type { ReceiveContext } from './context.js';
import type { By } from './envelope.js';
import { createLookUp } from '../../../src/domain/look-up.js';
import { slackErrorOf } from './slack-error.js';

/** Somebody of a workspace. */
export interface Person {
  readonly actor: Actor;
  /** The one they use Slack in, where the desk writes it. */
  readonly language?: Language;
  readonly isBot: boolean;
}

/** Who people are, by what Slack says of them; while it says nothing, they have the name of the payload and no more rights for it. */
export interface People {
  readonly find: (by: By, client: Client) => Promise<Person>;
  /** As others see them; undefined while Slack does not say. */
  readonly nameOf: (by: By, user: string, client: Client) => Promise<string | undefined>;
}

interface Profile {
  readonly name: string | undefined;
  readonly email: string | undefined;
  readonly language: Language | undefined;
  readonly isBot: boolean;
  /** The workspace and the organization that they belong to. */
  readonly homes: readonly (string | null | undefined)[];
}

const LONGEST_NAME = 80;

export function personId(user: string): PersonId {
  return `slack:${user}` as PersonId;
}

export function createPeople({ clock, desk }: Pick<ReceiveContext, 'clock' | 'desk'>): People {
  const profiles = createLookUp<Profile>(clock, desk.report);
  const groups = createLookUp<ReadonlyMap<string, readonly string[]>>(clock, desk.report);
  const profileOf = ({ tenant }: By, user: string, client: Client): Promise<Profile | undefined> =>
    profiles(`${tenant}/${user}`, () => readProfile(client, user));
  return {
    find: async (by, client) => {
      const { user, named } = by;
      const [profile, groupsOf] = await Promise.all([
        profileOf(by, user, client),
        groups(`${by.tenant}/${teamOf(by)}`, () => readGroups(client, by)),
      ]);
      const id = personId(user);
      const email = profile && isOwn(profile, by) ? profile.email : undefined;
      const roles = desk.rolesOf({
        id,
        ...(email === undefined ? {} : { email }),
        groups: groupsOf?.get(user) ?? [],
      });
      const name = profile?.name ?? shown(named) ?? user;
      return {
        actor: { id, name, roles },
        isBot: profile?.isBot ?? false,
        ...(profile?.language === undefined ? {} : { language: profile.language }),
      };
    },
    nameOf: async (by, user, client) => (await profileOf(by, user, client))?.name,
  };
}

/** In a shared channel there are people of other organizations, who say themselves which address is theirs. */
function isOwn({ homes }: Profile, { owners }: By): boolean {
  return homes.some((home) => home && owners.includes(home));
}

const text = z.string().nullish();
const usersInfo = z.object({
  user: z.object({
    team_id: text,
    enterprise_user: z.object({ enterprise_id: text }).nullish(),
    name: text,
    real_name: text,
    is_bot: z.boolean().nullish(),
    is_email_confirmed: z.boolean().nullish(),
    locale: text,
    profile: z.object({ display_name: text, real_name: text, email: text }).nullish(),
  }),
});

async function readProfile({ web }: Client, user: string): Promise<Profile> {
  const { user: found } = usersInfo.parse(await web.users.info({ user, include_locale: true }));
  const { profile } = found;
  const names = [profile?.display_name, profile?.real_name, found.real_name, found.name];
  const language = (found.locale ?? '').slice(0, 2);
  return {
    name: names.map(shown).find((name) => name !== undefined),
    email: found.is_email_confirmed === false ? undefined : (profile?.email ?? undefined),
    language: isLanguage(language) ? language : undefined,
    isBot: found.is_bot === true,
    homes: [found.team_id, found.enterprise_user?.enterprise_id],
  };
}

/** A name as it can be shown; undefined where nothing is left of it. */
function shown(name: string | null | undefined): string | undefined {
  return shortened(oneLine(name ?? ''), LONGEST_NAME) || undefined;
}

const groupsList = z.object({
  usergroups: z.array(z.object({ handle: z.string(), users: z.array(z.string()).nullish() })),
});

/** In an organization each workspace has groups of its own. */
function teamOf({ owners, tenant }: By): string {
  return owners.find((owner) => owner.startsWith('T')) ?? tenant;
}

/** The handles of each person's groups: a handle is the only name of a group that no other has. */
async function readGroups(client: Client, by: By): Promise<ReadonlyMap<string, readonly string[]>> {
  const list = groupsList.parse(await listGroups(client, by));
  const groups = new Map<string, readonly string[]>();
  for (const { handle, users } of list.usergroups)
    for (const user of users ?? []) groups.set(user, [...(groups.get(user) ?? []), handle]);
  return groups;
}

async function listGroups({ web }: Client, by: By): Promise<unknown> {
  const team = teamOf(by);
  try {
    const where = team === by.tenant ? {} : { team_id: team };
    return await web.usergroups.list({ include_users: true, ...where });
  } catch (fault) {
    if (WITHOUT_GROUPS.has(slackErrorOf(fault) ?? '')) return NO_GROUPS;
    throw fault;
  }
}

const NO_GROUPS: z.infer<typeof groupsList> = { usergroups: [] };
/** Why the desk is told of no groups there: it may not know them, or there are none. */
const WITHOUT_GROUPS: ReadonlySet<string> = new Set(['missing_scope', 'paid_teams_only']);

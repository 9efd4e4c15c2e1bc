import { z } from 'zod';
import { enterpriseId, teamId, userId } from './ids.js';

/** What Slack itself says of a delivery, beside what is in it. */
export interface Envelope {
  /** Where the desk is installed: the workspace, or the organization where it is installed in all of it. */
  readonly tenant: string;
  /** The workspace and the organization whose people are the tenant's own. */
  readonly owners: readonly string[];
}

/** Somebody who did something, as the envelope names them. */
export interface By extends Envelope {
  readonly user: string;
  /** How the platform calls them at least. */
  readonly named?: string;
}

interface Installation {
  readonly team: string | undefined;
  readonly enterprise: string | undefined;
  readonly isWide: boolean;
}

function toEnvelope({ team, enterprise, isWide }: Installation): Envelope | undefined {
  const tenant = isWide ? enterprise : team;
  if (tenant === undefined) return undefined;
  return { tenant, owners: [team, enterprise].filter((each) => each !== undefined) };
}

const team = teamId.nullish().catch(undefined);
const enterprise = enterpriseId.nullish().catch(undefined);
const eventBody = z.object({
  team_id: team,
  enterprise_id: enterprise,
  authorizations: z
    .array(
      z.object({
        team_id: team,
        enterprise_id: enterprise,
        is_enterprise_install: z.boolean().nullish(),
      }),
    )
    .nullish(),
});

/** Undefined for a body that names no installation. An event of a shared channel is the desk's by its first authorization. */
export function eventEnvelope(body: unknown): Envelope | undefined {
  const { data } = eventBody.safeParse(body);
  if (data === undefined) return undefined;
  const [first] = data.authorizations ?? [];
  return toEnvelope({
    team: first?.team_id ?? data.team_id ?? undefined,
    enterprise: first?.enterprise_id ?? data.enterprise_id ?? undefined,
    isWide: first?.is_enterprise_install === true,
  });
}

const interactionBody = z.object({
  team: z.object({ id: teamId, enterprise_id: enterprise }).nullish(),
  enterprise: z.object({ id: enterpriseId }).nullish(),
  is_enterprise_install: z.boolean().nullish(),
  user: z.object({ id: userId, name: z.string().nullish(), username: z.string().nullish() }),
  /** The workspace of the installation, where a modal was opened in another. */
  view: z.object({ app_installed_team_id: team }).nullish(),
});

/** Who pressed, chose or filled in something. */
export function interactionBy(body: unknown): By | undefined {
  const { data } = interactionBody.safeParse(body);
  if (data === undefined) return undefined;
  const { user } = data;
  const envelope = toEnvelope({
    team: data.view?.app_installed_team_id ?? data.team?.id,
    enterprise: data.enterprise?.id ?? data.team?.enterprise_id ?? undefined,
    isWide: data.is_enterprise_install === true,
  });
  return envelope && { ...envelope, ...by(user.id, user.name ?? user.username) };
}

const commandBody = z.object({
  team_id: team,
  enterprise_id: enterprise,
  is_enterprise_install: z.string().nullish(),
  user_id: userId,
  user_name: z.string().nullish(),
});

/** Who typed a command. */
export function commandBy(body: unknown): By | undefined {
  const { data } = commandBody.safeParse(body);
  if (data === undefined) return undefined;
  const envelope = toEnvelope({
    team: data.team_id ?? undefined,
    enterprise: data.enterprise_id ?? undefined,
    isWide: data.is_enterprise_install === 'true',
  });
  return envelope && { ...envelope, ...by(data.user_id, data.user_name) };
}

function by(user: string, named: string | null | undefined): Pick<By, 'user' | 'named'> {
  return named ? { user, named } : { user };
}

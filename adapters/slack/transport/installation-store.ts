import type { Installation, InstallationStore } from '@slack/oauth';
import { z } from 'zod';
import type { Clock } from '../../../src/domain/clock.js';
import type { Installations, Workspace } from '../../../src/domain/installations.js';
import { refused } from './faults.js';
import { NotInstalled } from './not-installed.js';
import { deriveKey, seal, unseal } from './seal.js';
import { tenantOf } from './tenant.js';

const named = z.object({ id: z.string().min(1), name: z.string().exactOptional() });

/** What is kept of an installation: nothing of whoever installed it. */
const keptSchema = z.object({
  team: named.exactOptional(),
  enterprise: named.exactOptional(),
  isEnterpriseInstall: z.boolean(),
  bot: z.object({
    token: z.string().min(1),
    refreshToken: z.string().exactOptional(),
    /** Seconds since 1970. */
    expiresAt: z.number().exactOptional(),
    scopes: z.array(z.string()),
    id: z.string().min(1),
    userId: z.string().min(1),
  }),
  /** When it was installed, ISO 8601: Slack's libraries carry it along under this name. */
  metadata: z.string(),
});
export type KeptInstallation = z.infer<typeof keptSchema>;

export interface SlackInstallations extends InstallationStore {
  /** Undefined where the desk is not installed. Throws `installation-unreadable`. */
  readonly read: (tenant: string) => Promise<KeptInstallation | undefined>;
  /** Forgets an installation that was removed at a time; one that was made after that stays. */
  readonly removeAsOf: (tenant: string, at: Date) => Promise<void>;
}

/** Installations as Slack's library for them wants them kept: sealed, and without the people in them. */
export function createInstallationStore(
  installations: Installations,
  secret: string,
  clock: Clock,
): SlackInstallations {
  const key = deriveKey(secret, 'installations');
  const read = async (tenant: string): Promise<KeptInstallation | undefined> => {
    const content = await installations.read(workspaceOf(tenant));
    if (content === undefined) return undefined;
    return keptSchema.parse(JSON.parse(unseal(content, tenant, key)));
  };
  return {
    read,
    removeAsOf: async (tenant, at) => {
      const kept = await read(tenant);
      if (kept !== undefined && new Date(kept.metadata) <= at)
        await installations.remove(workspaceOf(tenant));
    },
    storeInstallation: async (installation) => {
      const kept = toKept(installation, clock.now());
      const tenant = kept.isEnterpriseInstall ? kept.enterprise?.id : kept.team?.id;
      if (tenant === undefined) throw refused('team_not_found');
      await installations.keep(workspaceOf(tenant), seal(JSON.stringify(kept), tenant, key));
    },
    fetchInstallation: async (query) => {
      const tenant = tenantOf(query);
      const kept = tenant === undefined ? undefined : await read(tenant);
      if (kept === undefined) throw new NotInstalled();
      return toInstallation(kept);
    },
  };
}

function workspaceOf(tenant: string): Workspace {
  return { platform: 'slack', tenant };
}

/** Throws `slack-refused` when the desk was given no account of its own. */
function toKept(installation: Installation, now: Date): KeptInstallation {
  const { metadata = now.toISOString(), isEnterpriseInstall = false } = installation;
  const { data } = keptSchema.safeParse(
    withoutGaps({ ...installation, metadata, isEnterpriseInstall }),
  );
  if (data === undefined) throw refused('not_allowed_token_type');
  return data;
}

/** What is undefined or null is left out. */
function withoutGaps(value: object): unknown {
  return JSON.parse(JSON.stringify(value, (_name, each: unknown) => each ?? undefined));
}

function toInstallation(kept: KeptInstallation): Installation<'v2'> {
  return {
    ...kept,
    team: kept.team,
    enterprise: kept.enterprise,
    user: { token: undefined, scopes: undefined, id: '' },
    tokenType: 'bot',
    authVersion: 'v2',
  };
}

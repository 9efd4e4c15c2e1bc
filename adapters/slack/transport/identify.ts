import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import { refused, toSlackFault } from './faults.js';
import { SCOPES } from './scopes.js';

/** Who the desk is to Slack, by a token. */
export interface Identified {
  readonly tenant: string;
  /** Of the workspace, as people there see it. */
  readonly name: string;
  readonly botUser: string;
  readonly botId: string;
  /** What it is not allowed there, and needs to be. */
  readonly missing: readonly string[];
}

const id = z.string().min(1);
const schema = z.object({
  team_id: id,
  team: z.string().nullish(),
  enterprise_id: id.nullish(),
  is_enterprise_install: z.boolean().nullish(),
  user_id: id,
  bot_id: id,
  response_metadata: z.object({ scopes: z.array(z.string()).optional() }).optional(),
});

/** Throws `slack-unavailable`, or `slack-refused` when the token is not good, or not one of a bot. */
export async function identify(web: WebClient): Promise<Identified> {
  const answered = await web.auth.test({}).catch((error: unknown) => {
    throw toSlackFault(error);
  });
  const { data } = schema.safeParse(answered);
  if (data === undefined) throw refused('not_allowed_token_type');
  const { team_id: team, enterprise_id: enterprise, is_enterprise_install: isEnterprise } = data;
  const tenant = isEnterprise && enterprise ? enterprise : team;
  return {
    tenant,
    name: data.team ?? tenant,
    botUser: data.user_id,
    botId: data.bot_id,
    missing: missingIn(data.response_metadata?.scopes),
  };
}

/** Nothing where Slack does not say what is allowed. */
function missingIn(allowed: readonly string[] | undefined): readonly string[] {
  return allowed === undefined ? [] : SCOPES.filter((scope) => !allowed.includes(scope));
}

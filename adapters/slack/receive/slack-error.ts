import { z } from 'zod';

const schema = z.object({ data: z.object({ error: z.string() }) });

/** Slack's own word for why it did not do something; undefined where it said nothing. */
export function slackErrorOf(fault: unknown): string | undefined {
  return schema.safeParse(fault).data?.data.error;
}

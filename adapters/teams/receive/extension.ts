import { z } from 'zod';
import { TeamsFault } from '../connector.js';
import type { TakenIn } from '../taken-in.js';
import { answered, toldInDialog } from './answers.js';
import type { By } from './envelope.js';
import { keepFrom, type Receiving } from './receiving.js';

const count = z.number().int().min(0).max(100).nullish().catch(undefined);
const querySchema = z.object({
  value: z.object({
    parameters: z.array(z.object({ name: z.string(), value: z.unknown() })).nullish(),
    queryOptions: z.object({ skip: count, count }).nullish(),
  }),
});
/** The desk's own: a question is shorter. */
const LONGEST_QUERY = 500;
const USUAL_COUNT = 10;

/** `composeExtension/query`: what is typed into the search of the message extension. */
export async function receiveQuery(
  activity: unknown,
  by: By,
  { extension }: Receiving,
): Promise<TakenIn> {
  const { data } = querySchema.safeParse(activity);
  const [parameter] = data?.value.parameters ?? [];
  const { skip, count: most } = data?.value.queryOptions ?? {};
  const isTyped = parameter?.name !== 'initialRun' && typeof parameter?.value === 'string';
  const text = isTyped ? String(parameter.value).slice(0, LONGEST_QUERY).trim() : '';
  const query = {
    text,
    language: by.language ?? 'en',
    skip: skip ?? 0,
    count: most || USUAL_COUNT,
  };
  return answered(await extension.answerQuery(query));
}

const checkSchema = z.object({ value: z.unknown() });

/** *Check this against the standards*: a message as a question of whoever wants it checked, answered in their own conversation. */
export async function receiveCheck(
  activity: unknown,
  by: By,
  receiving: Receiving,
): Promise<TakenIn> {
  const { desk, extension, people } = receiving;
  const words = desk.words(by.language ?? 'en');
  const text = extension.checkMessage(checkSchema.safeParse(activity).data?.value);
  if (text === '') return toldInDialog(words.noText);
  const personal = await personalOf(by, receiving);
  if (personal === undefined) return toldInDialog(words.receive.notAdded);
  await keepFrom(personal, receiving, async () => ({
    id: `check:${by.channel}:${by.id}`,
    place: { platform: 'teams', tenant: by.tenant, channel: personal.channel },
    actor: await people.find(by),
    text,
    isQuestion: true,
  }));
  return toldInDialog(words.receive.checking);
}

/** The conversation of somebody with the desk, begun where there was none; undefined where the desk may not write to them. */
async function personalOf(
  by: By,
  { addresses, connector, desk }: Receiving,
): Promise<By | undefined> {
  const { tenant, service, person, sender } = by;
  const known = await addresses.with({ platform: 'teams', tenant }, person);
  const channel = known?.channel ?? (await begun());
  if (channel === undefined) return undefined;
  const { thread: _thread, name: _name, team: _team, ...rest } = by;
  return { ...rest, kind: 'personal', channel, conversation: channel };

  async function begun(): Promise<string | undefined> {
    if (sender.directoryId === undefined) return undefined;
    try {
      return await connector.openPersonal({ tenant, service }, sender.directoryId);
    } catch (fault) {
      if (!(fault instanceof TeamsFault)) throw fault;
      if (fault.status !== 403) desk.report(fault);
      return undefined;
    }
  }
}

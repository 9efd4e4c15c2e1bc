import type { Planned, Request } from './service.js';
import { startService } from './service.js';

/** A message as it stands in a conversation. */
export interface StandingMessage {
  readonly id: string;
  readonly conversation: string;
  /** The first message of the thread that it stands in. */
  readonly root?: string;
  readonly activity: Readonly<Record<string, unknown>>;
}

/** Somebody in the directory. */
export interface DirectoryPerson {
  /** As the bot knows them. */
  readonly id: string;
  readonly aadObjectId: string;
  readonly name: string;
  readonly email: string;
}

/** The service of Teams for one directory, on loopback, with what stands in its conversations. */
export interface Directory {
  readonly tenant: string;
  /** With a slash at the end. */
  readonly service: string;
  readonly loginUrl: string;
  readonly planned: Planned[];
  /** Oldest first. */
  readonly messages: (conversation: string) => readonly StandingMessage[];
  /** Somebody new. */
  readonly person: (name: string) => DirectoryPerson;
  /** The personal conversation with somebody. */
  readonly personal: (person: Pick<DirectoryPerson, 'aadObjectId'>) => string;
  readonly close: () => void;
}

const TENANT = 'a4b1c2d3-0000-4000-8000-000000000001';

type Activity = Readonly<Record<string, unknown>> & { readonly type: string; readonly id?: string };
interface Begun {
  readonly members?: readonly [{ readonly id: string }];
  readonly channelData: { readonly channel?: { readonly id: string } };
  readonly activity?: Activity;
}

export async function openDirectory(): Promise<Directory> {
  const people = new Map<string, DirectoryPerson>();
  const standing: StandingMessage[] = [];
  const personal: Directory['personal'] = ({ aadObjectId }) => `a:${aadObjectId}`;
  const put = (to: string, id: string, activity: Activity): string => {
    const [conversation = '', root] = to.split(';messageid=');
    const at = standing.findIndex((each) => each.conversation === conversation && each.id === id);
    const message = { id, conversation, activity, ...(root === undefined ? {} : { root }) };
    if (at === -1) standing.push(message);
    else standing[at] = { ...standing[at], ...message };
    return id;
  };
  const begin = ({ members, channelData, activity }: Begun, id: string): object => {
    const channel = channelData.channel?.id;
    if (channel === undefined || activity === undefined)
      return { id: personal({ aadObjectId: members?.[0].id ?? '' }) };
    put(channel, id, activity);
    return { id: `${channel};messageid=${id}`, activityId: id };
  };
  const done = ({ method, path, body }: Request, count: number) => {
    const [, , conversation, kind, id] = path.split('/').map(decodeURIComponent);
    // In the order of time, as Teams numbers them.
    const next = String(1_773_306_000_000 + count);
    if (kind === 'members') {
      const found = people.get(id ?? '');
      return found === undefined ? { status: 404 } : { status: 200, body: found };
    }
    if (conversation === undefined) return { status: 201, body: begin(body as Begun, next) };
    const activity = body as Activity;
    if (activity.type === 'typing') return { status: 201, body: { id: next } };
    if (method !== 'PUT')
      return { status: 201, body: { id: put(conversation, activity.id ?? next, activity) } };
    if (!standing.some((each) => each.id === id)) return { status: 404 };
    return { status: 200, body: { id: put(conversation, id ?? '', activity) } };
  };
  const { service, loginUrl, planned, close } = await startService(done);
  return {
    tenant: TENANT,
    service,
    loginUrl,
    planned,
    messages: (conversation) => standing.filter((each) => each.conversation === conversation),
    person: (name) => {
      const aadObjectId = `00000000-0000-4000-8000-${String(people.size).padStart(12, '0')}`;
      const email = `${name.toLowerCase()}@office.example`;
      const person = { id: `29:${aadObjectId}`, aadObjectId, name, email };
      people.set(aadObjectId, person);
      return person;
    },
    personal,
    close,
  };
}

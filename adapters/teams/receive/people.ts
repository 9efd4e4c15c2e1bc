import type { Actor } from '../../../src/domain/actor.js';
import { createLookUp } from '../../../src/domain/look-up.js';
import { shortened } from '../../../src/domain/split-text.js';
import { oneLine } from '../../../src/domain/visible.js';
import type { Member } from '../connector.js';
import type { ReceiveContext } from './context.js';
import type { By } from './envelope.js';

/** Who people are, by what the service says; while it says nothing, they have the name of the activity and no more rights for it. */
export interface People {
  readonly find: (by: By) => Promise<Actor>;
  /** Somebody in a conversation; `none` when they are not, undefined while the service does not say. */
  readonly inRoom: (room: Room, directoryId: string) => Promise<Member | 'none' | undefined>;
}

export type Room = Pick<By, 'tenant' | 'service' | 'conversation'>;

const LONGEST_NAME = 80;

export function createPeople({
  clock,
  connector,
  desk,
}: Pick<ReceiveContext, 'clock' | 'connector' | 'desk'>): People {
  const members = createLookUp<Member | 'none'>(clock, desk.report);
  const inRoom: People['inRoom'] = ({ tenant, service, conversation: id }, directoryId) =>
    members(
      JSON.stringify([tenant, id, directoryId]),
      async () => (await connector.member({ tenant, service, id }, directoryId)) ?? 'none',
    );
  return {
    inRoom,
    find: async (by) => {
      const { person: id, tenant, sender } = by;
      const { directoryId } = sender;
      const found = directoryId === undefined ? undefined : await inRoom(by, directoryId);
      const member = found === 'none' ? undefined : found;
      // A directory vouches for the addresses of its own people alone.
      const isOwn = (member?.tenant ?? tenant) === tenant;
      const email = isOwn ? member?.email : undefined;
      const roles = desk.rolesOf({ id, ...(email === undefined ? {} : { email }) });
      return { id, name: shown(member?.name) ?? shown(sender.name) ?? id, roles };
    },
  };
}

/** A name as it can be shown; undefined where nothing is left of it. */
export function shown(name: string | undefined): string | undefined {
  return shortened(oneLine(name ?? ''), LONGEST_NAME) || undefined;
}

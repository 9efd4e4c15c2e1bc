import { openTeams } from '../../../../adapters/teams/connect.js';
import { createTeamsSurface } from '../../../../adapters/teams/send.js';
import { openData } from '../../../../adapters/store/open-data.js';
import { teamsWords } from '../../../../src/cli/teams-words.js';
import { MACHINE_CLOCK } from '../../../../src/cli/turn-context.js';
import type { PersonId } from '../../../../src/domain/actor.js';
import { describeSurface, type Failure, type SurfaceStage } from '../../../contract/surface.js';
import { openDirectory } from '../../../doubles/teams/directory.js';
import type { Planned } from '../../../doubles/teams/service.js';
import { textOf } from '../../../doubles/teams/shown.js';

/** For a hang, in milliseconds. */
const LONGEST_WAIT = 300;

describeSurface('Teams', openTeamsStage);

async function openTeamsStage(): Promise<SurfaceStage> {
  const directory = await openDirectory();
  const { tenant, service, planned, messages } = directory;
  const ana = directory.person('Ana');
  const data = await openData({ file: ':memory:' });
  const { addresses } = data;
  const platform = 'teams' as const;
  const person = `teams:${ana.aadObjectId}` as PersonId;
  const personal = { platform, tenant, service, channel: directory.personal(ana) };
  await addresses.keep({ ...personal, kind: 'personal', person });
  let opened = 0;
  let now = Date.now();
  // A minute passes between two letters, so that no test waits for what another was told.
  const clock = {
    now: () => new Date((now += 60_000)),
    after: (milliseconds: number, task: () => void) =>
      MACHINE_CLOCK.after(Math.min(milliseconds, LONGEST_WAIT), task),
  };
  const report = (): void => undefined;
  const { connector } = openTeams({ kind: 'playground' }, { clock, report });
  const rooms = Array.from({ length: 60 }, (_, at) => `19:room-${at}@thread.tacv2`);
  for (const channel of rooms)
    await addresses.keep({ platform, tenant, channel, kind: 'channel', service });
  const surface = createTeamsSurface({
    connector,
    addresses,
    clock,
    desk: { words: teamsWords, report },
    writeReport: () => Promise.reject(new Error('no report is sent here')),
    mostBytes: 0,
  });
  return {
    surface,
    person,
    channel: () => {
      const channel = rooms[opened++];
      if (channel === undefined) throw new Error('there are no more channels');
      return { platform, tenant, channel };
    },
    fails: (failure) => {
      // What was planned for something that was not asked after all is off.
      planned.splice(0, planned.length, toPlanned(failure));
    },
    found: ({ channel }) =>
      Promise.resolve(
        messages(channel).map((message) => ({
          reference: message.id,
          text: textOf(message),
          ...(message.root === undefined ? {} : { root: message.root }),
        })),
      ),
    shown: () => Promise.resolve(messages(personal.channel).map(textOf)),
    close: async () => {
      directory.close();
      await data.close();
    },
  };
}

function toPlanned(failure: Failure): Planned {
  switch (failure.kind) {
    case 'too-many':
      return { status: 429, headers: { 'Retry-After': String(failure.seconds) } };
    case 'refused':
      return { status: 403, body: { error: { code: 'ConversationBlockedByUser' } } };
    case 'status':
      return { status: failure.status, body: 'no' };
    case 'lost':
      return 'reset';
    case 'hangs':
      return 'hang';
    case 'nonsense':
      return { status: 201, body: failure.body };
    default:
      return failure satisfies never;
  }
}

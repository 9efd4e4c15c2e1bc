import { WebClient } from '@slack/web-api';
import { createSlackSurface } from '../../../../adapters/slack/send.js';
import { webClientOptions } from '../../../../adapters/slack/transport/web-client.js';
import { MACHINE_CLOCK } from '../../../../src/cli/turn-context.js';
import { slackWords } from '../../../../src/cli/slack-words.js';
import type { PersonId } from '../../../../src/domain/actor.js';
import { describeSurface, type Failure, type SurfaceStage } from '../../../contract/surface.js';
import type { Answer } from '../../../doubles/slack/gate.js';
import { shownIn } from '../../../doubles/slack/shown.js';
import { openWorkspace } from '../../../doubles/slack/workspace.js';
import { manifestScopes } from '../../../manifest/read-manifest.js';

const CHANNELS = Array.from({ length: 60 }, (_, at) => `room-${at}`);
/** For a hang, in milliseconds. */
const LONGEST_WAIT = 300;

describeSurface('Slack', openSlackStage);

async function openSlackStage(): Promise<SurfaceStage> {
  const workspace = await openWorkspace({
    people: ['ana'],
    channels: CHANNELS,
    scopes: manifestScopes(),
  });
  const { url, botUser, botToken: token, team: tenant } = workspace;
  const ana = workspace.people.ana!;
  const web = new WebClient(token, { ...webClientOptions(`${url}/api/`), timeout: LONGEST_WAIT });
  let opened = 0;
  let now = Date.now();
  // A minute passes between two letters, so that no test waits for what another was told.
  const clock = { ...MACHINE_CLOCK, now: () => new Date((now += 60_000)) };
  const surface = createSlackSurface({
    clients: { of: () => Promise.resolve({ web, botUser, botId: 'B000000042', token }) },
    clock,
    desk: { words: slackWords, readPassage: () => undefined, report: () => undefined },
    writeReport: () => Promise.reject(new Error('no report is sent here')),
    languageOf: () => 'en',
    mostBytes: 0,
    apiUrl: `${url}/api/`,
  });
  return {
    surface,
    person: `slack:${ana.id}` as PersonId,
    channel: () => {
      const channel = workspace.channels[CHANNELS[opened++] ?? ''];
      if (channel === undefined) throw new Error('there are no more channels');
      return { platform: 'slack', tenant, channel };
    },
    fails: (failure) => {
      workspace.answer('*', toAnswer(failure));
    },
    found: async ({ channel }) => {
      const roots = await workspace.messages(channel);
      const threads = await Promise.all(roots.map(({ ts }) => workspace.thread(channel, ts)));
      return threads.flat().map(({ ts, thread_ts: root, blocks }) => ({
        reference: ts,
        text: shownIn(blocks).text,
        ...(root === undefined || root === ts ? {} : { root }),
      }));
    },
    shown: async () => {
      const direct = await workspace.messages(await workspace.direct(ana));
      return [...direct, ...workspace.whispered(ana)].map(({ blocks }) => shownIn(blocks).text);
    },
    close: workspace.end,
  };
}

function toAnswer(failure: Failure): Answer {
  switch (failure.kind) {
    case 'too-many':
      return {
        status: 429,
        headers: { 'retry-after': String(failure.seconds) },
        body: { ok: false, error: 'ratelimited' },
      };
    case 'refused':
      return { body: { ok: false, error: 'restricted_action' } };
    case 'status':
      return { status: failure.status, body: 'no' };
    case 'lost':
      return { isLost: true };
    case 'hangs':
      return { isHung: true };
    case 'nonsense':
      return { body: failure.body };
    default:
      return failure satisfies never;
  }
}

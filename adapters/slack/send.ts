import { createBoundedMap } from '../../src/domain/bounded-map.js';
import type { Timer } from '../../src/domain/clock.js';
import type { IncomingMessage } from '../../src/domain/incoming-message.js';
import type { Language } from '../../src/domain/language.js';
import type { Place } from '../../src/domain/place.js';
import type { Surface } from '../../src/domain/surface.js';
import type { WriteAttached } from '../../src/domain/written-report.js';
import type { Clients } from './clients.js';
import type { SlackDesk } from './desk.js';
import { type NotSent, toNotSent, wordOf } from './errors.js';
import { userOf } from './send/destination.js';
import { fetchFile } from './send/fetch-file.js';
import { createGate } from './send/gate.js';
import { PACE } from './send/message.js';
import { isSlacksOwn } from './send/own-address.js';
import type { Part } from './send/parts.js';
import { partnerKey, type SendContext, sendPart } from './send/send-part.js';
import { createStatus } from './send/status.js';
import { createStreams } from './send/stream.js';
import { type SharedLinks, unfurlLinks } from './send/unfurl.js';
import { openWorkspace, type Workspace } from './send/workspace.js';

export interface SlackSurfaceOptions {
  readonly clients: Clients;
  readonly desk: Pick<SlackDesk, 'words' | 'readPassage' | 'report'>;
  readonly clock: Timer;
  readonly writeReport: WriteAttached;
  /** The language in which a message is going to be answered. */
  readonly languageOf: (message: IncomingMessage) => Language;
  /** Most bytes of a document that is fetched. */
  readonly mostBytes: number;
  /** Where the desk's own pages are found, without a slash at the end; absent where people do not reach them. */
  readonly address?: string;
  /** Another Web API than Slack's own, for tests. */
  readonly apiUrl?: string;
  /** How long an answer at a `response_url`, and a file, may take, in milliseconds. */
  readonly timeouts?: { readonly answer: number; readonly file: number };
}

/** Slack as replies are sent there. What is as well left undone, a status and what stands below links, never rejects. */
export interface SlackSurface extends Surface {
  readonly fetch: NonNullable<Surface['fetch']>;
  /** Shows that an answer to a message is sought, where Slack shows that; `since`: when the message came. */
  readonly showWorking: (place: Place, message: IncomingMessage, since: Date) => Promise<void>;
  /** Shows passages below the links that somebody shared to the desk's own pages. */
  readonly unfurl: (shared: SharedLinks) => Promise<void>;
}

const SLACK = 'https://slack.com/api/';
/** Letters that are kept as they were drawn. */
const MOST_DRAWN = 50;
/** Places whose last asker is known. */
const MOST_PARTNERS = 10_000;
const TIMEOUTS = { answer: 10_000, file: 60_000 } as const;

/** Sends replies to Slack. What Slack tells one process to wait for, others learn themselves. */
export function createSlackSurface(options: SlackSurfaceOptions): SlackSurface {
  const { clients, desk, clock, languageOf, address, mostBytes } = options;
  const { apiUrl = SLACK, timeouts = TIMEOUTS } = options;
  const gate = createGate(clock);
  const own = {
    open: (tenant: string) => openWorkspace(tenant, { clients, gate }),
    isSlacksOwn: (each: string) => isSlacksOwn(each, apiUrl),
    streams: createStreams(gate),
    status: createStatus(clock),
    drawn: createBoundedMap<readonly Part[]>(MOST_DRAWN),
    partners: createBoundedMap<string>(MOST_PARTNERS),
  };
  const context: SendContext = { ...options, ...own, timeouts };
  /** Does what is as well left undone. */
  const attempt = async (
    tenant: string,
    task: (workspace: Workspace) => Promise<void>,
  ): Promise<void> => {
    try {
      const workspace = await own.open(tenant);
      if (workspace !== undefined) await task(workspace);
    } catch (fault) {
      notSent(fault, desk);
    }
  };
  return {
    platform: 'slack',
    paceMs: PACE,
    send: (outgoing) => sendPart(outgoing, context).catch((fault: unknown) => notSent(fault, desk)),
    fetch: (file, { tenant }) =>
      fetchFile(file, { ...own, tenant, mostBytes, timeoutMs: timeouts.file }),
    showWorking: async (place, message, since) => {
      own.partners.set(partnerKey(place), userOf(message.actor.id));
      await attempt(place.tenant, (workspace) =>
        own.status.show(workspace, place, desk.words(languageOf(message)), since),
      );
    },
    unfurl: async (shared) => {
      if (address === undefined) return;
      await attempt(shared.tenant, (workspace) =>
        unfurlLinks(shared, { workspace, desk, address }),
      );
    },
  };
}

/** What a failure comes to; told of where it is not Slack's plain word. */
function notSent(fault: unknown, { report }: Pick<SlackDesk, 'report'>): NotSent {
  const reading = toNotSent(fault);
  if (reading.kind !== 'later' && wordOf(fault) === undefined) report(fault);
  return reading;
}

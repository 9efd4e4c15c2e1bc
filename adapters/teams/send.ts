import type { Addresses } from '../../src/domain/addresses.js';
import { createBoundedMap } from '../../src/domain/bounded-map.js';
import type { Timer } from '../../src/domain/clock.js';
import type { IncomingMessage } from '../../src/domain/incoming-message.js';
import type { Place } from '../../src/domain/place.js';
import type { Surface } from '../../src/domain/surface.js';
import type { WriteAttached } from '../../src/domain/written-report.js';
import type { Connector } from './connector.js';
import type { TeamsDesk } from './desk.js';
import { isToReport, type NotSent, toNotSent } from './errors.js';
import type { FileConsent } from './receive/context.js';
import { fetchFile } from './send/fetch-file.js';
import { giveFile } from './send/give-file.js';
import { createPaced, PACE } from './send/paced.js';
import type { Part } from './send/parts.js';
import { type SendContext, sendPart } from './send/send-part.js';
import { createStreams } from './send/stream.js';

export interface TeamsSurfaceOptions {
  readonly connector: Connector;
  readonly addresses: Addresses;
  readonly desk: Pick<TeamsDesk, 'words' | 'report'>;
  readonly clock: Timer;
  readonly writeReport: WriteAttached;
  /** Most bytes of a document that is fetched. */
  readonly mostBytes: number;
  /** Where the desk's own pages are found, without a slash at the end; absent where people do not reach them. */
  readonly address?: string;
  /** Files may come from and go to a server of this machine. */
  readonly isDevelopment?: boolean;
  /** How long a file may take, in milliseconds. */
  readonly timeoutMs?: number;
}

/** Teams as replies are sent there. What is as well left undone, a sign that the desk works, never rejects. */
export interface TeamsSurface extends Surface {
  readonly platform: 'teams';
  readonly fetch: NonNullable<Surface['fetch']>;
  /** Shows that an answer to a message is sought, where Teams shows that. */
  readonly showWorking: (place: Place, message: IncomingMessage) => Promise<void>;
  /** Somebody took or declined a file; it is given after this resolves. */
  readonly onFileConsent: (consent: FileConsent) => Promise<void>;
}

/** Letters that are kept as they were drawn. */
const MOST_DRAWN = 50;
/** Letters whose thread is known. */
const MOST_BEGUN = 1_000;
/** Files that were given. */
const MOST_GIVEN = 1_000;
/** For a file, in milliseconds. */
const TIMEOUT = 60_000;

/** Sends replies to Teams. What Teams tells one process to wait for, others learn themselves. */
export function createTeamsSurface(options: TeamsSurfaceOptions): TeamsSurface {
  const { addresses, desk, clock, mostBytes, isDevelopment = false, timeoutMs = TIMEOUT } = options;
  const connector = createPaced(options.connector, clock);
  const context: SendContext = {
    ...options,
    connector,
    streams: createStreams(connector, clock),
    drawn: createBoundedMap<readonly Part[]>(MOST_DRAWN),
    begun: createBoundedMap<string>(MOST_BEGUN),
  };
  const giving = {
    ...options,
    connector,
    isDevelopment,
    timeoutMs,
    given: createBoundedMap<true>(MOST_GIVEN),
  };
  return {
    platform: 'teams',
    paceMs: PACE,
    send: (outgoing) => sendPart(outgoing, context).catch((fault: unknown) => notSent(fault, desk)),
    fetch: (file) => fetchFile(file, { mostBytes, timeoutMs, isDevelopment }),
    onFileConsent: (consent) => {
      void giveFile(consent, giving);
      return Promise.resolve();
    },
    showWorking: async (place) => {
      try {
        const address = await addresses.read(place);
        // Channels show nobody type.
        if (address === undefined || address.kind === 'channel') return;
        const to = { tenant: place.tenant, service: address.service, id: place.channel };
        await connector.post(to, { type: 'typing' });
      } catch (fault) {
        notSent(fault, desk);
      }
    },
  };
}

/** What a failure comes to, told of where that helps. */
function notSent(fault: unknown, { report }: Pick<TeamsDesk, 'report'>): NotSent {
  if (isToReport(fault)) report(fault);
  return toNotSent(fault);
}

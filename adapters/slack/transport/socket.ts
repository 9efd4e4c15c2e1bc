import { backoff } from '../../../src/domain/backoff.js';
import { connect, type Connection, type ConnectionOptions } from './socket-connection.js';

export interface SocketOptions extends ConnectionOptions {
  readonly random: () => number;
}

/** Waits between two connections, in milliseconds: a socket that was lost is replaced within five seconds. */
const RETRY = { first: 500, most: 30_000 } as const;
/** A connection that lasted so long was a good one; in milliseconds. */
const GOOD_AFTER = 10_000;

export interface Socket {
  /** Takes nothing more in; resolves when every connection is closed. */
  readonly close: () => Promise<void>;
}

/** Keeps a connection to Slack: when one is lost or about to be, the next is opened. */
export function openSocket(options: SocketOptions): Socket {
  const { clock, random, report } = options;
  const connections = new Set<Connection>();
  let failures = 0;
  let isClosed = false;
  let callOff: () => void = () => undefined;
  const open = (): void => {
    const opened = clock.now().getTime();
    const connection = connect(options, {
      onLost: (fault) => {
        if (isClosed) return;
        if (fault !== undefined) report(fault);
        const hasLasted = clock.now().getTime() - opened >= GOOD_AFTER;
        failures = hasLasted ? 1 : failures + 1;
        callOff = clock.after(backoff(failures, RETRY, random), open);
      },
      onEnd: () => connections.delete(connection),
    });
    connections.add(connection);
  };
  open();
  return {
    close: async () => {
      isClosed = true;
      callOff();
      await Promise.all([...connections].map(({ end }) => end()));
    },
  };
}

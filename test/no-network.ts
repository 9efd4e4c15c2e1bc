import { Socket } from 'node:net';

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|::1|\[::1\])$/u;

/** What Node's own callers pass: options, or a list that begins with them; sockets of the file system have a path. */
interface Target {
  readonly host?: string;
  readonly path?: string;
}

// Tests run without a network: a connection to anywhere but this machine fails at once, and says to whom it was.
// `connect` has six overloads; this stands in for all of them.
const connect = Reflect.get(Socket.prototype, 'connect') as (
  this: Socket,
  ...args: unknown[]
) => Socket;
Socket.prototype.connect = function (this: Socket, ...args: unknown[]): Socket {
  const host = hostOf(args);
  if (!LOOPBACK.test(host)) throw new Error(`a test asked for the network: ${host}`);
  return connect.apply(this, args);
};

function hostOf(args: readonly unknown[]): string {
  const first: unknown = Array.isArray(args[0]) ? args[0][0] : args[0];
  if (typeof first === 'number') return typeof args[1] === 'string' ? args[1] : 'localhost';
  if (typeof first !== 'object' || first === null) return 'localhost';
  const { host, path } = first as Target;
  return path === undefined ? (host ?? 'localhost') : 'localhost';
}

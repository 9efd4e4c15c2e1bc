import { connect, type Socket } from 'node:net';

/** Sends the head of a POST alone. */
export function speak(address: string, headers: Readonly<Record<string, string | number>>): Socket {
  const { hostname, port, pathname } = new URL(address);
  const socket = connect(Number(port), hostname);
  const lines = Object.entries({ host: 'localhost', ...headers });
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  socket.write(`POST ${pathname} HTTP/1.1\r\n${head}\r\n`);
  return socket;
}

/** What is answered until the connection is closed. */
export function answerOn(socket: Socket): Promise<string> {
  return new Promise((resolve) => {
    let said = '';
    socket.on('data', (chunk: Buffer) => (said += chunk.toString('latin1')));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      resolve(said);
    });
  });
}

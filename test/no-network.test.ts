import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';

test('tests cannot reach the network', async () => {
  // 192.0.2.1 is for documentation (RFC 5737).
  await expect(fetch('http://192.0.2.1/')).rejects.toMatchObject({
    cause: { message: 'a test asked for the network: 192.0.2.1' },
  });
});

test('tests can reach this machine', async () => {
  const server = createServer((_request, response) => response.end('here')).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe('here');
  server.close();
});

import { hostname } from 'node:os';
import { describe, expect, it } from 'vitest';
import { isSameOrigin, isServedHost } from '../../../adapters/web/security.js';

describe('isServedHost', () => {
  it('serves loopback names alone when bound to loopback', () => {
    for (const host of ['localhost:3978', '127.0.0.1', '[::1]:80', 'LOCALHOST'])
      expect(isServedHost(host, '127.0.0.1')).toBe(true);
    for (const host of [
      'evil.example',
      '192.168.1.4:3978',
      'localhost.evil.example',
      '',
      'a@localhost',
      'localhost/x',
      undefined,
    ])
      expect(isServedHost(host, '127.0.0.1')).toBe(false);
  });

  it('serves addresses and its own names when bound to a network, and no other name', () => {
    for (const host of ['192.168.1.4:3978', '[fe80::1]', 'localhost', hostname()])
      expect(isServedHost(host, '0.0.0.0')).toBe(true);
    expect(isServedHost('desk.office.example', 'desk.office.example')).toBe(true);
    expect(isServedHost('evil.example', '0.0.0.0')).toBe(false);
  });

  it('serves the name that people know it under, wherever it is bound', () => {
    const address = 'https://desk.example:8443';
    for (const host of ['desk.example', 'Desk.Example:443', 'localhost'])
      expect(isServedHost(host, '127.0.0.1', address)).toBe(true);
    for (const host of ['evil.example', 'desk.example.evil.example', 'x.desk.example'])
      expect(isServedHost(host, '127.0.0.1', address)).toBe(false);
  });
});

describe('isSameOrigin', () => {
  const host = 'localhost:3978';
  it('believes what the browser says of the site before anything else', () => {
    expect(isSameOrigin({ host, 'sec-fetch-site': 'same-origin', origin: 'null' })).toBe(true);
    for (const site of ['cross-site', 'same-site', 'none'])
      expect(isSameOrigin({ host, 'sec-fetch-site': site, origin: `http://${host}` })).toBe(false);
  });

  it('compares the origin where the browser says nothing', () => {
    expect(isSameOrigin({ host, origin: 'http://localhost:3978' })).toBe(true);
    for (const origin of ['http://localhost:4000', 'http://evil.example', 'null', undefined])
      expect(isSameOrigin({ host, ...(origin === undefined ? {} : { origin }) })).toBe(false);
  });
});

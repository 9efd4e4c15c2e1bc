import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/global-setup.ts'],
    // Opening the desk on the bundled knowledge takes some seconds on two shared cores.
    testTimeout: 30_000,
    hookTimeout: 120_000,
    // Proxies lead nowhere, so that a test that asked for the network would fail.
    env: {
      HTTP_PROXY: 'http://127.0.0.1:9',
      HTTPS_PROXY: 'http://127.0.0.1:9',
      NO_PROXY: '127.0.0.1,localhost,::1',
    },
    coverage: { include: ['src/**', 'adapters/**'] },
  },
});

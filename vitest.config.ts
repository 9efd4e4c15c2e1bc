import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/global-setup.ts'],
    setupFiles: ['test/no-network.ts', 'test/bounded-properties.ts'],
    // Opening the desk on the bundled knowledge takes some seconds, and several tests do it at once on two shared cores.
    testTimeout: 180_000,
    hookTimeout: 300_000,
    coverage: { include: ['src/**', 'adapters/**'] },
  },
});

import type { Browser, BrowserContextOptions } from 'playwright-core';
import { openTestDesk, serveOnLoopback, type TestDesk } from '../adapters/web/serve.js';
import { forAllTests } from '../for-test.js';
import { launchBrowser, visit, type Visitor } from './browser.js';

/** The pages of a desk, and a browser for them. */
export interface Pages extends TestDesk {
  readonly address: string;
  readonly browser: Browser;
  readonly visit: (options?: BrowserContextOptions) => Promise<Visitor>;
}

/** One for all tests of a file. */
export function usePages(own: Partial<TestDesk['desk']> = {}): Pages {
  return forAllTests(
    () => openPages(own),
    ({ close }) => close(),
  );
}

async function openPages(own: Partial<TestDesk['desk']>): Promise<Pages> {
  const opened = await openTestDesk();
  const web = await serveOnLoopback({ ...opened.desk, ...own });
  const browser = await launchBrowser();
  return {
    ...opened,
    address: web.address,
    browser,
    visit: (options) => visit(browser, web.address, options),
    close: async () => {
      await browser.close();
      await web.close();
      await opened.close();
    },
  };
}

import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const EXECUTABLE = '/usr/bin/chromium';

/** Debian's Chromium, which asks nobody for anything. */
export function launchBrowser(): Promise<Browser> {
  if (!existsSync(EXECUTABLE))
    throw new Error(`${EXECUTABLE} is missing: apt-get install chromium`);
  return chromium.launch({
    executablePath: EXECUTABLE,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** A page of a browser with what it complained of and whom it asked. */
export interface Visitor {
  readonly page: Page;
  /** Warnings and errors of the console, and uncaught errors. */
  readonly complaints: string[];
  /** Requests to anybody but the desk. */
  readonly strayed: string[];
  readonly close: () => Promise<void>;
}

export async function visit(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Visitor> {
  const context = await browser.newContext({
    locale: 'en-GB',
    colorScheme: 'light',
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  const strayed: string[] = [];
  page.on('console', (message) => {
    if (['warning', 'error'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${address}/`) && !url.startsWith('data:')) strayed.push(url);
  });
  await page.goto(`${address}/`);
  return { page, complaints, strayed, close: () => context.close() };
}

/** Types a question where the cursor is, sends it with Enter, and waits for the answer. */
export async function askWithKeys(page: Page, question: string): Promise<void> {
  await page.keyboard.type(question);
  await page.keyboard.press('Enter');
  await page.locator('.exchange .answer').last().waitFor();
  await page.locator('.working').waitFor({ state: 'detached' });
}

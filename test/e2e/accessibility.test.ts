import axe, { type AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WebServer } from '../../adapters/web/listen.js';
import { openTestDesk, serveOnLoopback, type TestDesk } from '../adapters/web/serve.js';
import { askWithKeys, launchBrowser, visit } from './browser.js';

let opened: TestDesk;
let web: WebServer;
let browser: Browser;

beforeAll(async () => {
  opened = await openTestDesk();
  web = await serveOnLoopback(opened.desk);
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await web.close();
  await opened.close();
});

/** What axe finds wrong, every rule of it and its best practices. */
async function violationsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults>(
    "axe.run(document, { rules: { 'target-size': { enabled: true } } })",
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

const WARNED = 'does Convention 89 on night work of women still apply?';
const LOOKS: readonly (readonly [string, BrowserContextOptions, string])[] = [
  ['light', {}, WARNED],
  ['dark', { colorScheme: 'dark' }, WARNED],
  ['on a phone', { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }, WARNED],
  ['in French', { locale: 'fr-FR' }, 'Combien de temps dure le congé de maternité ?'],
  ['in Spanish', { locale: 'es-ES' }, '¿Cuánto dura la licencia de maternidad?'],
];

describe.each(LOOKS)('the page %s', (_name, options, question) => {
  it('has no violation: empty, answered, with a passage or a question open', async () => {
    const { page, close } = await visit(browser, web.address, options);
    expect(await violationsOf(page)).toEqual([]);
    await page.locator('#question').focus();
    await askWithKeys(page, question);
    expect(await violationsOf(page)).toEqual([]);
    await page.locator('.mark').first().click();
    await page.locator('#passage .passage').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('[data-anew]').click();
    expect(await violationsOf(page)).toEqual([]);
    await close();
  });
});

describe.each(['/passages/C183/art-4-1', '/nowhere', '/new'])('the page at %s', (path) => {
  it('has no violation, light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, close } = await visit(browser, web.address, { colorScheme });
      await page.goto(web.address + path);
      expect(await violationsOf(page)).toEqual([]);
      await close();
    }
  });
});

import type { BrowserContextOptions } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { askWithKeys } from './browser.js';
import { usePages } from './pages.js';
import { violationsOf } from './violations.js';

const web = usePages();

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
    const { page, close } = await web.visit(options);
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
      const { page, close } = await web.visit({ colorScheme });
      await page.goto(web.address + path);
      expect(await violationsOf(page)).toEqual([]);
      await close();
    }
  });
});

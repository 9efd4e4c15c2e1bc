import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { serveOnLoopback } from '../adapters/web/serve.js';
import { askWithKeys, visit, type Visitor } from './browser.js';
import { usePages } from './pages.js';

const QUESTION = 'could I take the whole leave before the birth?';
const ANSWER = 'compulsory leave';

const web = usePages();

/** Whether what a selector finds has the focus. */
async function hasFocus(page: Page, selector: string): Promise<boolean> {
  return (await page.locator(`${selector}:focus`).count()) === 1;
}

describe('the page with its script', () => {
  let visitor: Visitor;
  let page: Page;

  beforeEach(async () => {
    visitor = await web.visit();
    ({ page } = visitor);
  });

  afterEach(async () => {
    expect(visitor.complaints).toEqual([]);
    expect(visitor.strayed).toEqual([]);
    await visitor.close();
  });

  it('answers by keyboard alone; a citation opens with Enter, closes with Escape, and focus goes back', async () => {
    await page.keyboard.press('Tab');
    expect(await hasFocus(page, '.skip')).toBe(true);
    await page.keyboard.press('Enter');
    expect(await hasFocus(page, '#question')).toBe(true);
    await askWithKeys(page, QUESTION);
    expect(await page.locator('.answer').innerText()).toContain(ANSWER);
    expect(await hasFocus(page, '#question')).toBe(true);
    expect(await page.locator('#status').innerText()).toContain(ANSWER);
    const mark = '.answer > p:first-child .mark';
    while (!(await hasFocus(page, mark))) await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await page.locator('#passage .passage').waitFor();
    expect(await page.locator('#passage mark').innerText()).toContain(ANSWER);
    expect(await hasFocus(page, '.close')).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.locator('#passage').isVisible()).toBe(false);
    expect(await hasFocus(page, mark)).toBe(true);
  });

  it('shows the question and that it works at once', async () => {
    await page.route('**/ask', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 400));
      await route.continue();
    });
    await page.locator('#question').fill(QUESTION);
    await page.locator('.send').click();
    expect(await page.locator('.working').isVisible()).toBe(true);
    expect(await page.locator('.question').last().innerText()).toContain(QUESTION);
    await page.locator('.answer').waitFor();
  });

  it('starts a new line with Shift+Enter and grows with it', async () => {
    const field = page.locator('#question');
    const heightOf = async (): Promise<number> => (await field.boundingBox())?.height ?? 0;
    await field.fill('one');
    const before = await heightOf();
    for (let line = 0; line < 4; line++) await field.press('Shift+Enter');
    expect(await field.inputValue()).toBe('one\n\n\n\n');
    expect(await heightOf()).toBeGreaterThan(before);
  });

  it('asks a sample question by itself and moves to the answer', async () => {
    await page.locator('.samples .choice').first().click();
    await page.locator('.answer').waitFor();
    expect(await page.locator('.answer').innerText()).toContain('14 weeks');
    expect(await hasFocus(page, 'h2.question')).toBe(true);
    expect(await page.locator('.samples').isVisible()).toBe(false);
  });

  it('keeps the conversation and what was typed over a reload', async () => {
    await page.locator('#question').focus();
    await askWithKeys(page, QUESTION);
    await page.keyboard.type('and for fath');
    await page.reload();
    expect(await page.locator('.answer').innerText()).toContain(ANSWER);
    expect(await page.locator('#question').inputValue()).toBe('and for fath');
    await page.locator('.language[value="fr"]').click();
    await page.waitForSelector('html[lang="fr"]');
    expect(await page.locator('#question').inputValue()).toBe('and for fath');
    expect(await page.locator('.answer').getAttribute('lang')).toBe('en');
  });

  it('copies an answer with its citations', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.locator('#question').focus();
    await askWithKeys(page, QUESTION);
    await page.locator('.tool').click();
    await page.getByText('Copied').first().waitFor();
    const copied = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(copied).toContain(ANSWER);
    expect(copied).toMatch(/^1\. \[Maternity Protection Convention.*\]\(https:\/\/www\.ilo\.org/mu);
    expect(await page.locator('#status').innerText()).toBe('Copied');
  });

  it('changes its colours at once and keeps them', async () => {
    const paper = (): Promise<string> =>
      page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
    const light = await paper();
    const kept = page.waitForResponse('**/settings');
    await page.locator('.theme-dark').click();
    await kept;
    const dark = await paper();
    expect(dark).not.toBe(light);
    expect(await hasFocus(page, '.theme-light')).toBe(true);
    await page.reload();
    expect(await paper()).toBe(dark);
  });

  it('begins anew only when that is confirmed', async () => {
    await page.locator('#question').focus();
    await askWithKeys(page, QUESTION);
    await page.locator('[data-anew]').click();
    await page.getByRole('button', { name: 'Keep them' }).click();
    expect(await page.locator('.answer').count()).toBe(1);
    await page.locator('[data-anew]').click();
    await page.getByRole('button', { name: 'Erase and start anew' }).click();
    await page.locator('.intro').waitFor();
    expect(await page.locator('.answer').count()).toBe(0);
  });

  it('fits a phone of 320 pixels, and 640 enlarged to 200 %, without scrolling sideways', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    const overflow = (): Promise<number> =>
      page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
    expect(await overflow()).toBeLessThanOrEqual(0);
    await page.locator('#question').focus();
    await askWithKeys(page, `${'x'.repeat(80)} maternity leave`);
    expect(await overflow()).toBeLessThanOrEqual(0);
  });
});

describe('when something goes wrong', () => {
  it('a desk that cannot be reached is said in words, and the question is not lost', async () => {
    const { page, close } = await web.visit();
    await page.context().setOffline(true);
    await page.locator('#question').fill(QUESTION);
    await page.keyboard.press('Enter');
    await page.locator('#refusal:visible').waitFor();
    expect(await page.locator('#refusal').innerText()).toContain('I cannot reach the desk.');
    expect(await page.locator('#question').inputValue()).toBe(QUESTION);
    expect(await page.locator('.intro').isVisible()).toBe(true);
    await page.context().setOffline(false);
    await page.locator('#question').focus();
    await page.keyboard.press('Enter');
    await page.locator('.answer').waitFor();
    expect(await page.locator('#refusal').isVisible()).toBe(false);
    await close();
  });

  it('a fault of the server is said in its own words', async () => {
    const failing = await serveOnLoopback({
      ...web.desk,
      answer: () => Promise.reject(new Error('secret detail')),
    });
    const { page, close } = await visit(web.browser, failing.address);
    await page.locator('.samples .choice').first().click();
    await page.locator('#refusal:visible').waitFor();
    expect(await page.locator('#refusal').innerText()).toContain(
      'Something went wrong on my side.',
    );
    expect(await page.locator('#question').inputValue()).toBe('How long is maternity leave?');
    await close();
    await failing.close();
  });
});

describe('the page without a script', () => {
  it('asks, reads a passage, changes language and begins anew', async () => {
    const visitor = await web.visit({ javaScriptEnabled: false });
    const { page } = visitor;
    await page.locator('#question').fill(QUESTION);
    await page.locator('.send').click();
    expect(await page.locator('.answer').innerText()).toContain(ANSWER);
    expect(await page.locator('.tool').isVisible()).toBe(false);
    await page.locator('.mark').first().click();
    expect(await page.locator('h1').innerText()).toContain('Compulsory leave');
    expect(await page.locator('mark').innerText()).toContain(ANSWER);
    await page.locator('.language[value="es"]').click();
    expect(await page.locator('html').getAttribute('lang')).toBe('es');
    await page.locator('.back a').click();
    await page.locator('#question').fill('sin enviar');
    await page.locator('.theme-dark').click();
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    expect(await page.locator('#question').inputValue()).toBe('sin enviar');
    await page.locator('.anew').click();
    await page.locator('.sheet .strong').click();
    expect(await page.locator('.answer').count()).toBe(0);
    expect(visitor.complaints).toEqual([]);
    await visitor.close();
  });
});

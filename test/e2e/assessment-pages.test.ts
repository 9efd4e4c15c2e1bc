import { readFileSync } from 'node:fs';
import type { BrowserContextOptions } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import {
  currentAnswer,
  DOCUMENT,
  enter,
  leave,
  show,
  start,
  useChecklistPages,
} from './checklist-pages.js';
import { violationsOf } from './violations.js';

const web = useChecklistPages();

describe('a project document', () => {
  it('is read, and its proposals are accepted and rejected', async () => {
    const ana = await enter(web, 'Ana');
    const { page } = ana;
    const address = await start(web, page, 'Garment');
    await show(page, address, 'document');
    await page.locator('#document-file').setInputFiles(DOCUMENT);
    await page.locator('.upload .strong').click();
    await page.locator('.upload .reading').waitFor();
    await page.locator('.proposals').first().waitFor();
    expect(await page.locator('.proposals').first().innerText()).toContain('Looks like');
    await page.locator('.tabs a', { hasText: 'One by one' }).click();
    await page.locator('#item-A1').waitFor();
    const quote = await page.locator('.proposal blockquote').first().innerText();
    expect(readFileSync(DOCUMENT, 'utf8').replace(/\s+/gu, ' ')).toContain(
      quote.replace(/\s+/gu, ' ').trim(),
    );
    await page.locator('.proposal [data-accept]').click();
    await currentAnswer(page).waitFor();
    expect(await page.locator('#evidence-A1').innerText()).toContain('en-garment-pay.md');
    await page.keyboard.press('j');
    await page.locator('#item-A2').waitFor();
    await page.locator('.proposal').getByRole('button', { name: 'Not that' }).click();
    await page.locator('.proposal').getByText('Rejected.').waitFor();
    await show(page, address, 'table&filter=proposed');
    expect(await page.locator('#row-A2').count()).toBe(0);
    await page.locator('#section-logframe [data-accept-all]').click();
    await page.locator('#told').waitFor();
    expect(await page.locator('#told').innerText()).toMatch(/\d proposals are accepted\./u);
    expect(await page.locator('#section-logframe').count()).toBe(0);
    await leave(ana);
  });

  it('that is dropped on the page is read too; one that cannot be is said in words', async () => {
    const ana = await enter(web, 'Ana');
    const { page } = ana;
    const address = await start(web, page, 'Dropped');
    await show(page, address, 'document');
    await page.evaluate(`{
      const files = new DataTransfer();
      files.items.add(new File([new Uint8Array([77, 90, 0, 1, 0, 255, 0, 3])], 'tool.exe'));
      document.querySelector('[data-drop]').dispatchEvent(
        new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }));
    }`);
    await page.locator('#told').waitFor();
    expect(await page.locator('#told').innerText()).toContain('I cannot read this kind of file');
    await leave(ana);
  });
});

describe('the pages', () => {
  const VIEWS = [
    'one&item=A1',
    'one&item=D5',
    'table',
    'profile',
    'document',
    'results',
    'history',
  ];
  const LOOKS: readonly (readonly [string, BrowserContextOptions])[] = [
    ['light', {}],
    ['dark', { colorScheme: 'dark' }],
    ['on a phone in French', { locale: 'fr-FR', viewport: { width: 360, height: 740 } }],
    ['on a phone in Spanish', { locale: 'es-ES', viewport: { width: 360, height: 740 } }],
  ];

  /** An assessment in which something of everything happened. */
  async function full(): Promise<string> {
    const ana = await enter(web, 'Ana');
    const { page } = ana;
    const address = await start(web, page, `Everything ${'x'.repeat(60)}`);
    await show(page, address, 'document');
    await page.locator('#document-file').setInputFiles(DOCUMENT);
    await page.locator('.upload .strong').click();
    await page.locator('.proposals').first().waitFor();
    await show(page, address, 'one&item=A1');
    await page.keyboard.press('3');
    await currentAnswer(page).waitFor();
    await page.locator('#form-commented-A1 textarea').fill('https://'.padEnd(90, 'y'));
    await page.locator('#form-commented-A1 button').click();
    await page.locator('.pieces .written').waitFor();
    await leave(ana);
    return address;
  }

  let address = '';

  it.each(LOOKS)('have no violation and do not scroll sideways: %s', async (_look, options) => {
    if (address === '') address = await full();
    const ben = await enter(web, 'Ben', options);
    const { page } = ben;
    const paths = VIEWS.map((view) => `${address}?view=${view}`);
    for (const path of [`${web.address}/assessments`, `${web.address}/name`, ...paths]) {
      await page.goto(path);
      await page.evaluate(
        "for (const each of document.querySelectorAll('details')) each.open = true",
      );
      expect([path, await violationsOf(page)]).toEqual([path, []]);
      const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
      expect([path, overflow]).toEqual([path, 0]);
    }
    await leave(ben);
  });
});

describe('without a script', () => {
  it('a checklist is started, answered, given a document and left for another language', async () => {
    const ana = await web.visit({ javaScriptEnabled: false });
    const { page } = ana;
    await page.goto(`${web.address}/assessments`);
    await page.locator('#project').fill('By forms');
    await page.locator('#starter').fill('Ana');
    await page.locator('.start button').click();
    await page.locator('.segment[value="implementation"]').click();
    expect(await page.locator('.project-facts').innerText()).toContain('Implementation');
    await page.locator('.tabs a').first().click();
    await page.locator('#form-answered-A1 textarea').fill('Annex 3');
    await page.locator('.answer-button[value="yes"]').first().click();
    expect(await currentAnswer(page).innerText()).toContain('Annex 3');
    await page.locator('[data-move="next"]').click();
    expect(await page.locator('#item-A2').count()).toBe(1);
    await page.locator('.language[value="fr"]').click();
    expect(await page.locator('#item-A2').count()).toBe(1);
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
    await page.locator('.tabs a').nth(3).click();
    await page.locator('#document-file').setInputFiles(DOCUMENT);
    await page.locator('.upload .strong').click();
    expect(await page.locator('.proposals > li').count()).toBe(40);
    await leave(ana);
  });
});

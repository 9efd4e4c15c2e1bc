import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Visitor } from './browser.js';
import { type Pages, usePages } from './pages.js';

export const DOCUMENT = join(import.meta.dirname, '../checklist/documents/en-garment-pay.md');

/** A desk at which everybody may do everything. */
export function useChecklistPages(): Pages {
  return usePages({ rolesOf: () => ['staff', 'project-member', 'focal-point'] });
}

/** Somebody with a browser and a name. */
export async function enter(
  { address, visit }: Pages,
  name: string,
  options: BrowserContextOptions = {},
): Promise<Visitor> {
  const visitor = await visit(options);
  await visitor.page.goto(`${address}/name`);
  await visitor.page.locator('#name').fill(name);
  await visitor.page.locator('.name-form button').click();
  return visitor;
}

/** Starts a checklist; its address. */
export async function start({ address }: Pages, page: Page, project: string): Promise<string> {
  await page.goto(`${address}/assessments`);
  await page.locator('#project').fill(project);
  await page.locator('.start button').click();
  await page.locator('.profile').waitFor();
  return page.url().split('?')[0] ?? '';
}

export async function show(page: Page, address: string, view: string): Promise<void> {
  await page.goto(`${address}?view=${view}`);
}

export function currentAnswer(page: Page): ReturnType<Page['locator']> {
  return page.locator('.answering .current');
}

/** Whoever leaves was not shown an error, but for forms that were refused in words, and asked nobody else. */
export async function leave({ complaints, strayed, close }: Visitor): Promise<void> {
  expect(complaints.filter((each) => !/status of (?:409|422)/u.test(each))).toEqual([]);
  expect(strayed).toEqual([]);
  await close();
}

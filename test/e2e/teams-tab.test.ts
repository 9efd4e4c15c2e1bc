import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServedTab, serveTab } from '../adapters/web/teams-tab/tab.js';
import { launchBrowser, visit } from './browser.js';
import { teamsPage } from './teams-host.js';
import { violationsOf } from './violations.js';

let served: ServedTab;
let browser: Browser;

beforeAll(async () => {
  served = await serveTab();
  await served.say('How long is maternity leave?');
  await served.say('Start the checklist for Fisheries, phase II', undefined, '171');
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await served.close();
});

/** What Teams' library says to the page within Teams: it is not there on this machine. */
const inTeams = (token: string, theme: string, locale: string): string => `
  window.microsoftTeams = {
    app: {
      initialize: async () => undefined,
      getContext: async () => ({ app: { locale: '${locale}', theme: '${theme}' } }),
      notifySuccess: () => { document.title = 'told Teams'; },
    },
    authentication: { getAuthToken: async () => '${token}' },
  };`;

interface Within {
  readonly token?: string;
  readonly theme?: string;
  readonly locale?: string;
  readonly options?: BrowserContextOptions;
}

async function openTab({ token, theme = 'default', locale = 'en-us', options }: Within = {}) {
  const visitor = await visit(browser, served.web.address, options);
  const good = token ?? (await served.issuer.token());
  await visitor.page.route('**/assets/teams-library.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: inTeams(good, theme, locale) }),
  );
  await visitor.page.goto(`${served.web.address}/teams/home`);
  return visitor;
}

describe('the tab in Teams', () => {
  it.each([
    ['light', {}],
    ['dark', { theme: 'dark' }],
    ['on a phone', { options: { viewport: { width: 390, height: 844 } } }],
    ['in French', { locale: 'fr-fr' }],
  ] as const)('shows what is somebody’s own, %s', async (name, within) => {
    const { page, complaints, strayed, close } = await openTab(within);
    await page.locator('.own').waitFor();
    expect(await page.title()).toBe('told Teams');
    expect(await page.locator('.own').textContent()).toContain('Fisheries, phase II');
    await page.locator('summary').first().click();
    expect(await page.locator('.own .answer').first().textContent()).toContain('14 weeks');
    expect(await violationsOf(page)).toEqual([]);
    const shots = process.env.GENDER_DESK_SHOTS;
    if (shots) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
    expect([complaints, strayed]).toEqual([[], []]);
    await close();
  });

  it('keeps the language that is chosen there', async () => {
    const { page, close } = await openTab();
    await page.locator('select').selectOption('es');
    await page.getByRole('heading', { name: 'Mi espacio' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Mi espacio' }).waitFor();
    await page.locator('select').selectOption('usual');
    await page.getByRole('heading', { name: 'My desk' }).waitFor();
    await close();
  });

  it('says so where Teams vouches for nobody', async () => {
    const { page, close } = await openTab({ token: 'a.b.c' });
    await page.getByText('Teams did not sign you in').waitFor();
    await close();
  });

  it('opens links beside Teams, not within it', async () => {
    const { page, close } = await openTab();
    await page.locator('summary').first().click();
    const opening = page.context().waitForEvent('page');
    await page.locator('.own .answer .mark').first().click();
    expect((await opening).url()).toContain('/passages/C183/art-4-1');
    await close();
  });
});

/** A page of `host` with the tab in it. Browsers let no page of the web into this machine: the desk stands under a name of its own. */
async function shownIn(host: string) {
  const visitor = await visit(browser, served.web.address);
  const { page } = visitor;
  const body = teamsPage('https://desk.example/teams/home', await served.issuer.token());
  await page.route(`${host}/`, (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.route('https://desk.example/**', async (route) => {
    const { pathname, search } = new URL(route.request().url());
    const url = served.web.address + pathname + search;
    await route.fulfill({ response: await route.fetch({ url }) });
  });
  await page.goto(`${host}/`);
  return { ...visitor, tab: page.frameLocator('iframe') };
}

it('within Teams Microsoft’s own library signs in, and reaches nobody else', async () => {
  const { tab, complaints, close } = await shownIn('https://teams.microsoft.com');
  await tab.getByRole('heading', { name: 'Mi espacio' }).waitFor();
  expect(await tab.locator('.own').textContent()).toContain('Fisheries, phase II');
  // It looks for a list of Microsoft's hosts, and has one of its own.
  expect(complaints.filter((each) => !each.includes('res.cdn.office.net'))).toEqual([]);
  expect(complaints.join()).toContain('Content Security Policy');
  await close();
});

it('no other page shows the tab within it', async () => {
  const { tab, complaints, close } = await shownIn('https://evil.example');
  await expect.poll(() => complaints.join()).toContain('frame-ancestors');
  expect(await tab.locator('#own').count()).toBe(0);
  await close();
});

it('outside Teams the page says where it is shown, with Microsoft’s own library', async () => {
  const { page, strayed, close } = await visit(browser, served.web.address);
  await page.goto(`${served.web.address}/teams/home`);
  await page.getByText('This page is shown in Teams alone').waitFor();
  const answered = strayed.filter((url) => !url.startsWith('https://res.cdn.office.net/'));
  expect(answered).toEqual([]);
  await close();
});

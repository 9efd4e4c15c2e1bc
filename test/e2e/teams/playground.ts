import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { launchBrowser } from '../browser.js';
import { type DeskProcess, runDesk, until } from '../desk-process.js';

const PLAYGROUND = join(
  import.meta.dirname,
  '../../../node_modules/@microsoft/m365agentsplayground/cli.js',
);
/** What the playground calls whatever it talks to. */
const BOT = 'Test Bot';

/** The desk as users have it, beside Microsoft's client for those who develop for Teams, in a browser. */
export interface Playground {
  readonly desk: DeskProcess;
  readonly page: Page;
  /** What the playground told the desk and the desk it, a line each, oldest first. */
  readonly log: () => Promise<readonly string[]>;
  /** Goes to a conversation that the client offers. */
  readonly open: (conversation: 'Personal Chat' | 'Group Chat' | 'General') => Promise<void>;
  /** Says something where one is. */
  readonly says: (text: string) => Promise<void>;
  /** Says something with a mention of the desk: in a channel a new post, or below the newest one. */
  readonly mentions: (text: string, where?: 'post' | 'below') => Promise<void>;
  /** Presses the newest button of a name. */
  readonly presses: (name: string) => Promise<void>;
  /** Waits until the desk has said something; its newest card or text that says it. */
  readonly sees: (text: string | RegExp) => Promise<Locator>;
  readonly close: () => Promise<void>;
}

export async function openPlayground(): Promise<Playground> {
  const folder = mkdtempSync(join(tmpdir(), 'gender-desk-test-'));
  const desk = await runDesk({ GENDER_DESK_DATA: join(folder, 'data'), GENDER_DESK_DEV: '1' });
  const client = await runClient(`${desk.address.replace(/\/$/u, '')}/api/messages`, folder);
  const browser = await launchBrowser();
  const context = await browser.newContext({
    viewport: { width: 1_300, height: 1_300 },
    reducedMotion: 'reduce',
  });
  // Its fonts and such come from elsewhere.
  await context.route(
    (url) => url.origin !== client.address,
    (route) => route.abort(),
  );
  const page = await context.newPage();
  await page.goto(client.address);
  return {
    desk,
    page,
    ...toVisit(page),
    close: async () => {
      await browser.close();
      client.end();
      desk.child.kill('SIGTERM');
      await desk.ended();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function toVisit(
  page: Page,
): Pick<Playground, 'log' | 'open' | 'says' | 'mentions' | 'presses' | 'sees'> {
  const composers = page.locator('[contenteditable=true][role=textbox]');
  // Not the panel in which the client notes everything.
  const said = page.locator('.ac-adaptiveCard, .fai-OutputCard');
  const log = async (): Promise<readonly string[]> =>
    (await page.locator('body').innerText()).split('\n').filter((line) => /^\[\d/u.test(line));
  return {
    log,
    open: async (conversation) => {
      await page.getByText(conversation, { exact: true }).first().click();
      await composers.last().waitFor();
    },
    says: async (text) => {
      await composers.last().click();
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    },
    mentions: async (text, where = 'below') => {
      const composer = where === 'post' ? composers.first() : composers.last();
      await composer.click();
      await page.keyboard.type('@');
      await page.getByRole('menuitem').getByText(BOT, { exact: true }).click();
      await page.keyboard.type(` ${text}`);
      if (where === 'post') await page.getByRole('button', { name: 'Post', exact: true }).click();
      else await page.keyboard.press('Enter');
    },
    presses: async (name) => {
      await page.getByRole('button', { name, exact: true }).last().click();
    },
    sees: async (text) => {
      const found = said.filter({ hasText: text }).last();
      await found.waitFor();
      return found;
    },
  };
}

interface Client {
  readonly address: string;
  readonly end: () => void;
}

/** It writes to the home folder, which is one of its own. */
async function runClient(endpoint: string, home: string): Promise<Client> {
  const port = await freePort();
  const child = spawn(
    process.execPath,
    [PLAYGROUND, '-e', endpoint, '-c', 'msteams', '-p', String(port), '--disable-telemetry'],
    { cwd: home, env: { PATH: process.env.PATH, HOME: home, LANG: 'C' } },
  );
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await until(() => said.includes('Listening on') || child.exitCode !== null);
  if (child.exitCode !== null) throw new Error(said);
  return { address: `http://localhost:${port}`, end: () => void child.kill('SIGKILL') };
}

/** It has to be told a port. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => {
    server.close(resolve);
  });
  return port;
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Route } from '../../adapters/http/route.js';
import type { Data } from '../../adapters/store/open-data.js';
import { serveWeb } from '../../adapters/web/listen.js';
import { toChatDesk } from '../../src/cli/chat-desk.js';
import { toWebDesk } from '../../src/cli/web-desk.js';
import { type Links, type Working, withTurns } from '../../src/cli/with-turns.js';
import type { ChatDesk } from '../../src/domain/chat-desk.js';
import type { Desk, Settings } from '../../src/main.js';
import { openBundledDesk } from '../bundled-desk.js';
import { until } from './desk-process.js';

/** The desk in the test's own process, as `gender-desk start` wires it. */
export interface QuickDesk extends Pick<Working, 'context' | 'data'> {
  readonly desk: { readonly address: string };
  /** Every fault that was reported. */
  readonly faults: readonly unknown[];
  /** Resolves when everything that came was answered, and everything to send was sent. */
  readonly settled: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface QuickDeskOptions {
  readonly settings?: Partial<Settings>;
  readonly link: (data: Data, desk: Desk, onFault: (fault: unknown) => void) => Promise<Links>;
  readonly serve: (links: Links, desk: ChatDesk) => Served;
  /** What ends with the desk. */
  readonly end: () => Promise<void> | void;
}

interface Served {
  readonly routes: readonly Route[];
  readonly stop: () => Promise<void>;
}

export async function openQuickDesk(options: QuickDeskOptions): Promise<QuickDesk> {
  const bundled = await openBundledDesk();
  const dataFolder = mkdtempSync(join(tmpdir(), 'gender-desk-test-'));
  const own = { ...bundled.settings, ...options.settings, dataFolder };
  const desk = { ...bundled, settings: own };
  const faults: unknown[] = [];
  const onFault = (fault: unknown): void => void faults.push(fault);
  let close: () => void = () => undefined;
  const closed = new Promise<void>((resolve) => {
    close = resolve;
  });
  return new Promise((resolve, reject) => {
    const ended = withTurns(
      desk,
      { onFault, link: (data) => options.link(data, desk, onFault) },
      async (working) => {
        const { context, data, turns, links } = working;
        const served = options.serve(links, toChatDesk(working, own, onFault));
        const web = await serveWeb(
          toWebDesk(context, turns, onFault, () => ['staff']),
          { port: 0, host: '127.0.0.1', routes: served.routes },
        );
        resolve({
          context,
          data,
          desk: { address: web.address.replace(/\/$/u, '') },
          faults,
          settled: () =>
            until(async () => {
              const { inbox, outbox } = await data.backlog();
              return inbox.count + outbox.count === 0;
            }),
          close: async () => {
            close();
            await ended;
          },
        });
        await closed;
        await Promise.all([web.close(), served.stop()]);
      },
    ).finally(async () => {
      await options.end();
      rmSync(dataFolder, { recursive: true, force: true });
    });
    ended.catch(reject);
  });
}

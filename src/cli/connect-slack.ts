import type { SlackConnection, SlackServing } from '../../adapters/slack/connect.js';
import type { SlackSettings } from '../../adapters/slack/transport/settings.js';
import { DOCUMENT_LIMITS } from '../../adapters/documents/limits.js';
import type { Data } from '../../adapters/store/open-data.js';
import type { ChatDesk } from '../domain/chat-desk.js';
import type { Surface } from '../domain/surface.js';
import type { Desk } from '../main.js';
import { slackWords } from './slack-words.js';
import { MACHINE_CLOCK } from './turn-context.js';
import { readPassageOf } from './web-desk.js';
import { writeReportOf } from './write-report-of.js';

/** The desk in Slack. */
export interface SlackLink extends Pick<SlackConnection, 'workspaces'> {
  /** Where to add the desk to a workspace; absent where there is one token. */
  readonly installAddress?: string;
  readonly surface: Surface;
  /** Gets ready to take in what Slack brings. */
  readonly serve: (desk: ChatDesk) => SlackServing;
}

/** Opens the way to Slack. What it asks of Slack it asks when it is needed: that Slack is away keeps nothing from starting. */
export async function connectSlack(
  settings: SlackSettings,
  { installations, store }: Pick<Data, 'installations' | 'store'>,
  desk: Desk,
  report: ChatDesk['report'],
): Promise<SlackLink> {
  // What it is built on takes a second to load, for nothing where Slack is not served.
  const [{ openSlack, INSTALL_PATH }, { createSlackSurface }, { listen }, { createSeal }, views] =
    await Promise.all([
      import('../../adapters/slack/connect.js'),
      import('../../adapters/slack/send.js'),
      import('../../adapters/slack/receive.js'),
      import('../../adapters/slack/receive/seal.js'),
      import('../../adapters/slack/views/views.js'),
    ]);
  const clock = MACHINE_CLOCK;
  const connection = openSlack(settings, { installations, clock, random: Math.random, report });
  const { clients } = connection;
  const { access, apiUrl } = settings;
  const { address } = desk.settings;
  const surface = createSlackSurface({
    clients,
    clock,
    desk: { words: slackWords, readPassage: readPassageOf(desk), report },
    writeReport: writeReportOf(desk, store),
    languageOf: ({ language, text }) => language ?? desk.guesser.guess(text, 'en').language,
    mostBytes: DOCUMENT_LIMITS.fileBytes,
    ...(address === undefined ? {} : { address }),
    ...(apiUrl === undefined ? {} : { apiUrl }),
  });
  // Every process that serves the same workspaces has it.
  const seal = createSeal(access.kind === 'oauth' ? access.secret : access.token);
  return {
    surface,
    workspaces: connection.workspaces,
    ...(access.kind === 'oauth' ? { installAddress: access.address + INSTALL_PATH } : {}),
    serve: (served) =>
      connection.serve({
        words: slackWords,
        listen: (app) => {
          const { showWorking, unfurl } = surface;
          const slackDesk = { ...served, words: slackWords };
          const context = { desk: slackDesk, clients, clock, seal, showWorking, unfurl };
          listen(app, { ...context, views: views.createViews(slackDesk) });
        },
      }),
  };
}

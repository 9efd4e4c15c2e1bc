import type { TeamsConnection, TeamsServing } from '../../adapters/teams/connect.js';
import type { TeamsSettings } from '../../adapters/teams/transport/settings.js';
import { DOCUMENT_LIMITS } from '../../adapters/documents/limits.js';
import type { Data } from '../../adapters/store/open-data.js';
import type { ChatDesk } from '../domain/chat-desk.js';
import type { Timer } from '../domain/clock.js';
import type { Surface } from '../domain/surface.js';
import type { Desk } from '../main.js';
import { toTeamsDesk } from './teams-desk.js';
import { teamsWords } from './teams-words.js';
import { MACHINE_CLOCK } from './turn-context.js';
import { writeReportOf } from './write-report-of.js';

/** The desk in Teams. */
export interface TeamsLink extends Pick<TeamsConnection, 'examine'> {
  /** Whether it is served for development, to whoever is on this machine. */
  readonly isPlayground: boolean;
  readonly surface: Surface;
  /** Gets ready to take in what Teams brings. */
  readonly serve: (desk: ChatDesk) => TeamsServing;
}

/** Opens the way to Teams. What it asks of Teams it asks when it is needed: that Teams is away keeps nothing from starting. */
export async function connectTeams(
  settings: TeamsSettings,
  { addresses, store }: Pick<Data, 'addresses' | 'store'>,
  desk: Desk,
  report: ChatDesk['report'],
  clock: Timer = MACHINE_CLOCK,
): Promise<TeamsLink> {
  // What it is built on takes a while to load, for nothing where Teams is not served.
  const [{ openTeams }, { createTeamsSurface }, { createTakeIn }, extension] = await Promise.all([
    import('../../adapters/teams/connect.js'),
    import('../../adapters/teams/send.js'),
    import('../../adapters/teams/receive.js'),
    import('../../adapters/teams/extension.js'),
  ]);
  const { connector, examine, serve } = openTeams(settings, { clock, report });
  const isPlayground = settings.kind === 'playground';
  const isDevelopment = isPlayground || settings.isDevelopment;
  const { address } = desk.settings;
  const surface = createTeamsSurface({
    connector,
    addresses,
    clock,
    desk: { words: teamsWords, report },
    writeReport: writeReportOf(desk, store),
    mostBytes: DOCUMENT_LIMITS.fileBytes,
    ...(address === undefined ? {} : { address }),
    ...(isDevelopment ? { isDevelopment } : {}),
  });
  return {
    examine,
    isPlayground,
    surface,
    serve: (served) => {
      const teamsDesk = toTeamsDesk(served, desk);
      const takeIn = createTakeIn({
        desk: teamsDesk,
        connector,
        addresses,
        clock,
        brought: store.brought,
        showWorking: surface.showWorking,
        onFileConsent: surface.onFileConsent,
        extension: {
          answerQuery: (query) => extension.answerQuery(query, teamsDesk),
          checkMessage: extension.checkMessage,
        },
        ...(isDevelopment ? { isDevelopment } : {}),
      });
      return serve({ takeIn });
    },
  };
}

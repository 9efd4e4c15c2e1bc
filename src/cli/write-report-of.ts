import type { Data } from '../../adapters/store/open-data.js';
import { writeReport } from '../desk-reports.js';
import { DESK } from '../domain/actor.js';
import { DeskError } from '../domain/desk-error.js';
import type { WriteAttached } from '../domain/written-report.js';
import type { Desk } from '../main.js';
import { MACHINE_CLOCK, toTurnContext } from './turn-context.js';

/** Writes a report on the assessment that a letter to its own place is about. */
export function writeReportOf(desk: Desk, store: Data['store']): WriteAttached {
  const { checklistsOver } = toTurnContext(desk, store);
  return async ({ assessment, format }, { place, language }) => {
    const scope = { place, person: DESK, holds: assessment };
    const opened = await checklistsOver(store).open(scope, assessment);
    if (opened === undefined) throw new DeskError('project-unknown', { project: assessment });
    const now = MACHINE_CLOCK.now();
    const file = await writeReport(opened, format, desk.knowledge, language, now);
    return { name: file.name, title: opened.state.project, bytes: file.bytes };
  };
}

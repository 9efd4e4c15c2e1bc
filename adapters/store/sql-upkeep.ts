import type { Erased, Upkeep } from '../../src/domain/upkeep.js';
import type { Database } from './database.js';
import { toSummary } from './rows.js';
import { note, readAudit } from './upkeep/audit.js';
import { readDeadLetters, retryLetters } from './upkeep/dead-letters.js';
import { readFeedback, readOpenHandOffs } from './upkeep/desk.js';
import { eraseAssessments } from './upkeep/erase-assessments.js';
import { erasePerson } from './upkeep/erase-person.js';
import { readAssessment, readPerson, tenantsOf } from './upkeep/export.js';
import { countOld, forgetOld } from './upkeep/forget.js';

/** The upkeep of either database. */
export function createUpkeep(database: Database): Upkeep {
  const { read, write } = database;
  return {
    ...assessmentLists(database),
    audit: (page) => read((tables) => readAudit(tables, page)),
    note: (by, deed, subject) => write((tables) => note(tables, by, deed, subject)),
    deadLetters: () => read(readDeadLetters),
    retryLetters: (which, by) => write((tables) => retryLetters(tables, which, by, database)),
    feedback: () => read(readFeedback),
    openHandOffs: () => read(readOpenHandOffs),
    tenantsOf: (person) => read((tables) => tenantsOf(tables, person)),
    exportPerson: (who, by) =>
      write(async (tables) => {
        const record = await readPerson(tables, who);
        await note(tables, by, 'exported');
        return record;
      }),
    exportAssessment: (tenant, id, by) =>
      write(async (tables) => {
        const record = await readAssessment(tables, tenant, id);
        if (record !== undefined) await note(tables, by, 'exported', id);
        return record;
      }),
    erasePerson: async (who, words, by) =>
      scrubbed(await write((tables) => erasePerson(tables, who, words, by)), database),
    eraseAssessments: async (tenant, ids, by) =>
      scrubbed(await write((tables) => eraseAssessments(tables, tenant, ids, by)), database),
    forget: (keep, by, isDryRun) =>
      isDryRun
        ? read((tables) => countOld(tables, keep, by.at))
        : write((tables) => forgetOld(tables, keep, by)),
  };
}

async function scrubbed(erased: Omit<Erased, 'scrubbed'>, { scrub }: Database): Promise<Erased> {
  return { ...erased, scrubbed: await scrub() };
}

function assessmentLists({ read }: Database): Pick<Upkeep, 'everyAssessment' | 'due'> {
  return {
    everyAssessment: () =>
      read(async (tables) => {
        const rows = await tables
          .selectFrom('assessment')
          .selectAll()
          .orderBy('changed_at', 'desc')
          .execute();
        return rows.map(toSummary);
      }),
    due: (now) =>
      read(async (tables) => {
        const rows = await tables
          .selectFrom('assessment')
          .selectAll()
          .where('is_open', '=', 1)
          .where('wake_at', '<=', now.toISOString())
          .execute();
        return rows.map(toSummary);
      }),
  };
}

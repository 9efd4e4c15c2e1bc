import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { openChecklists } from '../desk-checklists.js';
import { openDeskData } from '../desk-data.js';
import { writeReport } from '../desk-reports.js';
import type { AssessmentSummary } from '../domain/assessment.js';
import { DeskError } from '../domain/desk-error.js';
import type { Language } from '../domain/language.js';
import type { ReportFormat } from '../domain/report.js';
import type { Upkeep } from '../domain/upkeep.js';
import { operatorScope } from './operator.js';
import { MACHINE_CLOCK } from './turn-context.js';
import { checkedKnowledge, prepareDataFolder, readSettings } from '../main.js';

export interface ReportOptions {
  readonly format: ReportFormat;
  readonly lang?: Language;
  /** A file, or `-` for standard output; by default a file of the report's own name in the current folder. */
  readonly output?: string;
}

/** `gender-desk report PROJECT`: writes a report on an assessment, found by its id or by its project's name. */
export async function reportCommand(project: string, options: ReportOptions): Promise<void> {
  const settings = readSettings();
  const knowledge = await checkedKnowledge(settings);
  prepareDataFolder(settings.dataFolder);
  const data = await openDeskData(settings);
  try {
    const found = await find(project, data.upkeep);
    const { knowledgeFolder } = settings;
    const checklists = openChecklists({ knowledge, knowledgeFolder }, MACHINE_CLOCK)(data.store);
    const opened = await checklists.open(operatorScope(found), found.id);
    if (opened === undefined) throw new DeskError('project-unknown', { project });
    const { format, lang = opened.state.language, output } = options;
    const file = await writeReport(opened, format, knowledge, lang, MACHINE_CLOCK.now());
    write(file.bytes, output ?? file.name);
  } finally {
    await data.close();
  }
}

/** By id, else by name; the one changed last where several have it. */
async function find(project: string, upkeep: Upkeep): Promise<AssessmentSummary> {
  const every = await upkeep.everyAssessment();
  const name = project.trim().toLowerCase();
  const found =
    every.find(({ id }) => id === project) ??
    every.find((each) => each.project.toLowerCase() === name);
  if (found === undefined) throw new DeskError('project-unknown', { project });
  return found;
}

function write(bytes: Uint8Array, output: string): void {
  if (output === '-') {
    process.stdout.write(bytes);
    return;
  }
  try {
    writeFileSync(output, bytes);
  } catch (cause) {
    throw new DeskError('file-unwritable', { file: output }, { cause });
  }
  process.stdout.write(`${resolve(output)}\n`);
}

import type { Data } from '../../adapters/store/open-data.js';
import { openChecklists } from '../desk-checklists.js';
import { writeReport } from '../desk-reports.js';
import type { AssessmentSummary } from '../domain/assessment.js';
import type { ChecklistDesk } from '../domain/checklist-desk.js';
import type { KnowledgeBase } from '../domain/knowledge-base.js';
import { checkedKnowledge, type Settings } from '../main.js';
import { findPerson, findProject, type SubjectOptions } from './find-subject.js';
import { operatorNow, operatorScope } from './operator.js';
import { toJson, writeOut } from './print-json.js';
import { MACHINE_CLOCK } from './turn-context.js';
import { withData } from './with-data.js';

export interface ExportOptions extends SubjectOptions {
  readonly output?: string;
}

/** `gender-desk export`: everything that is kept about a person or a project, as one JSON document. */
export async function exportCommand({ output, ...subject }: ExportOptions): Promise<void> {
  await withData(async (data, settings) => {
    const record =
      subject.person === undefined
        ? await exportProject(subject.project ?? '', subject.tenant, data, settings)
        : await exportPerson(subject.person, subject.tenant, data);
    writeOut(toJson(record), output);
  });
}

async function exportPerson(
  id: string,
  tenant: string | undefined,
  { upkeep }: Data,
): Promise<unknown> {
  const who = await findPerson(id, tenant, upkeep);
  const by = operatorNow(who.tenant);
  return { kind: 'person', ...who, exportedAt: by.at, ...(await upkeep.exportPerson(who, by)) };
}

async function exportProject(
  project: string,
  tenant: string | undefined,
  data: Data,
  settings: Settings,
): Promise<unknown> {
  const found = await findProject(project, tenant, data);
  const knowledge = await checkedKnowledge(settings);
  const { knowledgeFolder } = settings;
  const checklists = openChecklists({ knowledge, knowledgeFolder }, MACHINE_CLOCK)(data.store);
  const assessments: unknown[] = [];
  for (const summary of found)
    assessments.push(await exportAssessment(summary, { data, checklists, knowledge }));
  return { kind: 'project', project, exportedAt: MACHINE_CLOCK.now(), assessments };
}

interface ExportContext {
  readonly data: Data;
  readonly checklists: ChecklistDesk;
  readonly knowledge: KnowledgeBase;
}

async function exportAssessment(
  summary: AssessmentSummary,
  { data, checklists, knowledge }: ExportContext,
): Promise<unknown> {
  const { id, place } = summary;
  const by = operatorNow(place.tenant);
  const record = await data.upkeep.exportAssessment(place.tenant, id, by);
  const opened = await checklists.open(operatorScope(summary), id);
  if (opened === undefined) return record;
  const file = await writeReport(opened, 'json', knowledge, opened.state.language, by.at);
  const report: unknown = JSON.parse(new TextDecoder().decode(file.bytes));
  return { ...record, state: opened.state, report };
}

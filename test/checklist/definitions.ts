import { join } from 'node:path';
import { readKnowledgeFolder } from '../../adapters/documents/knowledge-folder.js';
import type { Checklist, ChecklistId } from '../../src/domain/checklist.js';
import { type KnowledgeFile, loadKnowledge } from '../../src/knowledge/load-knowledge.js';
import { smallKnowledge, toFiles } from '../knowledge/knowledge-files.js';

const BUNDLED = join(import.meta.dirname, '../../knowledge');

/** The bundled checklist, read without the sources it cites: they take long to read and do not matter here. */
export function genderChecklist(): Checklist {
  const files = readKnowledgeFolder(join(BUNDLED, 'checklists'));
  return checklistIn(
    files.map(({ path, text }) => ({ path: `checklists/${path}`, text })),
    'gender-mainstreaming',
  );
}

/** A checklist of another subject, with other rules. */
export function kitchenChecklist(): Checklist {
  return checklistIn(toFiles(smallKnowledge()), 'kitchen');
}

function checklistIn(files: readonly KnowledgeFile[], id: string): Checklist {
  const checklist = loadKnowledge(files).knowledge.checklists.get(id as ChecklistId);
  if (checklist === undefined) throw new Error(`no checklist ${id}`);
  return checklist;
}

import { randomBytes } from 'node:crypto';
import { createDocumentReader } from '../adapters/documents/read-document.js';
import { readKnowledgeFolder } from '../adapters/documents/knowledge-folder.js';
import type { Signals, SignalsText } from './checklist/prefill/signals.js';
import {
  type ChecklistContext,
  createChecklistDesk,
} from './conversation/checklist/checklist-desk.js';
import type { Checklist, ChecklistId, Profile } from './domain/checklist.js';
import type { ChecklistDesk } from './domain/checklist-desk.js';
import type { Clock } from './domain/clock.js';
import { DeskError } from './domain/desk-error.js';
import type { KnowledgeBase } from './domain/knowledge-base.js';
import { LANGUAGES, localize } from './domain/language.js';
import type { Prefilled, ProjectDocument } from './domain/project-document.js';
import { needsStatusNotice } from './domain/source.js';
import type { Store } from './domain/store.js';
import type { KnowledgeFile } from './knowledge/load-knowledge.js';

/** Proposes answers from a document; what is known of the project goes before what the document shows. */
export type Prefill = (
  document: ProjectDocument,
  checklist: Checklist,
  profile: Partial<Profile>,
) => Promise<Prefilled>;

/** The checklist over any store, on this machine. */
export function openChecklists(
  {
    knowledge,
    knowledgeFolder,
  }: { readonly knowledge: KnowledgeBase; readonly knowledgeFolder: string },
  clock: Clock,
): (store: Store) => ChecklistDesk {
  const fill = createPrefill(knowledgeFolder, knowledge);
  const context: Omit<ChecklistContext, 'store'> = {
    clock,
    knowledge,
    newId: () => randomBytes(ID_BYTES).toString('base64url'),
    reader: createDocumentReader(),
    prefill: (document, { checklist, state }) => fill(document, checklist, state.profile),
  };
  return (store) => createChecklistDesk({ ...context, store });
}

/** Nobody guesses the address of an assessment: 128 random bits. */
const ID_BYTES = 16;

/** Loads what reads documents, and the signals of a checklist, when a document first asks for them. */
export function createPrefill(knowledgeFolder: string, knowledge: KnowledgeBase): Prefill {
  const kept = new Map<ChecklistId, Signals>();
  const outdated = [...knowledge.sources.values()].filter(needsStatusNotice).map((source) => ({
    instrument: source.id,
    names: LANGUAGES.flatMap((language) => source.names[language]),
  }));
  return async (document, checklist, profile) => {
    const { prefill } = await import('./checklist/prefill/prefill.js');
    const signals = kept.get(checklist.id) ?? (await readSignals(knowledgeFolder, checklist.id));
    kept.set(checklist.id, signals);
    return prefill(document, checklist, signals, { profile, outdated });
  };
}

/** Throws `signals-invalid` when a file of them is missing or wrong. */
async function readSignals(knowledgeFolder: string, id: ChecklistId): Promise<Signals> {
  const { parseSignals } = await import('./checklist/prefill/signals.js');
  const folder = `checklists/${id}`;
  const result = parseSignals(signalsText(readKnowledgeFolder(knowledgeFolder), folder));
  if (result.kind === 'signals') return result.signals;
  const [first] = result.faults;
  throw new DeskError('signals-invalid', {
    file: `${folder}/${first?.file ?? ''}`,
    path: first?.path ?? '',
  });
}

/** The files of signals and of lines to learn from of a checklist's folder, those that are not there empty. */
export function signalsText(files: readonly KnowledgeFile[], folder: string): SignalsText {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const read = (name: string): string => texts.get(`${folder}/${name}`) ?? '';
  return {
    rules: read('signals.yaml'),
    lexicons: localize((language) => read(`signals.${language}.yaml`)),
    examples: localize((language) => read(`examples.${language}.yaml`)),
    lines: localize((language) => read(`lines.${language}.yaml`)),
  };
}

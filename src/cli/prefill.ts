import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { createDocumentReader } from '../../adapters/documents/read-document.js';
import { createPrefill } from '../desk-checklists.js';
import { DeskError } from '../domain/desk-error.js';
import type { Language } from '../domain/language.js';
import type { DocumentWarning, Prefilled, Proposal } from '../domain/project-document.js';
import { checkedKnowledge, interfaceLanguage, readSettings } from '../main.js';
import { stringsFor, type Strings } from '../strings/strings.js';
import { findChecklist, readProfileFile } from './answers-file.js';

export interface PrefillOptions {
  readonly profile?: string;
  readonly lang?: Language;
  readonly json?: boolean;
}

/** `gender-desk prefill DOCUMENT`: the answers that a project document suggests, with the lines that suggest them. */
export async function prefillCommand(
  path: string,
  { profile, lang = interfaceLanguage(), json }: PrefillOptions,
): Promise<void> {
  const settings = readSettings();
  const knowledge = await checkedKnowledge(settings);
  const checklist = findChecklist(path, undefined, knowledge);
  const given = profile === undefined ? {} : readProfileFile(profile, checklist);
  const document = await createDocumentReader().read({ name: basename(path), bytes: read(path) });
  const fill = createPrefill(settings.knowledgeFolder, knowledge);
  const prefilled = await fill(document, checklist, given);
  const strings = stringsFor(lang);
  const text = json
    ? JSON.stringify(toJson(prefilled, strings), null, 2)
    : toText(prefilled, strings);
  process.stdout.write(`${text}\n`);
}

function read(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new DeskError('file-unreadable', { file: path }, { cause });
  }
}

function toJson({ profile, proposals, warnings }: Prefilled, strings: Strings): unknown {
  return {
    profile,
    proposals: proposals.map((proposal) => ({
      ...proposal,
      reason: reasonText(proposal, strings),
    })),
    warnings: warnings.map((warning) => ({ ...warning, text: warningText(warning, strings) })),
  };
}

function toText({ proposals, warnings }: Prefilled, strings: Strings): string {
  const lines = proposals.map((proposal) => {
    const { item, answer, quotes } = proposal;
    const [quote] = quotes;
    const shown = quote === undefined ? reasonText(proposal, strings) : `“${oneLine(quote.text)}”`;
    return `${item} · ${strings.checklist.answer[answer]} · ${shown}`;
  });
  return [...warnings.map((warning) => `* ${warningText(warning, strings)}`), ...lines].join('\n');
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function reasonText({ reason }: Proposal, { checklist }: Strings): string {
  return checklist.proposal[reason];
}

/** A warning about a document in words. */
export function warningText(warning: DocumentWarning, { assessment }: Strings): string {
  const words = assessment.documentWarnings;
  switch (warning.code) {
    case 'outdated-instrument':
      return words[warning.code]({ instrument: warning.instrument });
    case 'annex-missing':
      return words[warning.code]({ annex: warning.annex });
    case 'instruction-ignored':
    case 'little-text':
      return words[warning.code];
    default:
      return warning satisfies never;
  }
}

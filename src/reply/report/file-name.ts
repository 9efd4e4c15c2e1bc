import { foldAccents, normalizeText } from '../../domain/plain-text.js';

/** Longest name of a project in the name of a file. */
const LONGEST = 60;

/** The name of a file for a report, without the ending: `fisheries-phase-ii-appraisal-2026-03-12`. */
export function fileNameOf(project: string, stage: string | undefined, at: Date): string {
  return [
    slug(project).slice(0, LONGEST).replace(/-$/u, ''),
    slug(stage ?? ''),
    at.toISOString().slice(0, 10),
  ]
    .filter((part) => part !== '')
    .join('-');
}

/** Letters a to z, digits and `-`; empty for a name in another script. */
function slug(text: string): string {
  return foldAccents(normalizeText(text, 'NFKC').toLowerCase())
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
}

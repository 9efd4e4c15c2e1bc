import type { AssessmentId, AssessmentSummary } from '../../domain/assessment.js';
import { foldAccents } from '../../domain/plain-text.js';

const CHECKLIST = String.raw`(?:check-?list|assessment|liste(?: de (?:contr[ôo]le|v[ée]rification))?|[ée]valuation|lista(?: de (?:verificaci[óo]n|control|comprobaci[óo]n))?|evaluaci[óo]n)`;
const ARTICLE = String.raw`(?:(?:the|our|my|a|an|le|la|les|notre|un|une|el|los|las|nuestr[oa])\s+|l')`;
const OF = String.raw`(?:(?:for|of|on|pour|de|du|des|sur|para|del|sobre)\s+|d')`;

const CHECKLIST_OF = new RegExp(`^${ARTICLE}*${CHECKLIST}(?:\\s+${OF}|\\s*$)`, 'iu');
const PROJECT_OF = new RegExp(
  `^(?:${OF})?${ARTICLE}*(?:(?:project|projet|proyecto)\\s+(?:${OF})?${ARTICLE}*)?`,
  'iu',
);
const KIND_AFTER = new RegExp(`\\s+(?:project|projet|proyecto|${CHECKLIST})$`, 'iu');

/** `the fisheries project` is the project *Fisheries*. */
export function toProject(said: string): string {
  const name = said
    .trim()
    .replace(CHECKLIST_OF, '')
    .replace(PROJECT_OF, '')
    .replace(KIND_AFTER, '')
    .replace(KIND_AFTER, '')
    .replace(/^["“«]\s*|\s*["”»]$/gu, '')
    .trim();
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** The one assessment, open ones first, whose project has every word of a name; the latest when several have. */
export function findByName(
  name: string,
  known: readonly AssessmentSummary[],
): AssessmentId | undefined {
  const words = toWords(toProject(name));
  if (words.length === 0) return undefined;
  const matching = known.filter(({ project }) => {
    const has = new Set(toWords(project));
    return words.every((word) => has.has(word));
  });
  return (matching.find(({ isOpen }) => isOpen) ?? matching[0])?.id;
}

function toWords(text: string): readonly string[] {
  return (
    foldAccents(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

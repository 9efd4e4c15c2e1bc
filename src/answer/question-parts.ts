import { foldText } from '../domain/plain-text.js';
import { withoutForm } from './question-shape.js';

/** A question that asks several things, taken apart. */
export interface QuestionParts {
  /** What all of them are about; empty when the question does not say it first. */
  readonly lead: string;
  /** What is asked, one thing each; fewer than two when the question asks one thing. */
  readonly parts: readonly string[];
}

/** What is asked for beside an answer: its place. */
const PLACES = new RegExp(
  String.raw`\b(?:${[
    '(?:with|giving|and) (?:the|its|their) (?:locators?|articles?|sources?|references?|provisions?)(?: for each)?',
    '(?:one|which|what|the) (?:sources?|articles?|provisions?|locators?|references?|paragraphs?)(?: (?:for each|each|goes? where|go in each \\w+))',
    '(?:avec|con) (?:l[ea]s?|leurs?|los?|sus?) (?:articles?|references?|sources?|articulos?|referencias?|fuentes?)',
    '(?:les|las?|los|the) (?:two|three|both|deux|trois|dos|tres) (?:rules?|bases?|sources?|provisions?|articles?|regles?|normas?|reglas?|articulos?|fuentes?)',
    "(?:i need|necesito|il me faut|j'ai besoin de) (?:both|ambos|ambas|les deux|las dos|los dos) ?(?:sources?|fuentes?)?",
  ].join('|')})\b`,
  'gu',
);

/** Signs that several things are asked one after another. */
const ENUMERATES = new RegExp(
  [
    String.raw`\((?:\d|[a-d])\)|\b[1-4]\)`,
    String.raw`\bd'une part\b.*\bd'autre part\b|\bpor un lado\b.*\bpor otro\b|\bon the one hand\b.*\bon the other\b`,
    String.raw`\bfirst(?:ly)?\b.*\bsecond(?:ly)?\b|\bprimero\b.*\bsegundo\b|\bpremierement\b.*\bdeuxiemement\b|\bonce\b.*\bonce\b|\bthen\b.*\bnow\b`,
    String.raw`[?,;]? (?:and|et|y|e) (?:what|how|who|whom|when|where|which|does|is|can|may|must|que|qu'|qui|quel(?:le)?s?|combien|comment|quand|ou|cual(?:es)?|quien(?:es)?|cuant[oa]s?|cuando|como|donde) ?`,
    String.raw`\?.+\?`,
  ].join('|'),
  'u',
);

/** Where one thing ends and the next begins. */
const BETWEEN =
  /\s*(?:[;?¿!]|\.(?=\s|$)|,(?:\s(?:and|et|y|e|or|ou|o)(?=\s))?|\s(?:and|et|y|e)\s|[—–]|\s-\s|\((?:\d|[a-d])\)|\b[1-4]\)|\bd'(?:une|autre) part\b|\bpor (?:un|otro) lado\b|\bon the (?:one|other) hand\b)\s*/gu;

const MOST = 5;

/**
 * Takes apart a question that asks several things: those after a colon, or those that its words set apart
 * (`first … second`, `d'une part`, `and what`). `isList`: it asks for several by other words (`compare`, `list`).
 */
export function readParts(
  question: string,
  isList: boolean,
  countConcepts: (text: string) => number,
): QuestionParts {
  const text = foldText(question).replace(PLACES, ' ');
  const colon = text.search(/:\s/u);
  const lead = colon > 0 ? text.slice(0, colon) : '';
  const rest = withoutForm(colon > 0 ? text.slice(colon + 1) : text);
  if (colon < 0 && !isList && !ENUMERATES.test(text)) return { lead: '', parts: [] };
  const least = colon > 0 ? 1 : 2;
  const parts = rest.split(BETWEEN).filter((part) => countConcepts(part) >= least);
  return parts.length > MOST ? { lead, parts: [] } : { lead, parts };
}

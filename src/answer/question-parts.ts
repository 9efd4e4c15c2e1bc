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

/** What numbers the things that are asked: `(1)`, `(a)`, `(ii)`, `2)`. */
const MARK = String.raw`\((?:\d|[a-d]|i{1,3}|iv)\)|\b[1-4]\)`;

/** Signs that several things are asked one after another. */
const ENUMERATES = new RegExp(
  [
    MARK,
    String.raw`\b(?:and (?:on|about)|et sur|y sobre)\b`,
    String.raw`\bd'une part\b.*\bd'autre part\b|\bpor un lado\b.*\bpor otro\b|\bon the one hand\b.*\bon the other\b`,
    String.raw`\bfirst(?:ly)?\b.*\bsecond(?:ly)?\b|\bprimero\b.*\bsegundo\b|\bpremierement\b.*\bdeuxiemement\b|\bonce\b.*\bonce\b|\bthen\b.*\bnow\b`,
    String.raw`[?,;]? (?:and|et|y|e) (?:(?:to|with|for|by|from|on|a|avec|pour|par|sur|con|para|por|en|de) )?(?:what|how|who|whom|when|where|which|does|is|can|may|must|que|qu'|qui|quel(?:le)?s?|combien|comment|quand|ou|cual(?:es)?|quien(?:es)?|cuant[oa]s?|cuando|como|donde) ?`,
    String.raw`\?.+\?`,
  ].join('|'),
  'u',
);

/** Three things and more in a row. */
const ROW = /,[^,.;?:]+,?\s(?:and|et|y|e|or|ou|o)\s/u;

/** Where one thing ends and the next begins. */
const BETWEEN = new RegExp(
  String.raw`\s*(?:[;?¿!]|\.(?=\s|$)|,(?:\s(?:and|et|y|e|or|ou|o)(?=\s))?|\s(?:and|et|y|e)\s|[—–]|\s[-/]\s|${MARK}|\bd'(?:une|autre) part\b|\bpor (?:un|otro) lado\b|\bon the (?:one|other) hand\b)\s*`,
  'gu',
);

/** `(a) … (b) …`: what stands before the first is what all of them are about. */
const MARKS = new RegExp(MARK, 'gu');

/** Words that ask for the place of what is asked, and for each of several things. */
const OF_FORM = new Set(
  [
    'what which where are is the a an its their exact precise right relevant article articles provision provisions source sources text texts reference references',
    'convention conventions paragraph paragraphs letter letters number numbers of for in with and one two three four both all each every thing things it please need give me i you',
    'table small checklist list wanted would like help can could put them side by if do does say ask',
    'quel quels quelle quelles sont est le la les l un une des exacts exactes precis article disposition dispositions texte textes convention conventions alinea alineas lettre lettres',
    'de du pour dans avec et deux trois quatre chaque chacun chacune chose choses donnez moi il me faut svp',
    'tableau liste souhaite voulu citez indiquez cote si possible vous pouvez que dit demande ou',
    'que cual cuales son es el los las un una exactos exactas articulo articulos disposicion disposiciones fuente fuentes texto textos referencia referencias convenio convenios',
    'apartado apartados letra letras numero para en con su sus y dos tres cuatro ambos ambas cada cosa uno todo dame deme necesito',
    'cuadro tabla lista caso si puede puedes lado por citeme indique indiqueme dice pide donde',
  ].flatMap((words) => words.split(' ')),
);

const MOST = 5;

/**
 * Takes apart a question that asks several things: those beside a colon, those that its words set apart
 * (`first … second`, `d'une part`, `and what`), or three and more in a row. `isList`: it asks for several by other words (`compare`).
 * What is said before it is asked is what all parts are about.
 */
export function readParts(
  question: string,
  isList: boolean,
  countConcepts: (text: string) => number,
): QuestionParts {
  const text = foldText(question).replace(PLACES, ' ');
  const { said, asked } = readAsked(text);
  const first = takeApart(asked, said, isList, countConcepts);
  const read =
    first.parts.length > 1 || said === '' ? first : takeApart(text, '', isList, countConcepts);
  return read.parts.length > MOST ? { ...read, parts: [] } : read;
}

/** What is said, and what is asked with a question mark; all of it is asked where there is none. */
function readAsked(text: string): { readonly said: string; readonly asked: string } {
  const sentences = text.match(/.+?(?:[?!;]+|\.(?=\s|$)|$)/gu) ?? [];
  const isAsked = (sentence: string): boolean => sentence.endsWith('?');
  if (!sentences.some(isAsked)) return { said: '', asked: text };
  return {
    said: sentences
      .filter((each) => !isAsked(each))
      .join('')
      .trim(),
    asked: sentences.filter(isAsked).join(''),
  };
}

function takeApart(
  text: string,
  said: string,
  isList: boolean,
  countConcepts: (text: string) => number,
): QuestionParts {
  const start = startOfParts(text);
  const isRow = ROW.test(text);
  if (start === undefined && !isList && !isRow && !ENUMERATES.test(text))
    return { lead: said, parts: [] };
  const before = text.slice(0, start?.lead ?? 0);
  const least = start === undefined && said === '' && !isRow ? 2 : 1;
  const partsOf = (from: string): readonly string[] =>
    withoutForm(from)
      .split(BETWEEN)
      .filter((part) => countConcepts(part) >= least && !isOfForm(part));
  const parts = partsOf(text.slice(start?.parts ?? 0));
  const partsBefore = parts.length < 2 ? partsOf(before) : [];
  // `a cook, a guard: what leave do they get?`
  return partsBefore.length > 1
    ? { lead: `${said} ${parts.join(' ')}`.trim(), parts: partsBefore }
    : { lead: `${said} ${before}`.trim(), parts };
}

/** Where that ends which all parts are about, and where the parts begin; undefined where nothing stands before them. */
function startOfParts(text: string): { readonly lead: number; readonly parts: number } | undefined {
  const colon = text.search(/:\s/u);
  if (colon > 0) return { lead: colon, parts: colon + 1 };
  const marks = [...text.matchAll(MARKS)];
  const first = marks[0]?.index ?? 0;
  return marks.length > 1 && first > 0 ? { lead: first, parts: first } : undefined;
}

function isOfForm(part: string): boolean {
  return (part.match(/[\p{L}\p{N}]+/gu) ?? []).every((word) => OF_FORM.has(word));
}

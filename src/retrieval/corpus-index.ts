import type { Language } from '../domain/language.js';
import { LANGUAGES } from '../domain/language.js';
import { buildLexicalIndex, inverseFrequency, type LexicalIndex } from './lexical-index.js';
import { foldAccents } from '../domain/plain-text.js';
import { tokenise } from './text/tokenise.js';
import { type ScopeModel, trainScopeModel } from './scope-model.js';
import { projectTerms, type SemanticSpace, trainSemanticSpace } from './semantic-space.js';
import { type Analyser, createAnalyser, type Token } from './text/analyser.js';

/** What is searched: a provision or a boundary in one language, or a document of any corpus. */
export interface IndexDocument {
  /** The same in every language of one provision. */
  readonly key: string;
  readonly language: Language;
  readonly title: string;
  readonly text: string;
  readonly phrasings: readonly string[];
  /** Whether it is there to be told apart from what the texts hold: what it is asked about is not in them. */
  readonly outside?: boolean;
}

/** The lexical side of one language. Plain data. */
export interface LanguageIndex {
  readonly language: Language;
  readonly keys: readonly string[];
  /** Title, text and phrasings of each document together. */
  readonly documents: LexicalIndex;
  /** Each phrasing as a unit of its own. */
  readonly phrasings: LexicalIndex;
  /** The document of each phrasing. */
  readonly phrasingOwners: Uint32Array;
  /** The length of each phrasing's vector of inverse frequencies. */
  readonly phrasingNorms: Float32Array;
  /** The terms that each written word (without accents) is indexed under. */
  readonly words: ReadonlyMap<string, readonly string[]>;
  /** The document of each phrasing, by its words alone (`sameWords`). */
  readonly exact: ReadonlyMap<string, number>;
  /** Absent when no document is outside. */
  readonly scope?: ScopeModel;
}

/** Everything that is searched. Plain data but for the vectors, which a `PassageIndex` holds. */
export interface CorpusIndex {
  readonly languages: readonly LanguageIndex[];
  readonly space: SemanticSpace;
}

export interface BuiltCorpus {
  readonly index: CorpusIndex;
  /** One vector for each document's text and each phrasing, with the key it leads to. */
  readonly vectors: readonly { readonly key: string; readonly vector: Float32Array }[];
}

const TITLE_WEIGHT = 2;

/** Analyses and indexes documents; the same documents give the same index. */
export function buildCorpus(documents: readonly IndexDocument[]): BuiltCorpus {
  const rows = new Map<string, Map<string, number>>();
  const languages: LanguageIndex[] = [];
  const texts: { key: string; terms: ReadonlyMap<string, number> }[] = [];
  for (const language of LANGUAGES) {
    const own = documents.filter((document) => document.language === language);
    if (own.length === 0) continue;
    const analyser = createAnalyser(language);
    const analysed = analyse(own, analyser);
    const exact = collectExact(own);
    languages.push({ ...indexLanguage(language, analysed), exact, ...trainScope(own, analyser) });
    for (const { key, fields, phrasings } of analysed) {
      addTo(rows, key, fields, language);
      texts.push(
        ...[fields, ...phrasings].map((terms) => ({ key, terms: inLanguage(terms, language) })),
      );
    }
  }
  const space = trainSemanticSpace([...rows.values()]);
  const vectors = texts.map(({ key, terms }) => ({ key, vector: projectTerms(space, terms) }));
  return { index: { languages, space }, vectors };
}

/** Terms of different languages are different terms of the semantic space, brought together by the rows they share. */
export function inLanguage(
  terms: ReadonlyMap<string, number>,
  language: Language,
): ReadonlyMap<string, number> {
  return new Map([...terms].map(([term, frequency]) => [`${language}:${term}`, frequency]));
}

interface AnalysedDocument {
  readonly key: string;
  readonly words: readonly Token[];
  readonly fields: ReadonlyMap<string, number>;
  readonly phrasings: readonly ReadonlyMap<string, number>[];
}

function analyse(documents: readonly IndexDocument[], analyser: Analyser): AnalysedDocument[] {
  return documents.map(({ key, title, text, phrasings }) => {
    const fields = new Map<string, number>();
    const titleTokens = analyser.document(title);
    const textTokens = analyser.document(text);
    const asked = phrasings.map((phrasing) => analyser.document(phrasing));
    count(titleTokens, TITLE_WEIGHT, fields);
    for (const tokens of [textTokens, ...asked]) count(tokens, 1, fields);
    return {
      key,
      words: [...titleTokens, ...textTokens, ...asked.flat()],
      fields,
      phrasings: asked.map((tokens) => count(tokens, 1, new Map())),
    };
  });
}

function count(
  tokens: readonly Token[],
  weight: number,
  into: Map<string, number>,
): Map<string, number> {
  for (const { term } of tokens) into.set(term, (into.get(term) ?? 0) + weight);
  return into;
}

function indexLanguage(
  language: Language,
  analysed: readonly AnalysedDocument[],
): Omit<LanguageIndex, 'exact' | 'scope'> {
  const documents = buildLexicalIndex(analysed.map(({ fields }) => fields));
  const units = analysed.flatMap(({ phrasings }) => phrasings);
  return {
    language,
    keys: analysed.map(({ key }) => key),
    documents,
    phrasings: buildLexicalIndex(units),
    phrasingOwners: Uint32Array.from(
      analysed.flatMap(({ phrasings }, owner) => phrasings.map(() => owner)),
    ),
    phrasingNorms: Float32Array.from(units, (unit) => normOf(unit.keys(), documents)),
    words: collectWords(analysed),
  };
}

function trainScope(
  documents: readonly IndexDocument[],
  analyser: Analyser,
): { readonly scope?: ScopeModel } {
  if (!documents.some(({ outside }) => outside)) return {};
  const examples = documents.flatMap(({ phrasings, outside = false }) =>
    phrasings.map((text) => ({ text, outside })),
  );
  return { scope: trainScopeModel(examples, analyser) };
}

function collectExact(documents: readonly IndexDocument[]): ReadonlyMap<string, number> {
  return new Map(
    documents.flatMap(({ phrasings }, owner) =>
      phrasings.map((phrasing): [string, number] => [sameWords(phrasing), owner]),
    ),
  );
}

/** A text by its words alone: the same for texts that differ in case, accents, spaces and punctuation. */
export function sameWords(text: string): string {
  return tokenise(foldAccents(text)).join(' ');
}

function normOf(terms: Iterable<string>, index: LexicalIndex): number {
  let square = 0;
  for (const term of terms) square += inverseFrequency(index, term) ** 2;
  return Math.sqrt(square);
}

function collectWords(
  analysed: readonly AnalysedDocument[],
): ReadonlyMap<string, readonly string[]> {
  const words = new Map<string, string[]>();
  for (const { word, term } of analysed.flatMap((document) => document.words)) {
    const terms = words.get(word);
    if (terms === undefined) words.set(word, [term]);
    else if (!terms.includes(term)) terms.push(term);
  }
  return words;
}

function addTo(
  rows: Map<string, Map<string, number>>,
  key: string,
  terms: ReadonlyMap<string, number>,
  language: Language,
): void {
  const row = rows.get(key) ?? new Map<string, number>();
  rows.set(key, row);
  for (const [term, frequency] of inLanguage(terms, language)) row.set(term, frequency);
}

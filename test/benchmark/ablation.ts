/**
 * Prints what each step of retrieval brings, by leaving it out: `npm run bench:ablation [-- FOLDER…]`. First on the evaluation
 * questions (right passage first, and in the first five, of what `search` lists), then nDCG@10 and recall@100 on each BEIR
 * folder.
 */
import { join } from 'node:path';
import { readDocuments, readJudgedQueries } from '../../src/cli/beir-folder.js';
import { readQuestions } from '../../src/cli/evaluate-answers.js';
import { measureSearches } from '../../src/cli/measure-collection.js';
import { findPassages } from '../../src/conversation/find.js';
import { toIndexDocuments } from '../../src/conversation/index-documents.js';
import { readLanguage, type SpeechContext } from '../../src/conversation/speak.js';
import { findPassage, type KnowledgeBase } from '../../src/domain/knowledge-base.js';
import { LANGUAGES } from '../../src/domain/language.js';
import { type EvaluatedQuestion, isAtPlace } from '../../src/evaluation/expectation.js';
import { readKnowledge, readSettings } from '../../src/main.js';
import { indexCollection } from '../../src/retrieval/collection.js';
import { buildCorpus, type CorpusIndex } from '../../src/retrieval/corpus-index.js';
import { createLanguageGuesser } from '../../src/retrieval/guess-language.js';
import { createRetriever, type Retriever } from '../../src/retrieval/retriever.js';
import { RANKING_SETTINGS, type RankingSettings } from '../../src/retrieval/settings.js';

const QUESTIONS = join(import.meta.dirname, '../evaluation/questions.jsonl');

const { semantic, feedback, smoothing } = RANKING_SETTINGS;
const VARIANTS: readonly (readonly [string, Partial<RankingSettings>])[] = [
  ['everything', {}],
  ['without closeness', { ordered: 0, unordered: 0 }],
  ['without letters', { letters: 0 }],
  ['without written form', { written: 0 }],
  ['without words of asking', { asking: 0 }],
  ['without spelling', { spelling: 0 }],
  ['without feedback', { feedback: { ...feedback, share: 0 } }],
  ['without support', { smoothing: { ...smoothing, most: 0 } }],
  ['without meaning', { semantic: { ...semantic, phrased: 0, least: 0, slope: 0 } }],
];

interface Ranks {
  readonly language: string;
  /** From 0; -1 when the right passage is not listed. */
  readonly rank: number;
}

async function rankQuestions(
  questions: readonly EvaluatedQuestion[],
  knowledge: KnowledgeBase,
  retriever: Retriever,
): Promise<readonly Ranks[]> {
  const context: SpeechContext = {
    guesser: createLanguageGuesser(retriever.languages),
    thesaurus: knowledge.thesaurus,
    detectForeign: () => Promise.resolve(undefined),
  };
  const ranks: Ranks[] = [];
  for (const { question, history = [], language, expect } of questions) {
    const spoken = await readLanguage(question, { history }, context);
    const { named, ranked } = await findPassages(spoken, knowledge, retriever);
    const passages = ranked.flatMap((each) => (each.kind === 'passage' ? [each.passage] : []));
    const rank = [...named.map(({ passage }) => passage), ...passages].findIndex(({ id }) => {
      const passage = findPassage(knowledge, id, 'en');
      return passage !== undefined && expect.citations.some((each) => isAtPlace(passage, each));
    });
    ranks.push({ language, rank });
  }
  return ranks;
}

function shareWithin(ranks: readonly Ranks[], places: number): string {
  const within = ranks.filter(({ rank }) => rank >= 0 && rank < places).length;
  return `${((100 * within) / ranks.length).toFixed(1)} %`.padStart(10);
}

async function measureKnowledge(): Promise<void> {
  const { knowledge } = await readKnowledge(readSettings());
  const corpus: CorpusIndex = buildCorpus(toIndexDocuments(knowledge));
  const questions = readQuestions(QUESTIONS).filter(({ expect }) => expect.citations.length > 0);
  const headings = ['first', 'first 5', ...LANGUAGES.map((language) => `${language} first`)];
  printRow(
    `${questions.length} questions`,
    headings.map((each) => each.padStart(10)),
  );
  for (const [name, changes] of VARIANTS) {
    const settings = { ...RANKING_SETTINGS, ...changes };
    const retriever = createRetriever(corpus, { thesaurus: knowledge.thesaurus, settings });
    const ranks = await rankQuestions(questions, knowledge, retriever);
    const byLanguage = LANGUAGES.map((language) =>
      shareWithin(
        ranks.filter((each) => each.language === language),
        1,
      ),
    );
    printRow(name, [shareWithin(ranks, 1), shareWithin(ranks, 5), ...byLanguage]);
  }
}

async function measureFolder(folder: string): Promise<void> {
  const documents = await readDocuments(folder);
  const queries = await readJudgedQueries(folder);
  printRow(`\n${folder}`, ['nDCG@10'.padStart(10), 'recall@100'.padStart(12)]);
  for (const [name, changes] of VARIANTS) {
    const collection = await indexCollection(documents, {
      ranking: { ...RANKING_SETTINGS, ...changes },
    });
    const measures = await measureSearches(collection, queries, name, () => Promise.resolve());
    printRow(name, [
      measures['ndcg@10'].toFixed(4).padStart(10),
      measures['recall@100'].toFixed(4).padStart(12),
    ]);
  }
}

function printRow(name: string, cells: readonly string[]): void {
  process.stdout.write(`${name.padEnd(26)}${cells.join('')}\n`);
}

await measureKnowledge();
for (const folder of process.argv.slice(2)) await measureFolder(folder);

/**
 * The usual measures of a ranking, as trec_eval 9 computes them (https://github.com/usnistgov/trec_eval), so that figures can be
 * laid beside published ones.
 */

/** A document that a search found. */
export interface ScoredDocument {
  readonly document: string;
  /** Higher is better; only the order matters to the measures. */
  readonly score: number;
}

/** What was found for each query, by the id of the query; in any order, each document once. */
export type Run = ReadonlyMap<string, readonly ScoredDocument[]>;

/** Grades of one query by document. A grade of 1 or more is relevant; 0, a negative one and none at all are not. */
export type Grades = ReadonlyMap<string, number>;

/** The grades of each query, by the id of the query ("qrels"). */
export type Judgments = ReadonlyMap<string, Grades>;

/** Each from 0 to 1. */
export interface RetrievalMeasures {
  /** Normalised discounted cumulative gain of the first 10 (`ndcg_cut_10`). */
  readonly 'ndcg@10': number;
  /** The share of the relevant documents that is among the first 10 (`recall_10`). */
  readonly 'recall@10': number;
  /** The same of the first 100 (`recall_100`). */
  readonly 'recall@100': number;
  /** 1 / rank of the first relevant document, 0 when it is not among the first 10 (`recip_rank` with `-M 10`). */
  readonly 'mrr@10': number;
  /** Average precision over all that was found (`map`). */
  readonly map: number;
}

/**
 * The means over all queries with a relevant document; a query for which nothing was found counts 0. trec_eval with `-c`
 * counts queries without a relevant document too (as 0), on which no ranking can do well: they are left out here.
 * All are 0 when no query has a relevant document.
 */
export function measureRun(run: Run, judgments: Judgments): RetrievalMeasures {
  const measured = [...judgments].filter(([, grades]) => hasRelevant(grades));
  return meanMeasures(
    measured.map(([query, grades]) => measureQuery(run.get(query) ?? [], grades)),
  );
}

/** Whether any document of the query is relevant, so that rankings of it can be measured. */
export function hasRelevant(grades: Grades): boolean {
  return [...grades.values()].some(isRelevant);
}

/** The measures of one query; all 0 when none of its documents is relevant. */
export function measureQuery(hits: readonly ScoredDocument[], grades: Grades): RetrievalMeasures {
  const ranked = orderHits(hits).map(({ document }) => grades.get(document) ?? 0);
  const relevant = [...grades.values()].filter(isRelevant).length;
  return {
    'ndcg@10': ratio(gain(ranked, 10), gain(ideal(grades), 10)),
    'recall@10': ratio(ranked.slice(0, 10).filter(isRelevant).length, relevant),
    'recall@100': ratio(ranked.slice(0, 100).filter(isRelevant).length, relevant),
    'mrr@10': ratio(1, ranked.slice(0, 10).findIndex(isRelevant) + 1),
    map: ratio(sumOfPrecisions(ranked), relevant),
  };
}

/** The mean of each measure; all 0 over no query. */
export function meanMeasures(each: readonly RetrievalMeasures[]): RetrievalMeasures {
  const mean = (measure: keyof RetrievalMeasures): number =>
    ratio(
      each.reduce((sum, measures) => sum + measures[measure], 0),
      each.length,
    );
  return {
    'ndcg@10': mean('ndcg@10'),
    'recall@10': mean('recall@10'),
    'recall@100': mean('recall@100'),
    'mrr@10': mean('mrr@10'),
    map: mean('map'),
  };
}

/**
 * The order in which trec_eval ranks, whatever order or rank a run gives: score descending, and equal scores by document id
 * **descending**, byte by byte (`comp_sim_docno` in `form_res_rels.c`: `strcmp (p2->docno, p1->docno)`).
 */
export function orderHits<Hit extends ScoredDocument>(hits: readonly Hit[]): Hit[] {
  return [...hits].sort(
    (one, other) => other.score - one.score || compareBytes(other.document, one.document),
  );
}

/** The order of the bytes of UTF-8, which is that of code points; `<` on strings goes by UTF-16 units. */
function compareBytes(one: string, other: string): number {
  if (one === other) return 0;
  const [left, right] = [[...one], [...other]];
  for (const [at, point] of left.entries()) {
    const difference = (point.codePointAt(0) ?? 0) - (right[at]?.codePointAt(0) ?? -1);
    if (difference !== 0) return difference;
  }
  return -1;
}

function isRelevant(grade: number): boolean {
  return grade >= 1;
}

/** Discounted cumulative gain: grade / log2(rank + 1), as `m_ndcg_cut.c` has it (Järvelin and Kekäläinen 2002). */
function gain(ranked: readonly number[], cut: number): number {
  return ranked
    .slice(0, cut)
    .reduce((sum, grade, at) => sum + Math.max(0, grade) / Math.log2(at + 2), 0);
}

/** The best order that there is of all judged documents, found or not. */
function ideal(grades: Grades): readonly number[] {
  return [...grades.values()].sort((one, other) => other - one);
}

function sumOfPrecisions(ranked: readonly number[]): number {
  let found = 0;
  return ranked.reduce((sum, grade, at) => (isRelevant(grade) ? sum + ++found / (at + 1) : sum), 0);
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

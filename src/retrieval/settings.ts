/** How documents are indexed. */
export interface IndexSettings {
  /** BM25F (Robertson and Zaragoza 2009): each field's weight and length normalisation. */
  readonly title: FieldSettings;
  readonly text: FieldSettings;
  readonly phrasings: FieldSettings;
}

export interface FieldSettings {
  readonly weight: number;
  /** 0: the field's length does not matter; 1: frequencies are relative to it. */
  readonly b: number;
}

/** How documents are ranked; a share or weight of 0 leaves the step out. */
export interface RankingSettings {
  /** BM25: how soon more of the same term stops to count. */
  readonly k1: number;
  /** Share of the weight of a word of asking (`can`, `about`), which says little of the subject. */
  readonly asking: number;
  /** How far a word is trusted that an unknown one may be a misspelling of. */
  readonly spelling: number;
  /** Neighbours in the question that stand one after the other, and within a window of each other, in the text. */
  readonly ordered: number;
  readonly unordered: number;
  /** BM25 over groups of five letters. */
  readonly letters: number;
  /** What a word adds that is written with the same accents, as a share of its weight, where accents tell words apart. */
  readonly written: number;
  /**
   * Share of nearness in the semantic space: `phrased` where documents have phrasings; elsewhere `least` and `slope` for each
   * point by which meaning agrees with words, all of it for documents of `full` words on average, none of it for those
   * of `none`.
   */
  readonly semantic: {
    readonly phrased: number;
    readonly least: number;
    readonly slope: number;
    readonly none: number;
    readonly full: number;
  };
  /** Share of embeddings in the score, where a provider gives them. */
  readonly embedded: number;
  /** How far the question moves towards the best documents (Rocchio 1971), and how many of them. */
  readonly feedback: { readonly share: number; readonly documents: number };
  /** Share of the score that comes from the nearest of the other documents that were found. */
  readonly smoothing: {
    readonly most: number;
    readonly documents: number;
    readonly neighbours: number;
  };
}

export const INDEX_SETTINGS: IndexSettings = {
  title: { weight: 3, b: 0.75 },
  text: { weight: 1, b: 0.75 },
  phrasings: { weight: 1, b: 0.4 },
};

export const RANKING_SETTINGS: RankingSettings = {
  k1: 1.2,
  asking: 0.25,
  spelling: 0.8,
  ordered: 0.2,
  unordered: 0.1,
  letters: 0.2,
  written: 0.2,
  semantic: { phrased: 0.5, least: 0.1, slope: 0.6, none: 12, full: 40 },
  embedded: 0.5,
  feedback: { share: 0.5, documents: 3 },
  smoothing: { most: 0.5, documents: 30, neighbours: 10 },
};

/** BM25 alone, to compare with; for documents whose title is put before their text. */
export function plainSettings(
  k1: number,
  b: number,
): { readonly indexing: IndexSettings; readonly ranking: RankingSettings } {
  const field = { weight: 1, b };
  return {
    indexing: { title: field, text: field, phrasings: field },
    ranking: {
      ...RANKING_SETTINGS,
      k1,
      asking: 1,
      spelling: 0,
      ordered: 0,
      unordered: 0,
      letters: 0,
      written: 0,
      embedded: 0,
      semantic: { ...RANKING_SETTINGS.semantic, phrased: 0, least: 0, slope: 0 },
    },
  };
}

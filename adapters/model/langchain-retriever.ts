import { Document } from '@langchain/core/documents';
import { BaseRetriever } from '@langchain/core/retrievers';
import type { FoundPassage } from '../../src/domain/found-passage.js';
import type { Language } from '../../src/domain/language.js';
import { printLocator } from '../../src/domain/locator.js';
import { type PassageOrigin, passageText } from '../../src/domain/passage.js';
import type { SourceStatusValue } from '../../src/domain/source.js';

/** At most `count` passages for a question, best first. */
export type SearchPassages = (question: string, count: number) => Promise<readonly FoundPassage[]>;

/** What a document says of its passage; the page content is the passage's text. A type, for LangChain asks for an index signature. */
export type PassageMetadata = {
  /** Passage id: `C183/art-4-1`. */
  readonly id: string;
  readonly source: string;
  /** Of the source, in the language of the passage. */
  readonly title: string;
  /** As printed in the language of the passage: `Art. 4(1)`. */
  readonly locator: string;
  readonly language: Language;
  /** `digest` where the text is in this desk's own words. */
  readonly origin: PassageOrigin;
  /** Of the source; `abrogated` and `outdated` texts are found too. */
  readonly status: SourceStatusValue;
  /** Higher is better; comparable within one search only. */
  readonly score: number;
  /** The official page; absent when none is known. */
  readonly url?: string;
};

export interface LangChainRetrieverOptions {
  /** How many documents at most, 5 by default. */
  readonly k?: number;
}

/** A LangChain retriever over the desk's search: `invoke`, `batch`, `stream` and `pipe` as any other. Faults of the search come through. */
export function createLangChainRetriever(
  search: SearchPassages,
  { k = 5 }: LangChainRetrieverOptions = {},
): BaseRetriever<PassageMetadata> {
  return new PassageRetriever(search, k);
}

class PassageRetriever extends BaseRetriever<PassageMetadata> {
  lc_namespace = ['gender_desk', 'retrievers'];
  readonly #search: SearchPassages;
  readonly #count: number;

  constructor(search: SearchPassages, count: number) {
    super();
    this.#search = search;
    this.#count = count;
  }

  static override lc_name(): string {
    return 'GenderDeskRetriever';
  }

  override async _getRelevantDocuments(question: string): Promise<Document<PassageMetadata>[]> {
    const found = await this.#search(question, this.#count);
    return found.slice(0, this.#count).map(toDocument);
  }
}

function toDocument({ passage, source, score }: FoundPassage): Document<PassageMetadata> {
  const { id, language, locator, origin } = passage;
  const url = source.urls[language] ?? source.urls.en;
  return new Document({
    pageContent: passageText(passage),
    metadata: {
      id,
      source: source.id,
      title: source.titles[language],
      locator: printLocator(locator, language),
      language,
      origin,
      status: source.status.value,
      score,
      ...(url === undefined ? {} : { url }),
    },
  });
}

import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import { createByteVectors, setRow } from './byte-vectors.js';
import type { CorpusIndex, IndexedSegment } from './corpus-index.js';
import type { IndexDocument } from './segment.js';

/**
 * The index with the embeddings of its documents: of title and text together, and of each phrasing. `documents` are those
 * that the index was built of, or that were added since: what has embeddings keeps them. Faults of the provider are its own.
 */
export async function embedCorpus(
  corpus: CorpusIndex,
  documents: readonly IndexDocument[],
  embeddings: EmbeddingsInterface,
): Promise<CorpusIndex> {
  const segments: IndexedSegment[] = [];
  for (const segment of corpus.segments) {
    if (segment.embedded !== undefined) {
      segments.push(segment);
      continue;
    }
    const own = new Map(
      documents
        .filter(({ language }) => language === segment.language)
        .map((document) => [document.key, document]),
    );
    const texts = segment.keys.map((key) => textsOf(own.get(key)));
    const vectors = await embeddings.embedDocuments(texts.flat());
    segments.push(withEmbeddings(segment, texts, vectors));
  }
  return { ...corpus, segments };
}

/** In the order of the segment's vectors. */
function textsOf(document: IndexDocument | undefined): readonly string[] {
  if (document === undefined) return [];
  const { title, text, phrasings } = document;
  return [`${title}\n${text}`.trim(), ...phrasings];
}

/** A document without texts, since it was removed, keeps its places, empty. */
function withEmbeddings(
  segment: IndexedSegment,
  texts: readonly (readonly string[])[],
  vectors: readonly (readonly number[])[],
): IndexedSegment {
  const { offsets } = segment.vectors;
  const dimensions = vectors[0]?.length ?? 0;
  const embedded = createByteVectors(offsets.at(-1)!, dimensions);
  let next = 0;
  for (const [document, own] of texts.entries())
    for (const row of own.keys()) setRow(embedded, offsets[document]! + row, vectors[next++] ?? []);
  return { ...segment, embedded: { ...embedded, offsets } };
}

import { addDocuments, type CorpusIndex, removeDocuments } from './corpus-index.js';
import type { IndexDocument } from './segment.js';

/** An index that documents come into and go out of while it is searched. */
export interface LiveCorpus {
  /** The index as it is now. */
  readonly index: () => CorpusIndex;
  /** Puts documents in at once; one whose key and language are there already takes its place. */
  readonly add: (documents: readonly IndexDocument[]) => void;
  /** Takes the documents of these keys out at once, in every language. */
  readonly remove: (keys: readonly string[]) => void;
  /** Waits until no building goes on in the background. */
  readonly settled: () => Promise<void>;
}

export interface LiveCorpusOptions {
  /** Builds an index anew, in the background (`buildCorpus` in another thread). */
  readonly build: (documents: readonly IndexDocument[]) => Promise<CorpusIndex>;
  /** Told when building failed: the index goes on as it is, and the next change tries again. */
  readonly onFault: (fault: unknown) => void;
}

/** Share of the documents that may have come or gone since the semantic space was trained. */
const STALE = 0.2;

/** Starts from an index of documents. Changes count at once; when many have come together, the index is built anew beside. */
export function createLiveCorpus(
  corpus: CorpusIndex,
  documents: readonly IndexDocument[],
  { build, onFault }: LiveCorpusOptions,
): LiveCorpus {
  let current = corpus;
  const kept = new Map(documents.map((document) => [idOf(document), document]));
  /** What came and went since the index being built was begun, or since the last one was. */
  let changes: ((index: CorpusIndex) => CorpusIndex)[] = [];
  let changed = 0;
  let building: Promise<void> | undefined;
  const change = (count: number, apply: (index: CorpusIndex) => CorpusIndex): void => {
    current = apply(current);
    changes.push(apply);
    changed += count;
    if (building === undefined && changed > STALE * kept.size)
      building = rebuild().finally(() => {
        building = undefined;
      });
  };
  const rebuild = async (): Promise<void> => {
    changes = [];
    changed = 0;
    try {
      const fresh = await build([...kept.values()]);
      current = changes.reduce((index, apply) => apply(index), fresh);
    } catch (fault) {
      changed = kept.size;
      onFault(fault);
    }
  };
  return {
    index: () => current,
    add: (added) => {
      for (const document of added) kept.set(idOf(document), document);
      change(added.length, (index) => addDocuments(index, added));
    },
    remove: (keys) => {
      const gone = new Set(keys);
      for (const [id, { key }] of kept) if (gone.has(key)) kept.delete(id);
      change(keys.length, (index) => removeDocuments(index, gone));
    },
    settled: async () => {
      while (building !== undefined) await building;
    },
  };
}

function idOf({ key, language }: IndexDocument): string {
  return `${language} ${key}`;
}

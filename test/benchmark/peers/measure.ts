/**
 * Measures one engine on one BEIR folder and prints a line of JSON: `measure.ts ENGINE FOLDER`, under `--expose-gc`. Run by
 * `../retrieval.ts`, which gives each engine a process of its own.
 */
import { readDocuments, readJudgedQueries } from '../../../src/cli/beir-folder.js';
import {
  measureSearches,
  peakMemoryMb,
  timeSearches,
  warmUpTexts,
} from '../../../src/cli/measure-collection.js';
import type { Collection } from '../../../src/retrieval/collection.js';
import type { Figures } from './figures.js';
import { PEERS } from './peers.js';

const [engine = '', folder = ''] = process.argv.slice(2);

/** What is in use of the heap and of memory outside it (array buffers among it) after a collection, in MB. */
function usedMb(): number {
  if (globalThis.gc === undefined) throw new Error('run under --expose-gc');
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1024 / 1024;
}

interface Indexed {
  readonly collection: Collection;
  readonly documents: number;
  readonly warmUp: readonly string[];
  readonly seconds: number;
}

/** The documents are let go with this function: what an engine keeps of them counts as its own. */
async function index(): Promise<Indexed> {
  const load = PEERS[engine];
  if (load === undefined) throw new Error(`no engine ${engine}`);
  const peer = await load();
  const documents = await readDocuments(folder);
  const start = performance.now();
  const collection = await peer.index(documents);
  const seconds = (performance.now() - start) / 1000;
  return { collection, documents: documents.length, warmUp: warmUpTexts(documents), seconds };
}

const before = usedMb();
const { collection, documents, warmUp, seconds } = await index();
const heapMb = usedMb();
const queries = await readJudgedQueries(folder);
const times = await timeSearches(collection, queries, warmUp, engine);
const measures = await measureSearches(collection, queries, engine, () => Promise.resolve());
const figures: Figures = {
  engine,
  folder,
  documents,
  queries: queries.length,
  ...measures,
  indexSeconds: seconds,
  ...times,
  heapMb,
  indexMb: heapMb - before,
  peakMemoryMb: peakMemoryMb(),
};
process.stdout.write(`${JSON.stringify(figures)}\n`);
// Some engines keep handles open.
process.exit();

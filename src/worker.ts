import { parentPort, workerData } from 'node:worker_threads';
import { buildCorpus } from './retrieval/corpus-index.js';
import type { IndexDocument } from './retrieval/segment.js';

// `main.ts` starts this thread with the documents to index, and waits for the index.
parentPort?.postMessage(buildCorpus(workerData as readonly IndexDocument[]));

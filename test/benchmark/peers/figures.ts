import { z } from 'zod';

/** What is measured of one engine on one folder. */
export const figures = z.object({
  engine: z.string(),
  folder: z.string(),
  documents: z.int(),
  queries: z.int(),
  'ndcg@10': z.number(),
  'recall@10': z.number(),
  'recall@100': z.number(),
  'mrr@10': z.number(),
  map: z.number(),
  indexSeconds: z.number(),
  queryP50Ms: z.number(),
  queryP95Ms: z.number(),
  /** Heap in use and memory outside it after indexing; what native code allocates for itself shows in the peak alone. */
  heapMb: z.number(),
  /** By how much that grew with the engine's code and its index. */
  indexMb: z.number(),
  peakMemoryMb: z.number(),
});
export type Figures = z.infer<typeof figures>;

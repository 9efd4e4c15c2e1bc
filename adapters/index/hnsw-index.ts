import hnswlib from 'hnswlib-node';
import type { Neighbour, PassageIndex, VectorTable } from '../../src/domain/passage-index.js';
import { isDirection } from './is-direction.js';

/** Links a vector, and candidates looked at while building and while searching (Malkov and Yashunin 2018). */
const GRAPH = { m: 10, efConstruction: 40, ef: 200, randomSeed: 1 } as const;

export interface HnswIndex extends PassageIndex {
  /** Writes the graph to a file; the caller sees to safety (temporary name, checksum). */
  readonly write: (file: string) => void;
}

/** Builds the graph. Vectors of zeros, which have no direction, are left out. */
export function buildHnswIndex(table: VectorTable): HnswIndex {
  const graph = new hnswlib.HierarchicalNSW('cosine', table.dimensions);
  graph.initIndex({ maxElements: Math.max(table.keys.length, 1), ...GRAPH });
  for (let label = 0; label < table.keys.length; label++) {
    const vector = table.values.subarray(label * table.dimensions, (label + 1) * table.dimensions);
    if (isDirection(vector)) graph.addPoint(Array.from(vector), label);
  }
  return toIndex(graph, table);
}

/** Reads a graph that `write` wrote for the same table. The file must be checked first: a damaged one can end the process. */
export function readHnswIndex(
  file: string,
  labels: Pick<VectorTable, 'dimensions' | 'keys'>,
): HnswIndex {
  const graph = new hnswlib.HierarchicalNSW('cosine', labels.dimensions);
  graph.readIndexSync(file);
  return toIndex(graph, labels);
}

function toIndex(
  graph: InstanceType<typeof hnswlib.HierarchicalNSW>,
  { dimensions, keys }: Pick<VectorTable, 'dimensions' | 'keys'>,
): HnswIndex {
  // The width of the search is not kept in the file.
  graph.setEf(GRAPH.ef);
  const nearest = (vector: Float32Array, count: number): Neighbour[] => {
    if (vector.length !== dimensions || !isDirection(vector)) return [];
    const most = Math.min(count, graph.getCurrentCount());
    if (most <= 0) return [];
    const { neighbors, distances } = graph.searchKnn(Array.from(vector), most);
    return neighbors.map((label, position) => ({
      key: keys[label] ?? '',
      similarity: 1 - (distances[position] ?? 1),
    }));
  };
  return {
    nearest: (vector, count) => Promise.resolve(nearest(vector, count)),
    write: (file) => {
      graph.writeIndexSync(file);
    },
  };
}

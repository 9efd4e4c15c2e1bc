/** For each term, the units (documents or phrasings) that hold it and how often. */
export interface Postings {
  /** Postings of term `t` stand at `offsets[t]` up to `offsets[t + 1]`, in order of unit. */
  readonly offsets: Uint32Array;
  readonly units: Uint32Array;
  readonly frequencies: Float32Array;
}

/** Sums what `read` adds for each unit and term. `read` is called twice for each unit. */
export function collectPostings(
  terms: number,
  units: number,
  read: (unit: number, add: (term: number, frequency: number) => void) => void,
): Postings {
  const offsets = new Uint32Array(terms + 1);
  const last = new Int32Array(terms).fill(-1);
  for (let unit = 0; unit < units; unit++)
    read(unit, (term) => {
      if (last[term] === unit) return;
      last[term] = unit;
      offsets[term + 1]!++;
    });
  for (let term = 0; term < terms; term++) offsets[term + 1]! += offsets[term]!;
  const postings = {
    offsets,
    units: new Uint32Array(offsets[terms]!),
    frequencies: new Float32Array(offsets[terms]!),
  };
  const ends = offsets.slice(0, terms);
  last.fill(-1);
  for (let unit = 0; unit < units; unit++)
    read(unit, (term, frequency) => {
      if (last[term] !== unit) {
        last[term] = unit;
        postings.units[ends[term]!++] = unit;
      }
      postings.frequencies[ends[term]! - 1]! += frequency;
    });
  return postings;
}

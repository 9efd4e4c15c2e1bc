/** What can be wrong with a knowledge file; `strings` words each. */
export type KnowledgeFaultCode =
  | 'yaml-syntax'
  | 'unknown-key'
  | 'invalid-value'
  | 'missing-file'
  | 'missing-front-matter'
  | 'missing-title'
  | 'invalid-locator'
  | 'duplicate-locator'
  | 'missing-provision'
  | 'extra-provision'
  | 'missing-text'
  | 'too-many-sentences'
  | 'unexpected-line'
  | 'phrasing-count'
  | 'duplicate-phrasing'
  | 'number-mismatch'
  | 'unknown-source'
  | 'unknown-provision'
  | 'id-mismatch'
  | 'replacement-missing'
  | 'duplicate-source'
  | 'missing-language'
  | 'missing-words'
  | 'unknown-name'
  | 'duplicate-name';

/** One fault, at a file and a line (from 1). */
export interface KnowledgeFault {
  readonly file: string;
  readonly line: number;
  readonly code: KnowledgeFaultCode;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** Collects faults while files are read, so that one run names them all. */
export type Report = (
  file: string,
  line: number,
  code: KnowledgeFaultCode,
  facts?: KnowledgeFault['facts'],
) => void;

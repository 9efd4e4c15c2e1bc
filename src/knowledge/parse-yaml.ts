import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { ZodType, core } from 'zod';
import type { Report } from './fault.js';

/** A checked YAML value, and where each of its parts stands. */
export interface LocatedValue<Value> {
  readonly value: Value;
  /** The line, from 1, of the key or list item at a path (`['related', 0]`). */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

/** Reads YAML and checks it; reports each fault at its line and returns undefined when there was one. */
export function parseYaml<Value>(
  file: string,
  text: string,
  schema: ZodType<Value>,
  report: Report,
  firstLine = 1,
): LocatedValue<Value> | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const lineAt = (offset: number): number => lines.linePos(offset).line + firstLine - 1;
  if (document.errors.length > 0) {
    for (const error of document.errors)
      report(file, lineAt(error.pos[0]), 'yaml-syntax', { reason: error.code });
    return undefined;
  }
  const result = schema.safeParse(document.toJS());
  const lineOf = (path: readonly PropertyKey[]): number => lineAt(offsetOf(document, path));
  if (result.success) return { value: result.data, lineOf };
  for (const issue of result.error.issues) reportIssue(issue, lineOf, file, report);
  return undefined;
}

function reportIssue(
  issue: core.$ZodIssue,
  lineOf: (path: readonly PropertyKey[]) => number,
  file: string,
  report: Report,
): void {
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys)
      report(file, lineOf([...issue.path, key]), 'unknown-key', {
        key: [...issue.path, key].join('.'),
      });
    return;
  }
  report(file, lineOf(issue.path), 'invalid-value', {
    key: issue.path.join('.') || '-',
    reason: issue.message,
  });
}

/** The offset of the key or list item at a path, or of its nearest ancestor that is there. */
function offsetOf(
  document: ReturnType<typeof parseDocument>,
  path: readonly PropertyKey[],
): number {
  for (let length = path.length; length > 0; length--) {
    const parent: unknown = document.getIn(path.slice(0, length - 1), true);
    const offset = offsetIn(parent, path[length - 1]);
    if (offset !== undefined) return offset;
  }
  return 0;
}

function offsetIn(parent: unknown, name: PropertyKey | undefined): number | undefined {
  const child: unknown = isMap(parent)
    ? parent.items.find(({ key }) => isScalar(key) && String(key.value) === name)?.key
    : isSeq(parent)
      ? parent.items[Number(name)]
      : undefined;
  return isNode(child) ? child.range?.[0] : undefined;
}

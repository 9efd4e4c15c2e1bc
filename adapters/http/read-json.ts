/** What a body holds; undefined when its bytes are no text, or the text is no JSON. */
export function readJson(bytes: Buffer): unknown {
  const text = toText(bytes);
  return text === undefined ? undefined : toJson(text);
}

/** Undefined when bytes are not UTF-8. */
export function toText(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Undefined when a text is no JSON. */
export function toJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

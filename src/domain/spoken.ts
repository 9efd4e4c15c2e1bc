/** What was said to the desk, once its name is out: without the gaps and the signs that the name left. */
export function withoutAddress(text: string): string {
  return text
    .replace(/[^\S\n]{2,}/gu, ' ')
    .replace(/^[\s,;]*(?::\s+)?/u, '')
    .trimEnd();
}

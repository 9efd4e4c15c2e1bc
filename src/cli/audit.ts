import type { AuditLine } from '../domain/upkeep.js';
import type { Strings } from '../strings/strings.js';
import { placeText } from './place-text.js';
import { toJson } from './print-json.js';
import { withData } from './with-data.js';

export interface AuditOptions {
  readonly tenant?: string;
  readonly count: number;
  readonly before?: number;
  readonly json?: boolean;
}

/** `gender-desk audit`: who changed what, when and from which surface, newest first. Never what was said. */
export async function auditCommand(
  { json, ...page }: AuditOptions,
  { upkeep: words }: Strings,
): Promise<void> {
  await withData(async ({ upkeep }) => {
    const lines = await upkeep.audit(page);
    if (json) process.stdout.write(toJson(lines));
    else if (lines.length === 0) process.stdout.write(`${words.noAudit}\n`);
    else process.stdout.write(lines.map((line) => `${lineText(line, words)}\n`).join(''));
    const last = lines.at(-1);
    if (last !== undefined && last.position > 1 && lines.length === page.count)
      process.stderr.write(`${words.auditMore({ position: last.position })}\n`);
  });
}

function lineText(
  { position, at, person, place, deed, subject }: AuditLine,
  words: Strings['upkeep'],
): string {
  return words.auditLine({
    position,
    at: at.toISOString(),
    person,
    place: placeText(place),
    deed: words.deed[deed],
    subject: subject ?? '',
  });
}

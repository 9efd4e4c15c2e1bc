import type { ItemId } from '../../domain/checklist.js';
import type { ReportPart } from '../../domain/report.js';
import type { Source, SourceId, SourceStatusValue } from '../../domain/source.js';
import { noticeText } from '../notice-text.js';
import { findOutdated } from './instruments.js';
import { entries, type Entry, line, type Subject } from './subject.js';

/** An instrument that evidence or comments name and that no longer stands as it was. */
export interface Warning {
  readonly source: SourceId;
  readonly status: SourceStatusValue;
  readonly text: string;
  readonly items: readonly ItemId[];
}

export function findWarnings(subject: Subject): readonly Warning[] {
  const all = entries(subject);
  const reserved = new Set<string>(all.map(({ item }) => item.id));
  const items = new Map<Source, ItemId[]>();
  for (const entry of all)
    for (const source of findOutdated(saidOf(entry), subject.knowledge, reserved))
      items.set(source, [...(items.get(source) ?? []), entry.item.id]);
  return [...items].map(([{ id, status }, named]) => ({
    source: id,
    status: status.value,
    text: noticeText(
      { code: 'status', source: id, status },
      subject.knowledge,
      subject.language,
      subject.strings,
    ),
    items: named,
  }));
}

function saidOf({ state: { current, comments, evidence } }: Entry): string {
  return [
    current?.comment ?? '',
    ...comments.map(({ text }) => text),
    ...evidence.map(({ text }) => text),
  ].join('\n');
}

export function warningsPart(subject: Subject): readonly ReportPart[] {
  const warnings = findWarnings(subject);
  const { heading, namedIn } = subject.strings.report;
  if (warnings.length === 0) return [];
  const lines = warnings.map(({ text, items }) =>
    line('text', `${text} ${namedIn({ items: items.join(', ') })}`),
  );
  return [{ kind: 'notice', lines: [line('strong', heading.warnings), ...lines] }];
}

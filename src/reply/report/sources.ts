import { sourceOf } from '../../domain/knowledge-base.js';
import type { Passage } from '../../domain/passage.js';
import type { CitationItem } from '../../domain/reply.js';
import type { ReportLine, ReportPart, ReportRow } from '../../domain/report.js';
import type { SourceId } from '../../domain/source.js';
import { citePassages, statusLabel } from '../citation-item.js';
import { typeset } from '../print.js';
import { tablePart, titlePart } from './parts.js';
import { line, type Subject } from './subject.js';

/** The texts that the questions rest on, each with its status, its provisions and its official page. */
export function sourcesPart(subject: Subject): readonly ReportPart[] {
  const { heading, column } = subject.strings.report;
  const passages = citedPassages(subject);
  const sources = [...new Set(passages.map(({ source }) => source))];
  if (sources.length === 0) return [];
  return [
    titlePart(heading.sources),
    tablePart(
      heading.sources,
      [
        [column.source, 0.48],
        [column.provisions, 0.52],
      ],
      sources.map((id) =>
        toRow(
          id,
          passages.filter(({ source }) => source === id),
          subject,
        ),
      ),
    ),
  ];
}

/** The texts in the order in which they are first cited, the provisions of each in its own. */
function citedPassages({ opened, knowledge, language }: Subject): readonly Passage[] {
  const ids = [...new Set(opened.checklist.items.flatMap(({ cites }) => cites))];
  const cited = knowledge.passages.filter(
    (passage) => passage.language === language && ids.includes(passage.id),
  );
  const first = (source: SourceId): number => ids.findIndex((id) => id.startsWith(`${source}/`));
  return cited.sort((one, other) => first(one.source) - first(other.source));
}

function toRow(id: SourceId, passages: readonly Passage[], subject: Subject): ReportRow {
  const { knowledge, language, strings } = subject;
  const source = sourceOf(knowledge, id);
  const ids = passages.map((passage) => passage.id);
  const items = citePassages(ids, knowledge, language, strings);
  const origins = [...new Set(items.map(({ originLabel }) => originLabel))];
  return [
    [
      line('strong', `${id} · ${typeset(source.titles[language], language)}`),
      line('small', [statusLabel(source, true, strings), ...origins].join(' · ')),
      pageLine(items[0]?.url, strings.passage.noOfficial),
    ],
    items.map((item, at) => line('text', provisionText(item, passages[at]!.verified, subject))),
  ];
}

function pageLine(url: string | undefined, missing: string): ReportLine {
  return url === undefined ? line('small', missing) : { ...line('small', url), url };
}

/** The place, the questions that rest on it, and whether it was checked against the text: `Art. 6 (A6)`. */
function provisionText(
  { locator, passage }: CitationItem,
  isVerified: boolean,
  { opened, language, strings }: Subject,
): string {
  const items = opened.checklist.items.filter(({ cites }) => cites.includes(passage));
  const place = `${typeset(locator, language)} (${items.map(({ id }) => id).join(', ')})`;
  return isVerified ? place : `${place} · ${strings.unverified}`;
}

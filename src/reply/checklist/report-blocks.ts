import type { Block } from '../../domain/reply.js';
import { REPORT_FORMATS, type ReportFormat } from '../../domain/report.js';
import { choice, choices, type Subject } from './subject.js';

/** The report in one format as a file, and a way to each of the others. */
export function attachedReportBlocks(format: ReportFormat, subject: Subject): readonly Block[] {
  const { assessment, web } = subject.strings;
  const { id, project } = subject.opened.state;
  const names = web.assessment.results.format;
  return [
    {
      kind: 'attachment',
      label: `${assessment.choose.report} · ${project} · ${names[format]}`,
      report: { assessment: id, format },
    },
    ...choices(
      assessment.choose.report,
      REPORT_FORMATS.filter((each) => each !== format).map((each) =>
        choice(names[each], { do: 'show', view: 'report', format: each }, subject),
      ),
    ),
  ];
}

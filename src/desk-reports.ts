import type { OpenedAssessment } from './domain/course.js';
import type { KnowledgeBase } from './domain/knowledge-base.js';
import type { Language } from './domain/language.js';
import type { ReportFile, ReportFormat } from './domain/report.js';
import { reportToCsv } from './reply/report/report-to-csv.js';
import { reportToJson } from './reply/report/report-to-json.js';
import { reportToMarkdown } from './reply/report/report-to-markdown.js';
import { toReport } from './reply/report/to-report.js';
import { stringsFor } from './strings/strings.js';

const MEDIA_TYPES: Readonly<Record<ReportFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  md: 'text/markdown; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/** A report on an assessment as a file. The writers of DOCX and PDF are loaded when one is asked for. */
export async function writeReport(
  opened: OpenedAssessment,
  format: ReportFormat,
  knowledge: KnowledgeBase,
  language: Language,
  now: Date,
): Promise<ReportFile> {
  const strings = stringsFor(language);
  const report = toReport(opened, knowledge, strings, language, now);
  const content = async (): Promise<Uint8Array | string> => {
    switch (format) {
      case 'docx':
        return (await import('../adapters/reports/write-docx.js')).writeDocx(report);
      case 'pdf':
        return (await import('../adapters/reports/write-pdf.js')).writePdf(report);
      case 'md':
        return reportToMarkdown(report);
      case 'csv':
        return reportToCsv(opened, knowledge, strings, language);
      case 'json':
        return reportToJson(opened, knowledge, strings, language, now);
      default:
        return format satisfies never;
    }
  };
  const written = await content();
  return {
    name: `${report.fileName}.${format}`,
    type: MEDIA_TYPES[format],
    bytes: typeof written === 'string' ? new TextEncoder().encode(written) : written,
  };
}

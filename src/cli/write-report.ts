import { writeDocx } from '../../adapters/reports/write-docx.js';
import { writePdf } from '../../adapters/reports/write-pdf.js';
import type { ReportFile, ReportFormat } from '../../adapters/web/assessment/report-format.js';
import type { OpenedAssessment } from '../domain/course.js';
import type { KnowledgeBase } from '../domain/knowledge-base.js';
import type { Language } from '../domain/language.js';
import { reportToCsv } from '../reply/report/report-to-csv.js';
import { reportToJson } from '../reply/report/report-to-json.js';
import { reportToMarkdown } from '../reply/report/report-to-markdown.js';
import { toReport } from '../reply/report/to-report.js';
import { stringsFor } from '../strings/strings.js';

const TYPES: Readonly<Record<ReportFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  md: 'text/markdown; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/** The report on an assessment as a file of a format. */
export async function writeReport(
  opened: OpenedAssessment,
  format: ReportFormat,
  language: Language,
  knowledge: KnowledgeBase,
  now: Date,
): Promise<ReportFile> {
  const strings = stringsFor(language);
  const report = toReport(opened, knowledge, strings, language, now);
  const text = (content: string): Uint8Array => new TextEncoder().encode(content);
  const bytes = async (): Promise<Uint8Array> => {
    switch (format) {
      case 'docx':
        return writeDocx(report);
      case 'pdf':
        return writePdf(report);
      case 'md':
        return text(reportToMarkdown(report));
      case 'csv':
        return text(reportToCsv(opened, knowledge, strings, language));
      case 'json':
        return text(reportToJson(opened, knowledge, strings, language, now));
      default:
        return format satisfies never;
    }
  };
  return { name: `${report.fileName}.${format}`, type: TYPES[format], bytes: await bytes() };
}

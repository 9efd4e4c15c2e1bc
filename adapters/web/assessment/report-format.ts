export {
  isReportFormat,
  type ReportFile,
  type ReportFormat,
  REPORT_FORMATS,
} from '../../../src/domain/report.js';

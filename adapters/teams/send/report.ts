import { z } from 'zod';
import type { AttachedReport, Block } from '../../../src/domain/reply.js';
import { REPORT_FORMATS } from '../../../src/domain/report.js';
import type { AssessmentId } from '../../../src/domain/assessment.js';
import { type Language, LANGUAGES } from '../../../src/domain/language.js';
import type { WrittenReport } from '../../../src/domain/written-report.js';
import type { OutgoingActivity } from '../connector.js';
import { shownLine } from '../harmless.js';
import type { TeamsWords } from '../words.js';

/** What is offered to somebody as a file, as it comes back when they agree: whoever knows an assessment's id may read its report. */
export interface Offered {
  readonly report: AttachedReport;
  readonly language: Language;
}

/** Asks in a conversation of two whether a file may be given; see bots/how-to/bots-filesv4. */
export function offer(
  { name, title, bytes }: WrittenReport,
  offered: Offered,
  { sending }: TeamsWords,
): OutgoingActivity {
  const description = shownLine(sending.fileOffer({ project: title }));
  const context = { desk: offered };
  const content = {
    description,
    sizeInBytes: bytes.length,
    acceptContext: context,
    declineContext: context,
  };
  const contentType = 'application/vnd.microsoft.teams.card.file.consent';
  return { type: 'message', summary: description, attachments: [{ contentType, name, content }] };
}

const contextSchema = z.object({
  desk: z.object({
    report: z.object({
      assessment: z.string().transform((id) => id as AssessmentId),
      format: z.enum(REPORT_FORMATS),
    }),
    language: z.enum(LANGUAGES),
  }),
});

/** What was offered, from what came back; undefined for anything else. */
export function readOffered(context: unknown): Offered | undefined {
  return contextSchema.safeParse(context).data?.desk;
}

/** What stands where no file can be given: where to ask for it. */
export function elsewhere(report: string, { sending }: TeamsWords): Block {
  return { kind: 'notice', code: 'report-elsewhere', text: sending.fileElsewhere({ report }) };
}

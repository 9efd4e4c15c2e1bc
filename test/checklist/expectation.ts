import { z } from 'zod';
import { ANSWERS } from '../../src/domain/checklist.js';

/** The right answers for a document, as people gave them. */
export const expectation = z.object({
  profile: z.record(z.string(), z.string()),
  answers: z.record(z.string(), z.enum(ANSWERS)),
  why: z.record(z.string(), z.string()).default({}),
});

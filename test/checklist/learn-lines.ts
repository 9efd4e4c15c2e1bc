/**
 * Writes the lines of project documents with their right answers from which the desk learns beside the examples:
 * `npx tsx test/checklist/learn-lines.ts`, and then `fit-prefill.ts` weighs anew.
 */
import { writeFileSync } from 'node:fs';
import { LANGUAGES } from '../../src/domain/language.js';
import { findLines, listFolders, readKnown, writeLines } from './known-documents.js';
import { bundledChecklist, bundledExamples, linesFile } from './prefill-data.js';

const [checklist, signals] = [bundledChecklist(), bundledExamples()];
const lines = listFolders()
  .flatMap(readKnown)
  .flatMap((known) => findLines(known, checklist, signals));
const texts = writeLines(lines);
for (const language of LANGUAGES) writeFileSync(linesFile(language), texts[language]);
console.log(`${lines.length} lines`);

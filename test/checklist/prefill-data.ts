import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { OutdatedInstrument } from '../../src/checklist/prefill/instruments.js';
import {
  parseSignals,
  type Signals,
  type SignalsText,
} from '../../src/checklist/prefill/signals.js';
import type { Checklist } from '../../src/domain/checklist.js';
import { localize, type Language } from '../../src/domain/language.js';
import type { DocumentSection, ProjectDocument } from '../../src/domain/project-document.js';
import { structureSchema } from '../../src/knowledge/checklist-schema.js';

const FOLDER = join(import.meta.dirname, '../../knowledge/checklists/gender-mainstreaming');

/** The bundled checklist without its words, which no proposal depends on. */
export function bundledChecklist(): Checklist {
  const structure = structureSchema.parse(
    parse(readFileSync(join(FOLDER, 'structure.yaml'), 'utf8')),
  );
  return { ...structure, words: undefined } as unknown as Checklist;
}

const read = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');

export function linesFile(language: Language): string {
  return join(FOLDER, `lines.${language}.yaml`);
}

/** The bundled files as they stand. */
export const bundled: Required<SignalsText> = {
  rules: read('signals.yaml'),
  lexicons: localize((language) => read(`signals.${language}.yaml`)),
  examples: localize((language) => read(`examples.${language}.yaml`)),
  lines: localize((language) => read(`lines.${language}.yaml`)),
};

export function bundledSignals(): Signals {
  return signalsOf(bundled);
}

/** What the bundled examples alone teach, no document having been learned from. */
export function bundledExamples(): Signals {
  const { rules, lexicons, examples } = bundled;
  return signalsOf({ rules, lexicons, examples });
}

/** The bundled rules alone, nothing having been learned from examples. */
export function bundledRules(): Signals {
  const { rules, lexicons } = bundled;
  return signalsOf({ rules, lexicons });
}

export function signalsOf(text: SignalsText): Signals {
  const result = parseSignals(text);
  if (result.kind === 'signals') return result.signals;
  throw new Error(
    result.faults.map((each) => `${each.file} ${each.path} ${each.message}`).join('\n'),
  );
}

export const OUTDATED: readonly OutdatedInstrument[] = [
  { instrument: 'C45', names: ['Underground Work (Women) Convention'] },
  { instrument: 'C103', names: ['Maternity Protection Convention (Revised), 1952'] },
  { instrument: 'C3', names: ['Maternity Protection Convention, 1919'] },
  { instrument: 'C89', names: ['Night Work (Women) Convention'] },
];

/** Markdown or plain text as a reader would hand it over: a section for each heading. */
export function readPlain(name: string, text: string): ProjectDocument {
  const starts = [...text.matchAll(/^#{1,6}\s+(.+)$/gmu)];
  const sections = starts.map(({ index, 1: heading = '' }, at): DocumentSection => ({
    heading: heading.trim(),
    start: index,
    end: starts[at + 1]?.index ?? text.length,
  }));
  return {
    name,
    text,
    sections: sections.length > 0 ? sections : [{ start: 0, end: text.length }],
  };
}

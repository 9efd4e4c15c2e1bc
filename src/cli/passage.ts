import { DeskError } from '../domain/desk-error.js';
import { findPassage, sourceOf } from '../domain/knowledge-base.js';
import type { Language } from '../domain/language.js';
import { printLocator } from '../domain/locator.js';
import { passageText } from '../domain/passage.js';
import { interfaceLanguage, readKnowledge, readSettings } from '../main.js';
import { passageToReply } from '../reply/passage-to-reply.js';
import { toPlainText } from '../reply/to-plain-text.js';
import { stringsFor } from '../strings/strings.js';

export interface PassageOptions {
  readonly lang?: Language;
  readonly json?: boolean;
}

/** `gender-desk passage ID`: one passage whole. Throws `passage-unknown`. */
export async function passageCommand(id: string, { lang, json }: PassageOptions): Promise<void> {
  const { knowledge } = await readKnowledge(readSettings());
  const language = lang ?? interfaceLanguage();
  const passage = findPassage(knowledge, id, language);
  if (passage === undefined) throw new DeskError('passage-unknown', { id });
  if (!json) {
    const strings = stringsFor(language);
    process.stdout.write(`${toPlainText(passageToReply(passage, knowledge, strings), strings)}\n`);
    return;
  }
  const source = sourceOf(knowledge, passage.source);
  const shown = {
    passage: passage.id,
    source: source.id,
    title: source.titles[language],
    locator: printLocator(passage.locator, language),
    language,
    heading: passage.heading,
    text: passageText(passage),
    notes: passage.notes,
    origin: passage.origin,
    status: source.status.value,
    verified: passage.verified,
    dated: passage.dated,
    url: source.urls[language] ?? source.urls.en ?? null,
  };
  process.stdout.write(`${JSON.stringify(shown, null, 2)}\n`);
}

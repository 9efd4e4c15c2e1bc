import { ask } from '../conversation/ask.js';
import type { Language } from '../domain/language.js';
import type { Desk } from '../main.js';
import { answerToReply } from '../reply/answer-to-reply.js';
import { toPlainText } from '../reply/to-plain-text.js';
import { stringsFor, type Strings } from '../strings/strings.js';
import { answerToJson } from './answer-json.js';
import { type BatchLine, forEachLine } from './batch.js';
import { openForCommand } from './open.js';

export interface AskOptions {
  readonly lang?: Language;
  readonly json?: boolean;
  readonly batch?: string;
}

/** `gender-desk ask`: one answer, or a line of JSON for each line of a batch. */
export async function askCommand(
  question: string | undefined,
  options: AskOptions,
  strings: Strings,
): Promise<void> {
  const desk = await openForCommand(strings);
  if (options.batch !== undefined) {
    await forEachLine(options.batch, strings, async (line) => {
      process.stdout.write(`${JSON.stringify(await answerLine(line, options.lang, desk))}\n`);
    });
    return;
  }
  await answerOne(question ?? '', options, desk);
}

async function answerOne(question: string, { lang, json }: AskOptions, desk: Desk): Promise<void> {
  const start = performance.now();
  const answer = await ask({ question, ...(lang ? { language: lang } : {}) }, desk);
  const milliseconds = performance.now() - start;
  const strings = stringsFor(answer.language);
  const text = json
    ? JSON.stringify(answerToJson(answer, desk.knowledge, undefined, milliseconds), null, 2)
    : toPlainText(answerToReply(answer, desk.knowledge, strings), strings);
  process.stdout.write(`${text}\n`);
}

/** The answer to one line of a batch, as JSON. */
export async function answerLine(
  { id, question, language, history }: BatchLine,
  fallback: Language | undefined,
  desk: Desk,
): Promise<Record<string, unknown>> {
  const wanted = language ?? fallback;
  const start = performance.now();
  const answer = await ask(
    { question, ...(wanted ? { language: wanted } : {}), ...(history ? { history } : {}) },
    desk,
  );
  return answerToJson(answer, desk.knowledge, id, performance.now() - start);
}

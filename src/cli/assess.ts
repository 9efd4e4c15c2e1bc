import { rate } from '../checklist/rate.js';
import type { ChecklistWords } from '../domain/checklist.js';
import type { Outcome } from '../domain/result.js';
import { checkedKnowledge, interfaceLanguage, readSettings } from '../main.js';
import { resultText } from '../reply/checklist/result-blocks.js';
import { outcomeJson } from '../reply/report/outcome-json.js';
import { stringsFor, type Strings } from '../strings/strings.js';
import { readAnswersFile } from './answers-file.js';

export interface AssessOptions {
  readonly json?: boolean;
}

/** `gender-desk assess FILE`: what the answers to a checklist come to. */
export async function assessCommand(file: string, { json }: AssessOptions): Promise<void> {
  const knowledge = await checkedKnowledge(readSettings());
  const read = readAnswersFile(file, knowledge, interfaceLanguage());
  const { checklist, profile, answers, language } = read;
  const given = Object.fromEntries(Object.entries(answers).map(([id, { answer }]) => [id, answer]));
  const outcome = rate(checklist, profile, given);
  const words = checklist.words[language];
  const text = json
    ? JSON.stringify(outcomeJson({ checklist, outcome }, words, answers), null, 2)
    : outcomeText(outcome, words, stringsFor(language));
  process.stdout.write(`${text}\n`);
}

/** Every result in a line, then what to do first. */
function outcomeText(outcome: Outcome, words: ChecklistWords, strings: Strings): string {
  const { assessment, checklist } = strings;
  const results = outcome.results.map((result) =>
    strings.labelled({
      label: words.results[result.id]?.title ?? result.id,
      value: resultText(result, words, strings),
    }),
  );
  const actions = outcome.actions.map(
    ({ item, answer }) =>
      `- ${item} (${checklist.answer[answer]}) · ${words.items[item]?.action ?? ''}`,
  );
  const heading = strings.labelled({ label: assessment.actions, value: '' }).trimEnd();
  return [...results, ...(actions.length > 0 ? ['', heading, ...actions] : [])].join('\n');
}

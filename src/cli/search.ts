import { searchPassages } from '../conversation/search-passages.js';
import type { FoundPassage } from '../domain/found-passage.js';
import type { Language } from '../domain/language.js';
import { printLocator } from '../domain/locator.js';
import type { Desk } from '../main.js';
import type { Strings } from '../strings/strings.js';
import { forEachLine } from './batch.js';
import { openForCommand } from './open.js';

export interface SearchOptions {
  readonly count: number;
  readonly lang?: Language;
  readonly json?: boolean;
  readonly batch?: string;
}

/** `gender-desk search`: the best passages for a question, or a line of JSON for each line of a batch. */
export async function searchCommand(
  question: string | undefined,
  options: SearchOptions,
  strings: Strings,
): Promise<void> {
  const desk = await openForCommand(strings);
  if (options.batch !== undefined) {
    await forEachLine(options.batch, strings, async (line) => {
      const result = await searchJson(
        line.question,
        line.language ?? options.lang,
        options.count,
        desk,
      );
      process.stdout.write(`${JSON.stringify({ id: line.id, ...result })}\n`);
    });
    return;
  }
  const text = options.json
    ? JSON.stringify(await searchJson(question ?? '', options.lang, options.count, desk), null, 2)
    : toLines(await searchPassages(question ?? '', options.count, desk, options.lang), strings);
  process.stdout.write(`${text}\n`);
}

async function searchJson(
  question: string,
  language: Language | undefined,
  count: number,
  desk: Desk,
): Promise<Record<string, unknown>> {
  const start = performance.now();
  const hits = await searchPassages(question, count, desk, language);
  return {
    hits: hits.map(({ passage, score }) => ({
      passage: passage.id,
      source: passage.source,
      locator: printLocator(passage.locator, passage.language),
      language: passage.language,
      score: Math.round(score * 1e4) / 1e4,
    })),
    ms: Math.round((performance.now() - start) * 100) / 100,
  };
}

function toLines(hits: readonly FoundPassage[], strings: Strings): string {
  if (hits.length === 0) return strings.cli.noHits;
  return hits
    .map(({ passage, source, score }, position) => {
      const title = source.titles[passage.language];
      const place = printLocator(passage.locator, passage.language);
      return `${position + 1}. ${title}, ${place} · ${passage.heading}\n   ${passage.id} · ${score.toFixed(3)}`;
    })
    .join('\n');
}

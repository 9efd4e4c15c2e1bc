import { findPassages } from '../conversation/find.js';
import { readLanguage } from '../conversation/speak.js';
import { sourceOf } from '../domain/knowledge-base.js';
import type { Language } from '../domain/language.js';
import { printLocator } from '../domain/locator.js';
import { cleanText } from '../domain/plain-text.js';
import type { Passage } from '../domain/passage.js';
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

interface SearchHit {
  readonly passage: Passage;
  readonly score: number;
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
    : toLines(await search(question ?? '', options.lang, options.count, desk), desk, strings);
  process.stdout.write(`${text}\n`);
}

/** What a question names comes first, then what ranks best. */
async function search(
  question: string,
  language: Language | undefined,
  count: number,
  desk: Desk,
): Promise<readonly SearchHit[]> {
  const spoken = await readLanguage(cleanText(question), [], language, desk);
  const { named, ranked } = await findPassages(spoken, desk.knowledge, desk.retriever);
  const hits: SearchHit[] = named.map(({ passage }) => ({ passage, score: 1 }));
  for (const each of ranked)
    if (each.kind === 'passage' && !named.some(({ passage }) => passage.id === each.passage.id))
      hits.push({ passage: each.passage, score: each.score });
  return hits.slice(0, count);
}

async function searchJson(
  question: string,
  language: Language | undefined,
  count: number,
  desk: Desk,
): Promise<Record<string, unknown>> {
  const start = performance.now();
  const hits = await search(question, language, count, desk);
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

function toLines(hits: readonly SearchHit[], desk: Desk, strings: Strings): string {
  if (hits.length === 0) return strings.cli.noHits;
  return hits
    .map(({ passage, score }, position) => {
      const title = sourceOf(desk.knowledge, passage.source).titles[passage.language];
      const place = printLocator(passage.locator, passage.language);
      return `${position + 1}. ${title}, ${place} · ${passage.heading}\n   ${passage.id} · ${score.toFixed(3)}`;
    })
    .join('\n');
}

import { LANGUAGES } from '../domain/language.js';
import type { Source } from '../domain/source.js';
import { interfaceLanguage, readKnowledge, readSettings } from '../main.js';
import type { Strings } from '../strings/strings.js';

/** `gender-desk sources`: what is indexed. */
export async function sourcesCommand(
  { json }: { readonly json?: boolean },
  strings: Strings,
): Promise<void> {
  const { knowledge } = await readKnowledge(readSettings());
  const language = interfaceLanguage();
  const rows = [...knowledge.sources.values()].map((source) => {
    const own = knowledge.passages.filter((passage) => passage.source === source.id);
    return {
      id: source.id,
      title: source.titles[language],
      status: source.status.value,
      languages: LANGUAGES.filter((each) => own.some((passage) => passage.language === each)),
      provisions: new Set(own.map(({ id }) => id)).size,
      origin: [...new Set(own.map(({ origin }) => origin))].join(', '),
    };
  });
  process.stdout.write(
    json
      ? `${JSON.stringify(rows, null, 2)}\n`
      : `${rows.map((row) => toLine(row, strings)).join('\n')}\n`,
  );
}

function toLine(
  row: {
    id: string;
    title: string;
    status: Source['status']['value'];
    provisions: number;
    languages: readonly string[];
  },
  strings: Strings,
): string {
  const count = strings.cli.provisions({ count: row.provisions });
  return `${row.id.padEnd(18)} ${row.title} · ${strings.status[row.status]} · ${count} · ${row.languages.join(' ')}`;
}

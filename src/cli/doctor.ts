import { openEmbeddings } from '../desk-vectors.js';
import { ask } from '../conversation/ask.js';
import { DeskError } from '../domain/desk-error.js';
import type { KnowledgeBase } from '../domain/knowledge-base.js';
import {
  type Desk,
  openDesk,
  prepareDataFolder,
  readKnowledge,
  readSettings,
  type Settings,
} from '../main.js';
import type { Strings } from '../strings/strings.js';
import { type CheckResult, checker } from './doctor-check.js';
import { examineDatabase } from './doctor-database.js';
import { examineSlack } from './doctor-slack.js';
import { examineTeams } from './doctor-teams.js';

/** `gender-desk doctor`: what is configured, what works and what is missing; ends with code 1 when something fails. */
export async function doctorCommand(
  { json }: { readonly json?: boolean },
  strings: Strings,
): Promise<void> {
  const checks = await examine(readSettings(), strings);
  const ok = checks.every((check) => check.ok);
  if (!ok) process.exitCode = 1;
  process.stdout.write(
    json
      ? `${JSON.stringify({ ok, checks }, null, 2)}\n`
      : checks.map((check) => `${check.ok ? '✓' : '✗'} ${check.text}\n`).join(''),
  );
}

/** Every check, each by itself, so that one run names all that is wrong. */
async function examine(settings: Settings, strings: Strings): Promise<readonly CheckResult[]> {
  const words = strings.doctor;
  const check = checker(strings);
  const results = [
    await check('node', () => words.node({ version: process.versions.node })),
    await check('knowledge', () => examineKnowledge(settings, strings)),
    await check('data', () => examineDataFolder(settings, strings)),
    ...(await examineDatabase(settings, strings)),
  ];
  let desk: Desk | undefined;
  results.push(
    await check('index', async () => {
      desk = await openDesk(settings);
      return words.index[desk.indexed];
    }),
  );
  if (desk !== undefined) results.push(await examineAnswer(desk, strings));
  return [
    ...results,
    await check('vectors', () => words.vectors[settings.vectors]),
    await check('embeddings', () => examineEmbeddings(settings, strings)),
    await check('model', () => words.model),
    await examineSlack(settings, strings),
    await examineTeams(settings, strings),
    await check('log', () =>
      settings.logLevel === 'silent' ? words.noLog : words.log({ level: settings.logLevel }),
    ),
  ];
}

async function examineKnowledge(settings: Settings, strings: Strings): Promise<string> {
  const { knowledge, faults } = await readKnowledge(settings);
  const [first] = faults;
  if (first !== undefined)
    throw new DeskError('knowledge-invalid', {
      count: faults.length,
      first: `${first.file}:${first.line}`,
    });
  return strings.doctor.knowledge({
    folder: settings.knowledgeFolder,
    sources: knowledge.sources.size,
    passages: knowledge.passages.length,
  });
}

function examineDataFolder({ dataFolder }: Settings, strings: Strings): string {
  prepareDataFolder(dataFolder);
  return strings.doctor.data({ folder: dataFolder });
}

async function examineAnswer(desk: Desk, strings: Strings): Promise<CheckResult> {
  const answer = await ask({ question: testQuestion(desk.knowledge) }, desk);
  const citation = answer.kind === 'grounded' ? answer.segments[0]?.citations[0] : undefined;
  return citation === undefined
    ? { check: 'answer', ok: false, text: strings.doctor.noAnswer }
    : { check: 'answer', ok: true, text: strings.doctor.answer({ passage: citation.passage }) };
}

async function examineEmbeddings(
  { embeddings: options }: Settings,
  { doctor: words }: Strings,
): Promise<string> {
  if (options === undefined) return words.noEmbeddings;
  const vector = await (await openEmbeddings(options)).embedQuery('maternity leave');
  return words.embeddings({ model: options.model, dimensions: vector.length });
}

/** How somebody would ask for the first provision: any knowledge, the office's own too, must answer that. */
function testQuestion({ passages }: KnowledgeBase): string {
  return passages[0]?.phrasings[0] ?? '';
}

#!/usr/bin/env node
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { toFault } from '../../adapters/terminal/errors.js';
import type { FaultCode } from '../domain/desk-error.js';
import { LANGUAGES } from '../domain/language.js';
import { REPORT_FORMATS } from '../domain/report.js';
import { interfaceLanguage } from '../main.js';
import { stringsFor, type Strings } from '../strings/strings.js';
import { addUpkeep } from './upkeep-commands.js';
import type { AskOptions } from './ask.js';
import type { AssessOptions } from './assess.js';
import type { ChatOptions } from './chat.js';
import type { EvaluateOptions } from './evaluate-answers.js';
import type { EvaluateRetrievalOptions } from './evaluate-retrieval.js';
import { faultText } from '../reply/fault-text.js';
import type { PassageOptions } from './passage.js';
import type { PrefillOptions } from './prefill.js';
import type { ReportOptions } from './report.js';
import type { SearchOptions } from './search.js';
import type { StartOptions } from './start.js';

/** Exit codes: 0 done, 1 a fault, 2 wrong use. */
const EXIT = { fault: 1, wrongUse: 2 } as const;

/** Faults of what was given, not of the machine. */
const WRONG_USE: ReadonlySet<FaultCode> = new Set([
  'option-invalid',
  'language-unknown',
  'answers-invalid',
  'file-not-json',
  'not-confirmed',
]);

/** What the parser below makes of the options of a command that has no more than these. */
interface JsonOption {
  readonly json?: boolean;
}

const strings = stringsFor(interfaceLanguage());

function createProgram(strings: Strings): Command {
  const words = strings.cli;
  const program = new Command('gender-desk')
    .description(words.description)
    .exitOverride()
    .configureOutput({
      outputError: (text, write) => {
        write(text);
      },
    });
  const language = new Option('--lang <language>', words.option.language).choices([...LANGUAGES]);
  const json = new Option('--json', words.option.json);
  const batch = new Option('--batch <file>', words.option.batch);

  program
    .command('start', { isDefault: false })
    .description(words.start)
    .option('--port <port>', words.option.port, toPort, 3978)
    .option('--host <host>', words.option.host, '127.0.0.1')
    .action(async (options: StartOptions) => (await import('./start.js')).start(options, strings));
  program
    .command('chat')
    .description(words.chat)
    .addOption(language)
    .action(async (options: ChatOptions) => (await import('./chat.js')).chat(options, strings));
  program
    .command('ask')
    .description(words.ask)
    .argument('[question]', words.question)
    .addOption(language)
    .addOption(json)
    .addOption(batch)
    .action(async (question: string | undefined, options: AskOptions, command: Command) => {
      requireQuestion(question, options, command);
      await (await import('./ask.js')).askCommand(question, options, strings);
    });
  program
    .command('search')
    .description(words.search)
    .argument('[question]', words.question)
    .option('-k, --count <count>', words.option.count, toCount, 10)
    .addOption(language)
    .addOption(json)
    .addOption(batch)
    .action(async (question: string | undefined, options: SearchOptions, command: Command) => {
      requireQuestion(question, options, command);
      await (await import('./search.js')).searchCommand(question, options, strings);
    });
  program
    .command('sources')
    .description(words.sources)
    .addOption(json)
    .action(async (options: JsonOption) =>
      (await import('./sources.js')).sourcesCommand(options, strings),
    );
  program
    .command('passage')
    .description(words.passage)
    .argument('<id>', words.passageId)
    .addOption(language)
    .addOption(json)
    .action(async (id: string, options: PassageOptions) =>
      (await import('./passage.js')).passageCommand(id, options),
    );
  program
    .command('check')
    .description(words.check)
    .argument('[folder]', words.folder)
    .addOption(json)
    .action(async (folder: string | undefined, options: JsonOption) =>
      (await import('./check.js')).checkCommand(folder, options, strings),
    );
  program
    .command('doctor')
    .description(words.doctor)
    .addOption(json)
    .action(async (options: JsonOption) =>
      (await import('./doctor.js')).doctorCommand(options, strings),
    );
  program
    .command('assess')
    .description(words.assess)
    .argument('<file>', words.answersFile)
    .addOption(json)
    .action(async (file: string, options: AssessOptions) =>
      (await import('./assess.js')).assessCommand(file, options),
    );
  program
    .command('prefill')
    .description(words.prefill)
    .argument('<document>', words.document)
    .option('--profile <file>', words.option.profile)
    .addOption(language)
    .addOption(json)
    .action(async (document: string, options: PrefillOptions) =>
      (await import('./prefill.js')).prefillCommand(document, options),
    );
  program
    .command('report')
    .description(words.report)
    .argument('<project>', words.project)
    .addOption(
      new Option('--format <format>', words.option.format)
        .choices([...REPORT_FORMATS])
        .default('docx'),
    )
    .option('--output <file>', words.option.output)
    .addOption(language)
    .action(async (project: string, options: ReportOptions) =>
      (await import('./report.js')).reportCommand(project, options),
    );
  addUpkeep(program, strings, json);
  const evaluate = program.command('evaluate').description(words.evaluate);
  evaluate
    .command('answers')
    .description(words.evaluateAnswers)
    .requiredOption('--questions <file>', words.option.questions)
    .option('--failures', words.option.failures)
    .addOption(json)
    .action(async (options: EvaluateOptions) =>
      (await import('./evaluate-answers.js')).evaluateAnswersCommand(options, strings),
    );
  evaluate
    .command('retrieval')
    .description(words.evaluateRetrieval)
    .requiredOption('--beir <folder>', words.option.beir)
    .option('--run <file>', words.option.run)
    .option('--plain', words.option.plain)
    .addOption(json)
    .action(async (options: EvaluateRetrievalOptions) =>
      (await import('./evaluate-retrieval.js')).evaluateRetrievalCommand(options, strings),
    );
  return program;
}

/** One question or a file of them: neither or both is wrong use. */
function requireQuestion(
  question: string | undefined,
  { batch }: { readonly batch?: string },
  command: Command,
): void {
  if ((question === undefined) === (batch === undefined))
    command.error(strings.cli.wrongUse({ reason: strings.cli.noQuestion }));
}

function toPort(value: string): number {
  const port = Number(value);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError('0–65535');
  return port;
}

function toCount(value: string): number {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1 || count > 1_000)
    throw new InvalidArgumentError('1–1000');
  return count;
}

/** Words a fault for a person; the cause goes to the log of whoever asks for it, never to the screen. */
function report(error: unknown): void {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : EXIT.wrongUse;
    return;
  }
  const fault = toFault(error);
  process.stderr.write(`${faultText(fault, strings)}\n`);
  if (process.env.GENDER_DESK_DEBUG) process.stderr.write(`${String((error as Error).stack)}\n`);
  const isWrongUse = WRONG_USE.has(fault.code);
  process.exitCode = isWrongUse ? EXIT.wrongUse : EXIT.fault;
}

// Whoever reads the output may stop reading (`gender-desk sources | head`): that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') report(error);
  process.exit();
});

try {
  await createProgram(strings).parseAsync();
} catch (error) {
  report(error);
}

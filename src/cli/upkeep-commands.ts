import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Strings } from '../strings/strings.js';
import type { AuditOptions } from './audit.js';
import type { EraseOptions } from './erase.js';
import type { ExportOptions } from './export.js';
import type { SubjectOptions } from './find-subject.js';
import type { FeedbackOptions } from './feedback.js';
import type { ForgetOptions } from './forget.js';
import type { LettersOptions } from './letters.js';
import type { RestoreOptions } from './restore.js';

/** The commands that look after what is kept. */
export function addUpkeep(program: Command, strings: Strings, json: Option): void {
  const { command, argument, option } = strings.upkeep;
  const tenant = new Option('--tenant <tenant>', option.tenant);
  const yes = new Option('--yes', option.yes);
  program
    .command('audit')
    .description(command.audit)
    .addOption(tenant)
    .option('--count <count>', option.count, toWhole, 50)
    .option('--before <number>', option.before, toWhole)
    .addOption(json)
    .action(async (options: AuditOptions) =>
      (await import('./audit.js')).auditCommand(options, strings),
    );
  program
    .command('letters')
    .description(command.letters)
    .addOption(new Option('--retry [number]', option.retry).argParser(toWholeOrAll).preset('all'))
    .addOption(json)
    .action(async (options: LettersOptions) =>
      (await import('./letters.js')).lettersCommand(options, strings),
    );
  program
    .command('feedback')
    .description(command.feedback)
    .option('--questions', option.questions)
    .addOption(json)
    .action(async (options: FeedbackOptions) =>
      (await import('./feedback.js')).feedbackCommand(options, strings),
    );
  program
    .command('hand-offs')
    .description(command.handOffs)
    .addOption(json)
    .action(async (options: { readonly json?: boolean }) =>
      (await import('./hand-offs.js')).handOffsCommand(options, strings),
    );
  addSubject(program.command('export').description(command.export), strings, tenant)
    .option('--output <file>', option.output)
    .action(async (options: ExportOptions, own: Command) => {
      requireSubject(options, own, strings);
      await (await import('./export.js')).exportCommand(options);
    });
  addSubject(program.command('erase').description(command.erase), strings, tenant)
    .addOption(yes)
    .addOption(json)
    .action(async (options: EraseOptions, own: Command) => {
      requireSubject(options, own, strings);
      await (await import('./erase.js')).eraseCommand(options, strings);
    });
  program
    .command('forget')
    .description(command.forget)
    .option('--dry-run', option.dryRun)
    .addOption(json)
    .action(async (options: ForgetOptions) =>
      (await import('./forget.js')).forgetCommand(options, strings),
    );
  program
    .command('backup')
    .description(command.backup)
    .argument('<file>', argument.backup)
    .addOption(json)
    .action(async (file: string, options: { readonly json?: boolean }) =>
      (await import('./backup.js')).backupCommand(file, options, strings),
    );
  program
    .command('restore')
    .description(command.restore)
    .argument('<file>', argument.restore)
    .option('--replace', option.replace)
    .addOption(yes)
    .addOption(json)
    .action(async (file: string, options: RestoreOptions) =>
      (await import('./restore.js')).restoreCommand(file, options, strings),
    );
}

function addSubject(command: Command, { upkeep: { option } }: Strings, tenant: Option): Command {
  return command
    .option('--person <id>', option.person)
    .option('--project <project>', option.project)
    .addOption(tenant);
}

/** Both or neither is wrong use. */
function requireSubject(
  { person, project }: SubjectOptions,
  command: Command,
  { cli, upkeep }: Strings,
): void {
  if ((person === undefined) === (project === undefined))
    command.error(cli.wrongUse({ reason: upkeep.oneSubject }));
}

function toWhole(value: string): number {
  if (!/^[1-9]\d{0,14}$/u.test(value)) throw new InvalidArgumentError('1–');
  return Number(value);
}

function toWholeOrAll(value: string): number | 'all' {
  return value === 'all' ? value : toWhole(value);
}

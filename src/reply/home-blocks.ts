import type { Actor } from '../domain/actor.js';
import type { Home, HomeItem } from '../domain/home.js';
import { CHOSEN_LANGUAGES, type OwnCommand, toOwnCommand, USUAL } from '../domain/own-command.js';
import type { Block, Choice } from '../domain/reply.js';
import { RETENTION_KINDS } from '../domain/retention.js';
import type { Strings } from '../strings/en.js';
import { choices, command, say } from './checklist/subject.js';

/** Most of each that is listed; the rest is counted. */
const MOST = { projects: 6, assigned: 12 } as const;

/** Everything of somebody's own, and what they can choose, as a message to them. Pure. */
export function homeBlocks(home: Home, { roles }: Actor, strings: Strings): readonly Block[] {
  const words = strings.home;
  const { projects, assigned, answers } = home;
  return [
    { kind: 'heading', text: words.title },
    ...section(words.projects, words.noProjects, projects.length, [
      ...listed(
        projects.map(({ project, progress }) => `${project} · ${progress}`),
        MOST.projects,
        strings,
      ),
      ...choices(
        words.open,
        projects
          .slice(0, MOST.projects)
          .map(({ project, assessment }) =>
            command(project, { do: 'show', view: 'people', assessment }),
          ),
      ),
    ]),
    ...section(
      words.assigned,
      words.noAssigned,
      assigned.length,
      listed(
        assigned.map((item) => itemText(item, strings)),
        MOST.assigned,
        strings,
      ),
    ),
    ...section(
      words.answers,
      words.noAnswers,
      answers.length,
      choices(
        words.answers,
        answers.map(({ text }) => ({ label: text, action: { kind: 'ask', question: text } })),
      ),
    ),
    ...careBlocks(home, strings),
    ...(roles.includes('administrator') ? administrationBlocks(strings) : []),
  ];
}

function section(
  title: string,
  none: string,
  count: number,
  blocks: readonly Block[],
): readonly Block[] {
  return [{ kind: 'heading', text: title }, ...(count === 0 ? [say(none)] : blocks)];
}

function listed(items: readonly string[], most: number, { home }: Strings): readonly Block[] {
  const more = items.length - most;
  return [
    { kind: 'list', items: items.slice(0, most) },
    ...(more > 0 ? [say(home.more({ count: more }))] : []),
  ];
}

function itemText({ project, item, question, due }: HomeItem, { home, labelled }: Strings): string {
  const about = [project, item, ...(due === undefined ? [] : [home.due({ date: due })])];
  return labelled({ label: about.join(' · '), value: question });
}

/** The language of somebody, how long what is kept, and a way to have it erased. */
function careBlocks(
  { chosen, retention }: Home,
  { home, settings, labelled, assessment }: Strings,
): readonly Block[] {
  const languages = CHOSEN_LANGUAGES.map((language): Choice => {
    const label = language === USUAL ? settings.eachQuestion : settings.language[language];
    const isChosen = (chosen ?? USUAL) === language;
    return { ...own(label, { set: 'language', language }), ...(isChosen ? { isChosen } : {}) };
  });
  const kept = RETENTION_KINDS.map((kind) => {
    const days = retention[kind];
    const value = days === 'never' ? home.never : home.days({ count: days });
    return labelled({ label: home.keptFor[kind], value });
  });
  return [
    { kind: 'heading', text: home.language },
    say(home.languageHint),
    ...choices(home.languageHint, languages),
    { kind: 'heading', text: home.kept },
    { kind: 'list', items: kept },
    ...choices(assessment.more, [own(home.erase, { do: 'ask-erase' })]),
  ];
}

/** Whether somebody is sure that what is theirs should go. */
export function eraseBlocks({ home }: Strings): readonly Block[] {
  const { action } = own(home.eraseYes, { do: 'erase-mine' });
  return [
    { kind: 'heading', text: home.eraseTitle },
    say(home.eraseText),
    ...choices(home.eraseTitle, [{ label: home.eraseYes, action: { ...action, once: true } }]),
  ];
}

function administrationBlocks({ home }: Strings): readonly Block[] {
  const form = 'which-channel';
  const action = { kind: 'command', command: JSON.stringify({ set: 'channel' }), form } as const;
  return [
    { kind: 'heading', text: home.administration },
    say(home.channelHint),
    ...choices(home.channelHint, [{ label: home.channel, action }]),
  ];
}

function own(
  label: string,
  own: OwnCommand,
): { readonly label: string; readonly action: Extract<Choice['action'], { kind: 'command' }> } {
  return { label, action: { kind: 'command', command: toOwnCommand(own) } };
}

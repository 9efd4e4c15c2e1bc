import { answerView } from '../../adapters/slack/views/answer-view.js';
import { formView } from '../../adapters/slack/views/form-view.js';
import { homeView } from '../../adapters/slack/views/home-view.js';
import { passageView } from '../../adapters/slack/views/passage-view.js';
import { tableView } from '../../adapters/slack/views/table-view.js';
import type { HomeTab, Modal } from '../../adapters/slack/views/view.js';
import { slackWords } from '../../src/cli/slack-words.js';
import type { PersonId } from '../../src/domain/actor.js';
import type { AssessmentId } from '../../src/domain/assessment.js';
import type { Home } from '../../src/domain/home.js';
import { findPassage } from '../../src/domain/knowledge-base.js';
import type { Language } from '../../src/domain/language.js';
import type { PassageId } from '../../src/domain/passage.js';
import { DEFAULT_RETENTION } from '../../src/domain/retention.js';
import { answerTable } from '../../src/reply/checklist/answer-table.js';
import { printDay } from '../../src/reply/print.js';
import { passageBeside } from '../../src/reply/passage-beside.js';
import { passageToReply } from '../../src/reply/passage-to-reply.js';
import { readKnowledge, readSettings } from '../../src/main.js';
import { stringsFor } from '../../src/strings/strings.js';
import { answer, assess, bundledChecklist, id } from '../reply/assessments.js';
import { REPLIES } from './replies.js';

const { knowledge } = await readKnowledge(readSettings({}));
const PASSAGE = 'C183/art-4-1' as PassageId;
const PLACE = { platform: 'slack', tenant: 'T012AB3CD', channel: 'C012AB3CD' } as const;
const ANA = { id: 'slack:U1' as PersonId, name: 'Ana', roles: ['project-member' as const] };
const ASSESSMENT = 'abcdefghijklmnopqrstuv' as AssessmentId;

/** One view of each kind, in a language; and in words what it is drawn from. */
export const VIEWS: Readonly<
  Record<string, (language: Language) => { readonly of: unknown; readonly view: Modal | HomeTab }>
> = {
  'form-assignee': (language) => ({
    of: 'the form “assignee”, about A2',
    view: formView('assignee', slackWords(language), { label: 'A2', metadata: 'sealed' }),
  }),
  'form-channel-settings': (language) => {
    const words = slackWords(language);
    const checklist = [
      { value: 'usual', label: words.usual },
      ...[...knowledge.checklists.values()].map((each) => ({
        value: each.id,
        label: each.words[language].title,
      })),
    ];
    const filled = { listens: 'suggests', language: 'fr', prefers: 'usual', checklist: 'usual' };
    const options = { label: '', metadata: 'sealed', filled, offered: { checklist } };
    return { of: filled, view: formView('channel-settings', words, options) };
  },
  passage: (language) => {
    const passage = findPassage(knowledge, PASSAGE, language)!;
    const reply = passageToReply(passage, knowledge, stringsFor(language));
    const beside = passageBeside(PASSAGE, language, knowledge);
    return {
      of: { reply, beside },
      view: passageView({ passage: PASSAGE, reply, beside }, slackWords(language)),
    };
  },
  answer: (language) => {
    const exchange = { text: 'maternity leave?', reply: REPLIES.answer!(language) };
    return { of: exchange, view: answerView(exchange, slackWords(language), 'sealed') };
  },
  table: (language) => {
    const opened = assess(knowledge, [
      answer('A1', 'partly', 'Only the baseline'),
      { kind: 'assigned', item: id('A2'), to: { id: 'slack:U2' as PersonId, name: 'Ben' } },
      { kind: 'due', item: id('A2'), date: '2026-06-30' },
    ]);
    const subject = { opened, knowledge, language, strings: stringsFor(language) };
    const table = answerTable(subject, ANA, PLACE);
    const first = { ...table, sections: table.sections.slice(0, 1) };
    return { of: first, view: tableView(first, 0, slackWords(language), 'sealed') };
  },
  home: (language) => {
    const home = homeIn(language);
    return { of: home, view: homeView(home, slackWords(language), 'sealed') };
  },
  'home-empty': (language) => {
    const home = {
      language,
      projects: [],
      assigned: [],
      answers: [],
      retention: DEFAULT_RETENTION,
    };
    return { of: home, view: homeView(home, slackWords(language)) };
  },
};

function homeIn(language: Language): Home {
  const about = { assessment: ASSESSMENT, project: 'Fisheries *II* <!here>' };
  const { words } = bundledChecklist(knowledge);
  return {
    language,
    chosen: language,
    projects: [
      {
        ...about,
        place: PLACE,
        done: 3,
        of: 38,
        progress: stringsFor(language).assessment.progress({ done: 3, of: 38 }),
      },
    ],
    assigned: [
      {
        ...about,
        item: id('A2'),
        question: words[language].items.A2!.question,
        due: printDay('2026-06-30', language),
      },
    ],
    answers: [
      {
        text: 'maternity leave?',
        reply: REPLIES.answer!(language),
        place: PLACE,
        delivery: 'message:C012AB3CD:1.2',
        at: new Date('2026-03-12T09:00:00Z'),
      },
    ],
    retention: DEFAULT_RETENTION,
    administration: {
      focalPoints: ['@ilo.org'],
      administrators: ['ruth@ilo.org', 'group:gender-desk'],
      projectMembers: [],
    },
  };
}

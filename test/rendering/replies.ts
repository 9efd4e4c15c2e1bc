import type { PersonId } from '../../src/domain/actor.js';
import type { Answer, Segment } from '../../src/domain/answer.js';
import { cite } from '../../src/domain/cite.js';
import { findPassage } from '../../src/domain/knowledge-base.js';
import type { Language } from '../../src/domain/language.js';
import type { PassageId } from '../../src/domain/passage.js';
import type { Block, Reply } from '../../src/domain/reply.js';
import type { SourceId } from '../../src/domain/source.js';
import { readKnowledge, readSettings } from '../../src/main.js';
import { answerToReply } from '../../src/reply/answer-to-reply.js';
import { itemBlocks } from '../../src/reply/checklist/item-blocks.js';
import { profileBlocks } from '../../src/reply/checklist/profile-blocks.js';
import { reminderBlocks } from '../../src/reply/checklist/reminder-blocks.js';
import { resultBlocks } from '../../src/reply/checklist/result-blocks.js';
import { choice, choices, say, type Subject } from '../../src/reply/checklist/subject.js';
import { printDay } from '../../src/reply/print.js';
import { stringsFor } from '../../src/strings/strings.js';
import { answer, answerAll, assess, type Did, id, profile } from '../reply/assessments.js';

const { knowledge } = await readKnowledge(readSettings({}));

/** One reply of each kind that people see most, from the bundled knowledge, worded in a language. */
export const REPLIES: Readonly<Record<string, (language: Language) => Reply>> = {
  answer: (language) =>
    answered({
      kind: 'grounded',
      language,
      segments: ['C183/art-4-1', 'R191/para-1-1', 'C183/art-4-1'].map((passage, at) =>
        segmentOf(passage, at < 2 ? 'text' : 'note', language),
      ),
      notices: [
        { code: 'digest', sources: ['C183' as SourceId, 'R191' as SourceId] },
        { code: 'unverified', passages: ['R191/para-1-1' as PassageId] },
      ],
      nearest: [],
    }),
  'not-found': (language) =>
    answered({
      kind: 'not-found',
      language,
      notices: [],
      nearest: ['C183/art-4-1', 'C190/art-1-1-a'].map((passage) => passage as PassageId),
    }),
  clarify: (language) =>
    answered({
      kind: 'clarify',
      about: 'instrument',
      language,
      notices: [],
      options: ['C183', 'R191'].map((label) => ({ label, question: `${label} Art. 4` })),
    }),
  item: (language) =>
    replyOf(language, itemShown(language, [answer('A2', 'partly', 'Only the *baseline* <!here>')])),
  proposal: (language) => replyOf(language, itemShown(language, [PROPOSED])),
  profile: (language) =>
    replyOf(language, profileBlocks(subjectOf(language, [profile('stage', 'closing')]))),
  results: (language) =>
    replyOf(
      language,
      resultBlocks(
        subjectOf(
          language,
          answerAll(knowledge, 'yes', { L2: answer('L2', 'no'), A1: answer('A1', 'partly') }),
        ),
      ),
    ),
  overtaken: (language) => replyOf(language, overtaken(subjectOf(language, []))),
  reminder: (language) =>
    replyOf(
      language,
      reminderBlocks(
        [
          { item: id('A1'), date: '2026-03-20', isOver: true },
          { item: id('A2'), date: '2026-03-23', isOver: false },
        ],
        subjectOf(language, []),
      ),
    ),
};

const ANA = { id: 'slack:T1:U1' as PersonId, name: 'Ana', roles: [] };

function answered(given: Answer): Reply {
  return answerToReply(given, knowledge, stringsFor(given.language));
}

function segmentOf(passage: string, role: Segment['role'], language: Language): Segment {
  const found = findPassage(knowledge, passage, language)!;
  const quote = found.sentences[0]!;
  const text = role === 'text' ? quote : (found.notes[0] ?? quote);
  return { role, text, citations: [cite(found, quote, knowledge)] };
}

function replyOf(language: Language, blocks: readonly Block[]): Reply {
  return { language, blocks };
}

function subjectOf(language: Language, deeds: readonly Did[]): Subject {
  return { opened: assess(knowledge, deeds), knowledge, language, strings: stringsFor(language) };
}

/** Lines of a document that suggest an answer. */
const PROPOSED: Did = {
  kind: 'proposed',
  document: 'plan.pdf',
  profile: {},
  proposals: [
    {
      item: id('A2'),
      answer: 'partly',
      confidence: 0.7,
      reason: 'shown-in-part',
      quotes: [
        {
          text: 'Of 2,100 processors interviewed, 1,640 were women; landings are in tonnes only.',
          section: 'Background',
          start: 0,
          end: 79,
          page: 3,
        },
      ],
    },
  ],
};

/** An item as it is asked. */
function itemShown(language: Language, deeds: readonly Did[]): readonly Block[] {
  const offered = ['yes', 'partly', 'no', 'dont-know', 'not-applicable'] as const;
  return itemBlocks({ id: id('A2'), offered, actor: ANA }, subjectOf(language, deeds));
}

/** Two people answered at once, and this one was later. */
function overtaken(subject: Subject): readonly Block[] {
  const { assessment, checklist } = subject.strings;
  const item = id('A1');
  return [
    say(
      assessment.overtaken({
        item,
        name: 'Amina <!channel> Diallo',
        date: printDay('2026-03-12T09:00:00Z', subject.language),
        answer: checklist.answer.no,
      }),
    ),
    ...choices(assessment.more, [
      choice(assessment.choose.keep, { do: 'go', to: 'open' }, subject),
      choice(
        assessment.choose.again({ answer: checklist.answer.yes }),
        { do: 'deed', deed: { kind: 'answered', item, answer: 'yes', sees: 1 } },
        subject,
      ),
    ]),
  ];
}

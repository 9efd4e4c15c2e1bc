import { describe, expect, test } from 'vitest';
import { readControl } from '../../../../adapters/slack/controls.js';
import { answerView } from '../../../../adapters/slack/views/answer-view.js';
import { passageView } from '../../../../adapters/slack/views/passage-view.js';
import type { Modal } from '../../../../adapters/slack/views/view.js';
import { slackWords } from '../../../../src/cli/slack-words.js';
import { findPassage } from '../../../../src/domain/knowledge-base.js';
import { LANGUAGES } from '../../../../src/domain/language.js';
import type { PassageId } from '../../../../src/domain/passage.js';
import { passageBeside } from '../../../../src/reply/passage-beside.js';
import { passageToReply } from '../../../../src/reply/passage-to-reply.js';
import { readKnowledge, readSettings } from '../../../../src/main.js';
import { stringsFor } from '../../../../src/strings/strings.js';
import { modalFaults } from '../block-kit-validator.js';
import { many, say } from '../../blocks.js';

const { knowledge } = await readKnowledge(readSettings({}));
const PASSAGE = 'C183/art-4-1' as PassageId;

/** What each button of a view asks for, and in which language. */
function pressesOf({ blocks }: Modal): readonly unknown[] {
  return blocks
    .flatMap((block) => (block.type === 'actions' ? block.elements : []))
    .flatMap((each) =>
      each.type === 'button' && 'value' in each
        ? [readControl({ action_id: each.action_id, value: each.value })]
        : [],
    );
}

describe.each(LANGUAGES)('a passage in %s', (language) => {
  const words = slackWords(language);
  const passage = findPassage(knowledge, PASSAGE, language)!;
  const reply = passageToReply(passage, knowledge, stringsFor(language));
  const beside = passageBeside(PASSAGE, language, knowledge);
  const view = passageView({ passage: PASSAGE, reply, beside }, words, 'sealed');

  test('is there whole, with its official page', () => {
    expect(modalFaults(view)).toEqual([]);
    const shown = JSON.stringify(view.blocks);
    for (const sentence of passage.sentences) expect(shown).toContain(sentence.slice(0, 40));
    expect(shown).toContain('"type":"link","url":"https://');
    expect(view).toMatchObject({
      title: { text: words.views.passage },
      private_metadata: 'sealed',
    });
  });

  test('leads to those around it in this language, and to itself in the others', () => {
    const read = (id: PassageId | undefined, spoken = language): unknown => ({
      action: { kind: 'read', passage: id },
      language: spoken,
    });
    expect(pressesOf(view)).toEqual([
      read(beside.before?.passage),
      read(beside.after?.passage),
      ...LANGUAGES.filter((each) => each !== language).map((each) => read(PASSAGE, each)),
    ]);
  });
});

describe('a passage that is too long for a modal', () => {
  const words = slackWords('en');
  const text = many(250, (at) => say(`Sentence ${at}. `));
  const link = { kind: 'link', label: 'Official page', url: 'https://www.ilo.org/' } as const;
  const reply = { language: 'en', blocks: [...text, link] } as const;
  const view = passageView({ passage: PASSAGE, reply, beside: { languages: ['fr'] } }, words);
  const shown = JSON.stringify(view.blocks);

  test('is cut between paragraphs, and says that there is more', () => {
    expect(modalFaults(view)).toEqual([]);
    expect(view.blocks).toHaveLength(100);
    expect(shown).toContain('"Sentence 0."');
    expect(shown).not.toContain('"Sentence 249."');
    expect(shown).toContain(words.views.cut);
  });

  test('keeps its official page and the ways from it', () => {
    expect(shown).toContain('https://www.ilo.org/');
    expect(pressesOf(view)).toHaveLength(1);
  });
});

test('an answer is shown below its question, with what can be done with it', () => {
  const reply = {
    language: 'fr',
    blocks: [
      say('Au moins 14 semaines.'),
      {
        kind: 'choices',
        label: '',
        choices: [{ label: 'Partager', action: { kind: 'command', command: '{"a":1}' } }],
      },
    ],
  } as const;
  const view = answerView({ text: 'combien <!here> ?', reply }, slackWords('fr'), 'sealed');
  expect(modalFaults(view)).toEqual([]);
  expect(JSON.stringify(view.blocks[0])).toContain('combien <!here> ?');
  expect(pressesOf(view)).toEqual([
    { action: { kind: 'command', command: '{"a":1}' }, language: 'fr' },
  ]);
});

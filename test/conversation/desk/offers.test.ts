import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../src/domain/language.js';
import { toMarkdown } from '../../../src/reply/to-markdown.js';
import { stringsFor } from '../../../src/strings/strings.js';
import { HERE } from '../../turns.js';
import { begin, buttonsOf, choicesOf, textOf } from '../checklist/talk.js';
import { ANA, ask, CHANNEL, openAnswerDesk, THREAD } from './answers.js';
import { forEachTest } from '../../for-test.js';

const desk = forEachTest(() => openAnswerDesk());

const ALWAYS = ['Ask a focal point', 'Helpful', 'Not helpful', 'Show in French', 'Show in Spanish'];
const ELSEWHERE = ['Share to another channel'];
const BOTH = ['Share to this channel', 'Share to another channel'];

describe('a grounded answer ends with what can be done with it', () => {
  test.each([
    ['in a thread', { place: THREAD }, BOTH],
    ['in a channel, where all read it', { place: CHANNEL }, ELSEWHERE],
    ['in private', { place: CHANNEL, isPrivate: true as const }, BOTH],
    ['with the desk alone', { place: { ...THREAD, channel: 'D-ana' } }, ELSEWHERE],
    [
      'with the desk alone, in private',
      { place: { ...CHANNEL, channel: 'D-ana' }, isPrivate: true as const },
      ELSEWHERE,
    ],
    ['on the web, where there is no channel', { place: HERE }, []],
    ['in the terminal', { place: { ...HERE, platform: 'terminal' as const } }, []],
  ])('%s', async (_where, message, sharing) => {
    const reply = await ask(desk, 'q1', message);
    expect(buttonsOf(reply)).toEqual([...sharing, ...ALWAYS]);
    expect(reply.blocks.at(-1)?.kind).toBe('choices');
  });

  test('in the language of the answer, but for the languages themselves', async () => {
    const { reply } = await desk.take({ text: 'Combien de temps dure le congé de maternité ?' });
    expect(buttonsOf(reply)).toContain('Demander à un point focal');
    expect(buttonsOf(reply).slice(-2)).toEqual(['Voir en anglais', 'Voir en espagnol']);
  });

  test('each names the delivery, and asks for a form where something is filled in', async () => {
    const reply = await ask(desk, 'q1');
    const carried = choicesOf(reply).map(({ action }) =>
      action.kind === 'command'
        ? [action.form, action.once, JSON.parse(action.command) as unknown]
        : [],
    );
    expect(carried).toEqual([
      [undefined, true, { answer: 'share-here', of: 'q1' }],
      ['share', undefined, { answer: 'share', of: 'q1' }],
      ['hand-off', undefined, { answer: 'hand-off', of: 'q1' }],
      [undefined, undefined, { answer: 'helpful', of: 'q1' }],
      ['not-helpful', undefined, { answer: 'not-helpful', of: 'q1' }],
      [undefined, undefined, { answer: 'again', of: 'q1', language: 'fr' }],
      [undefined, undefined, { answer: 'again', of: 'q1', language: 'es' }],
    ]);
  });

  test('none of it is copied into a document', async () => {
    const markdown = toMarkdown(await ask(desk, 'q1'), stringsFor('en'));
    expect(markdown).toContain('14 weeks');
    for (const label of [...BOTH, ...ALWAYS]) expect(markdown).not.toContain(label);
  });
});

test('a question that the texts do not answer offers a focal point alone', async () => {
  const { reply } = await desk.take({ text: 'how many countries have ratified C190?' });
  const commands = choicesOf(reply).filter(({ action }) => action.kind === 'command');
  expect(commands.map(({ label }) => label)).toEqual(['Ask a focal point']);
});

test.each(['?', 'who won the football match yesterday'])('“%s” offers nothing', async (text) => {
  const { reply } = await desk.take({ text });
  expect(choicesOf(reply).filter(({ action }) => action.kind === 'command')).toEqual([]);
});

test('on the way through a checklist it stands before the way back', async () => {
  await begin(desk.turns);
  const reply = await desk.turns.say('how long is maternity leave?');
  expect(buttonsOf(reply)).toEqual([...ALWAYS, 'Back to Fisheries']);
});

describe('the same question in another language', () => {
  test.each(LANGUAGES)('is answered in it, from the same provision: %s', async (language) => {
    await ask(desk, 'q1');
    const reply = await desk.act({ answer: 'again', of: 'q1', language });
    expect(reply.language).toBe(language);
    const cited = reply.blocks.flatMap((block) => (block.kind === 'citations' ? block.items : []));
    expect(cited[0]?.passage).toBe('C183/art-4-1');
  });

  test('goes on from what was said before the question, not after it', async () => {
    await ask(desk, 'q1');
    await desk.take({ id: 'q2', text: 'and for domestic workers?' });
    await desk.take({ text: 'what is violence and harassment?' });
    const reply = await desk.act({ answer: 'again', of: 'q2', language: 'es' });
    expect(JSON.stringify(reply)).toContain('C189/art-14-1');
    const [said] = (await desk.turns.store.latest({ place: THREAD, person: ANA.id }, 2)).map(
      ({ content }) => content,
    );
    expect(said).toBe('and for domestic workers?');
  });

  test('is an answer of its own, with the other languages to choose', async () => {
    await ask(desk, 'q1');
    const french = await desk.act({ answer: 'again', of: 'q1', language: 'fr' }, { id: 'q2' });
    expect(buttonsOf(french).slice(-2)).toEqual(['Voir en anglais', 'Voir en espagnol']);
    const spanish = await desk.act({ answer: 'again', of: 'q2', language: 'es' });
    expect(textOf(spanish)).toContain('14 semanas');
  });

  test('is as private as the answer was', async () => {
    await ask(desk, 'q1', { isPrivate: true });
    await desk.act({ answer: 'again', of: 'q1', language: 'fr' });
    expect((await desk.letters()).map(({ only }) => only)).toEqual([ANA.id, ANA.id]);
  });
});

test.each(['Helpful', 'Ask a focal point'])(
  'a follow-up after “%s” goes on from the question',
  async (label) => {
    const reply = await ask(desk, 'q1');
    const pressed = choicesOf(reply).find((choice) => choice.label === label)!.action;
    if (pressed.kind !== 'command') throw new Error('no command');
    await desk.take({ text: label, command: pressed.command });
    const next = await desk.take({ text: 'and for domestic workers?' });
    expect(JSON.stringify(next.reply)).toContain('C189/art-14-1');
  },
);

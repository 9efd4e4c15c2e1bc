import { beforeAll, describe, expect, it } from 'vitest';
import { runTurn } from '../../src/conversation/run-turn.js';
import { toCommand } from '../../src/domain/act.js';
import { type Language, LANGUAGES } from '../../src/domain/language.js';
import type { Platform } from '../../src/domain/place.js';
import type { Reply } from '../../src/domain/reply.js';
import type { Desk } from '../../src/main.js';
import { stringsFor } from '../../src/strings/strings.js';
import { openBundledDesk } from '../bundled-desk.js';
import { ANA, createTurns, HERE } from '../turns.js';
import { begunTurns, choicesOf, textOf } from './checklist/talk.js';

let desk: Desk;
beforeAll(async () => {
  desk = await openBundledDesk();
});

async function told(
  how: 'help' | 'welcome',
  platform: Platform,
  language: Language,
  conversations: number | 'never' = 365,
): Promise<Reply> {
  const { context } = createTurns(desk);
  const retention = { ...desk.settings.retention, conversations };
  const message = { id: '1', place: { ...HERE, platform }, actor: ANA, text: '', language };
  const command = toCommand({ do: how });
  return (await runTurn({ ...message, command }, { ...context, settings: { retention } }))!.reply;
}

describe.each(LANGUAGES)('in %s', (language) => {
  const { general } = stringsFor(language);

  it.each(['slack', 'teams', 'web', 'terminal'] as const)(
    'help says what can be done, how on %s, and how long it is kept',
    async (platform) => {
      const text = textOf(await told('help', platform, language));
      for (const words of [general.about, ...Object.values(general.can), general.talk[platform]])
        expect(text).toContain(words);
      expect(text).toContain(general.keptFor({ days: 365 }));
    },
  );

  it('help says so where what is said is kept for ever', async () => {
    const text = textOf(await told('help', 'slack', language, 'never'));
    expect(text).toContain(general.keptAlways);
  });

  it('a channel is told who the desk is, how to talk to it and whom to turn to', async () => {
    const reply = await told('welcome', 'slack', language);
    for (const words of [general.hello, general.talk.slack, general.can.checklist, general.turnTo])
      expect(textOf(reply)).toContain(words);
    expect(choicesOf(reply).map(({ action }) => action)).toContainEqual({
      kind: 'command',
      command: toCommand({ do: 'start' }),
      form: 'project',
    });
  });

  it('every example is a question that the texts answer', async () => {
    const turns = createTurns(desk);
    const examples = choicesOf(await told('help', 'slack', language)).flatMap(({ action }) =>
      action.kind === 'ask' ? [action.question] : [],
    );
    expect(examples).toHaveLength(3);
    for (const question of examples) {
      const reply = await turns.say(question, ANA, { ...HERE, channel: question });
      const cited = reply.blocks.find(({ kind }) => kind === 'citations');
      expect({ question, isAnswered: cited !== undefined }).toEqual({ question, isAnswered: true });
      expect(reply.language).toBe(language);
    }
  });
});

it('“help” is that of the desk until a checklist is open, then that of the checklist', async () => {
  const { general, assessment } = stringsFor('en');
  expect(textOf(await createTurns(desk).say('help'))).toContain(general.about);
  expect(textOf(await (await begunTurns()).say('help'))).toBe(assessment.help);
});

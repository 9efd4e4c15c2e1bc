import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Choice, ChoiceAction, Reply } from '../../src/domain/reply.js';
import type { Language } from '../../src/domain/language.js';
import { anyReply } from './any-reply.js';
import { ask, many, offer, say } from './blocks.js';
import { actionsOf, letters, missingFrom, textsOf } from './read-reply.js';

/** How a platform draws replies, and what can be told of its messages. */
export interface PlatformDrawing<Message> {
  readonly name: string;
  readonly render: (reply: Reply) => readonly Message[];
  /** Why the platform would refuse or spoil a message. */
  readonly faultsOf: (message: Message) => readonly string[];
  readonly seenIn: (messages: readonly Message[]) => readonly string[];
  /** What a message says in plain words. */
  readonly saidIn: (message: Message) => string;
  /** Leaves of a text what must be seen of it. */
  readonly squeeze: (text: string) => string;
  /** What every button and option says that it is when it is pressed. */
  readonly pressedIn: (
    messages: readonly Message[],
  ) => readonly ({ readonly action: ChoiceAction; readonly language: Language } | undefined)[];
  /** Fails where something in a message formats, links or mentions. */
  readonly expectOnlyWords: (message: Message) => void;
}

/** Signs that hide something or turn the order of what is read. */
export const UNSEEN = /(?!\n)\p{Cc}|[\u200B\u202A-\u202E\u2066-\u2069\uFEFF\u00AD]/u;

const RUNS = { numRuns: 60 };

/** What holds of every reply on every platform. */
export function describeDrawing<Message>(platform: PlatformDrawing<Message>): void {
  const { render, seenIn, saidIn } = platform;
  const forAnyReply = (holds: (reply: Reply, messages: readonly Message[]) => void): void => {
    fc.assert(
      fc.property(anyReply, (reply) => {
        holds(reply, render(reply));
      }),
      RUNS,
    );
  };

  describe(`of any reply, ${platform.name}`, () => {
    test('takes every message', () => {
      forAnyReply((_reply, messages) => {
        expect(messages.flatMap(platform.faultsOf)).toEqual([]);
      });
    });

    test('shows every word, in its order', () => {
      forAnyReply((reply, messages) => {
        expect(missingFrom(seenIn(messages), textsOf(reply), platform.squeeze)).toEqual([]);
      });
    });

    test('says every word in plain words, in its order', () => {
      forAnyReply((reply, messages) => {
        expect(missingFrom(messages.map(saidIn), textsOf(reply), letters)).toEqual([]);
      });
    });

    test('takes nothing for more than its words', () => {
      forAnyReply((_reply, messages) => {
        messages.forEach(platform.expectOnlyWords);
        expect(seenIn(messages).join('')).not.toMatch(UNSEEN);
        expect(messages.map(saidIn).join('')).not.toMatch(UNSEEN);
      });
    });

    test('has on every button and option an action of the reply, and the language', () => {
      forAnyReply((reply, messages) => {
        const offered = new Set(actionsOf(reply).map((action) => JSON.stringify(action)));
        for (const pressed of platform.pressedIn(messages)) {
          expect(pressed?.language).toBe(reply.language);
          expect(offered).toContain(JSON.stringify(pressed?.action));
        }
      });
    });
  });

  describe(`a reply in ${platform.name}`, () => {
    const draw = (...blocks: Reply['blocks']): readonly Message[] => {
      const messages = render({ language: 'en', blocks });
      expect(messages.flatMap(platform.faultsOf)).toEqual([]);
      return messages;
    };

    test('that says nothing is no message', () => {
      expect(draw(say(''), offer([], ''), { kind: 'list', items: ['\u200B'] })).toEqual([]);
    });

    test('is several messages when it is long, each with its own words', () => {
      const messages = draw(...many(400, (at) => say(`Sentence ${at} of the answer.`, [1])));
      expect(messages.length).toBeGreaterThan(2);
      for (const message of messages) expect(saidIn(message)).toBe(seenIn([message]).join('\n\n'));
    });

    test('does not say the label of choices again when the sentence before said it', () => {
      const messages = draw(say('Which?'), offer([ask('C183')], 'Which?'));
      expect(seenIn(messages)).toEqual(['Which?', 'C183']);
    });

    test('leaves choices that no button holds to be typed, and says so', () => {
      const command = JSON.stringify({ do: 'x'.repeat(3000) });
      const long: Choice = { label: 'Long', action: { kind: 'command', command } };
      const messages = draw(offer([ask('Short'), long]));
      expect(platform.pressedIn(messages)).toHaveLength(1);
      expect(seenIn(messages).join('\n')).toMatch(/^(?:2\. )?Long$/mu);
      expect(seenIn(messages).at(-1)).toBe('There is no button for 2. Write your choice instead.');
    });
  });
}

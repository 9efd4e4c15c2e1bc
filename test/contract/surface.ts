import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PersonId } from '../../src/domain/actor.js';
import type { Place } from '../../src/domain/place.js';
import type { Sent, Surface } from '../../src/domain/surface.js';
import { say } from '../adapters/blocks.js';
import { type OfLetter, outgoingOf } from '../adapters/letters.js';

/** How a platform fails the next thing that is asked of it. */
export type Failure =
  | { readonly kind: 'too-many'; readonly seconds: number }
  /** In a word of the platform's own. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'status'; readonly status: number }
  /** What was asked is done, and nobody is told. */
  | { readonly kind: 'lost' }
  | { readonly kind: 'hangs' }
  /** Not what the platform would say. */
  | { readonly kind: 'nonsense'; readonly body: string };

/** A message as somebody finds it. */
export interface Found {
  readonly reference: string;
  readonly text: string;
  /** The message that it stands below. */
  readonly root?: string;
}

/** A surface, and the platform behind it. */
export interface SurfaceStage {
  readonly surface: Surface;
  /** A channel that everybody reads, new for each call. */
  readonly channel: () => Place;
  readonly person: PersonId;
  readonly fails: (failure: Failure) => void;
  /** What everybody finds in a channel and its threads, oldest first. */
  readonly found: (channel: Place) => Promise<readonly Found[]>;
  /** What that person alone was shown, wherever it was. */
  readonly shown: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

const SLOT = 'assessment/a1';
const NONSENSE = ['', 'null', '[]', '<html><body>Hello</body></html>', '{"ok":', '{"id":7}'];
const FAILURES: readonly Failure[] = [
  { kind: 'too-many', seconds: 3 },
  { kind: 'refused' },
  ...[400, 403, 404, 500, 502, 503, 504].map((status) => ({ kind: 'status', status }) as const),
  { kind: 'lost' },
  ...NONSENSE.map((body) => ({ kind: 'nonsense', body }) as const),
];

/** What every surface promises that replies are sent to. */
export function describeSurface(name: string, open: () => Promise<SurfaceStage>): void {
  describe(`${name}: where replies are sent`, () => {
    let stage: SurfaceStage;
    beforeAll(async () => {
      stage = await open();
    });
    afterAll(() => stage.close());
    const send = (text: string, to: Place, more: OfLetter = {}) =>
      stage.surface.send(outgoingOf([say(text)], to, { at: new Date(), ...more }));

    test('what is sent is there once, by the reference that is told of it', async () => {
      const there = stage.channel();
      const sent = await send('Fourteen weeks.', there);
      expect(sent).toEqual({ kind: 'sent', reference: expect.stringMatching(/\S/u) as string });
      expect(await stage.found(there)).toMatchObject([
        {
          reference: referenceOf(sent),
          text: expect.stringContaining('Fourteen weeks.') as string,
        },
      ]);
    });

    test('what the platform puts off comes later, not before the time that it names', async () => {
      const there = stage.channel();
      stage.fails({ kind: 'too-many', seconds: 7 });
      const sent = await send('Fourteen weeks.', there);
      expect(sent).toMatchObject({ kind: 'later' });
      expect(sent.kind === 'later' ? sent.afterMs : 0).toBeGreaterThanOrEqual(7_000);
      expect(await stage.found(there)).toEqual([]);
    });

    test('what the platform refuses is refused, in its own word', async () => {
      stage.fails({ kind: 'refused' });
      const sent = await send('Fourteen weeks.', stage.channel());
      expect(sent).toEqual({ kind: 'refused', reason: expect.stringMatching(/^\S+$/u) as string });
    });

    test.each([500, 502, 503, 504])('after a %i nothing is lost', async (status) => {
      stage.fails({ kind: 'status', status });
      expect(['later', 'unsure']).toContain((await send('Fourteen weeks.', stage.channel())).kind);
    });

    test('what may have arrived is unsure: nobody told, or nothing was said', async () => {
      const there = stage.channel();
      stage.fails({ kind: 'lost' });
      expect(await send('Fourteen weeks.', there)).toEqual({ kind: 'unsure' });
      expect(await stage.found(there)).toHaveLength(1);
      stage.fails({ kind: 'hangs' });
      expect(await send('Fourteen weeks.', stage.channel())).toEqual({ kind: 'unsure' });
    });

    test('what takes the place of a message changes it, however often', async () => {
      const there = stage.channel();
      const replaces = referenceOf(await send('1 of 38', there, { slot: SLOT }));
      for (const text of ['2 of 38', '2 of 38', '3 of 38'])
        expect(await send(text, there, { slot: SLOT, replaces })).toMatchObject({
          kind: 'sent',
          reference: replaces,
        });
      expect(textsOf(await stage.found(there))).toEqual([expect.stringContaining('3 of 38')]);
    });

    test('a change that may have been made is made again', async () => {
      const there = stage.channel();
      const replaces = referenceOf(await send('1 of 38', there, { slot: SLOT }));
      stage.fails({ kind: 'lost' });
      expect(await send('2 of 38', there, { slot: SLOT, replaces })).toEqual({ kind: 'later' });
    });

    test('a letter of several messages comes in its order, and says that there is more', async () => {
      const there = stage.channel();
      const blocks = Array.from({ length: 400 }, (_, at) =>
        say(`Line ${at}. ${'word '.repeat(60)}`),
      );
      const kinds: (true | undefined)[] = [];
      for (let part = 0; kinds.at(-1) !== undefined || part === 0; part++) {
        const sent = await stage.surface.send(outgoingOf(blocks, there, { part }));
        if (sent.kind !== 'sent') throw new Error(sent.kind);
        kinds.push(sent.hasMore);
      }
      expect(kinds.length).toBeGreaterThan(1);
      const found = await stage.found(there);
      expect(found.length).toBeGreaterThanOrEqual(kinds.length);
      const lines = textsOf(found)
        .join('\n')
        .match(/Line \d+\./gu);
      expect(lines).toEqual(blocks.map((_, at) => `Line ${at}.`));
    });

    test('below a message that is not there yet it waits; it stands below it once it is', async () => {
      const there = stage.channel();
      const below = { ...there, thread: SLOT };
      expect((await send('Below.', below)).kind).toBe('later');
      expect(await stage.found(there)).toEqual([]);
      const root = referenceOf(await send('0 of 38', there, { slot: SLOT }));
      expect((await send('Below.', below, { root })).kind).toBe('sent');
      expect((await stage.found(there)).map((each) => each.root)).toEqual([undefined, root]);
    });

    test('below a message that will never be there it goes to the channel', async () => {
      const there = stage.channel();
      const below = { ...there, thread: SLOT };
      expect((await send('Alone.', below, { isRootless: true })).kind).toBe('sent');
      const [found] = await stage.found(there);
      expect(found?.text).toContain('Alone.');
      expect(found?.root).toBeUndefined();
    });

    test.each([
      ['now', {}],
      ['later, when they may be away', { lasts: true }],
    ] as const)('what is for one person nobody else finds, %s', async (when, more) => {
      const there = stage.channel();
      const text = `For Ana alone, ${when}.`;
      expect((await send(text, there, { only: stage.person, ...more })).kind).toBe('sent');
      expect(await stage.found(there)).toEqual([]);
      expect(await stage.shown()).toContainEqual(expect.stringContaining(text));
    });

    test('a reply that says nothing is not sent', async () => {
      const there = stage.channel();
      expect((await stage.surface.send(outgoingOf([], there))).kind).toBe('refused');
      expect(await stage.found(there)).toEqual([]);
    });

    test.each(FAILURES.map((failure) => [JSON.stringify(failure), failure] as const))(
      'whatever happens, it is told and never thrown: %s',
      async (_, failure) => {
        const there = stage.channel();
        const replaces = referenceOf(await send('1 of 38', there, { slot: SLOT }));
        const tries = [{}, { slot: SLOT, replaces }, { only: stage.person }] as const;
        for (const more of tries) {
          stage.fails(failure);
          const sent = await send('Fourteen weeks.', there, more);
          expect(['sent', 'later', 'refused', 'unsure']).toContain(sent.kind);
        }
      },
    );
  });
}

function referenceOf(sent: Sent): string {
  if (sent.kind !== 'sent') throw new Error(`it was not sent: ${sent.kind}`);
  return sent.reference;
}

function textsOf(found: readonly Found[]): readonly string[] {
  return found.map(({ text }) => text);
}

import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { toCommand } from '../../../src/domain/act.js';
import type { Place } from '../../../src/domain/place.js';
import { stringsFor } from '../../../src/strings/strings.js';
import { ANA, BEN, commandOf, FAY, HERE, type TestTurns, seenFrom } from '../../turns.js';
import { begunTurns, choicesOf, deliver, item, stored, storedItem, textOf } from './talk.js';

const ELSEWHERE: Place = { ...HERE, channel: 'two' };
const OTHER_OFFICE: Place = { ...HERE, tenant: 'other' };

let turns: TestTurns;
beforeEach(async () => {
  turns = await begunTurns();
});

const { assessment, checklist } = stringsFor('en');

describe('a message that is delivered twice', () => {
  it.each(['yes, annex 2', 'comment: ask Ben', 'evidence: annex 2', 'due 2026-12-31'])(
    'changes the assessment once: “%s”',
    async (text) => {
      await deliver(turns, { id: 'once', text });
      const { state } = await stored(turns);
      await deliver(turns, { id: 'once', text });
      expect((await stored(turns)).state).toEqual(state);
    },
  );

  it('changes it once when it is a button', async () => {
    const command = commandOf(await turns.say('A1'), checklist.answer.yes);
    await deliver(turns, { id: 'once', text: '', command });
    const { state } = await stored(turns);
    await deliver(turns, { id: 'once', text: '', command });
    expect((await stored(turns)).state).toEqual(state);
    expect(await storedItem(turns, 'A1')).toMatchObject({ version: 1, overtaken: [] });
  });
});

describe('a checklist in another place', () => {
  it.each([ELSEWHERE, OTHER_OFFICE])('is neither seen nor changed there: %o', async (place) => {
    await turns.say('yes, a secret annex');
    const shown = await turns.say('A1');
    const { state } = await stored(turns);
    for (const { action } of choicesOf(shown))
      if (action.kind === 'command') {
        const reply = await deliver(turns, {
          id: action.command,
          text: '',
          command: action.command,
          place,
          actor: FAY,
        });
        expect(textOf(reply)).not.toContain('secret');
        expect(textOf(reply)).not.toContain('Fisheries');
      }
    expect((await stored(turns)).state).toEqual(state);
  });

  it('is refused in words', async () => {
    const command = commandOf(await turns.say('A1'), checklist.answer.yes);
    const reply = await deliver(turns, { id: 'x', text: '', command, place: ELSEWHERE });
    expect(textOf(reply)).toBe(assessment.notThere);
  });

  it('is not named there', async () => {
    for (const said of ['list checklists', 'resume fisheries', 'resume'])
      expect(textOf(await turns.say(said, FAY, ELSEWHERE))).not.toContain('Fisheries');
  });
});

describe('a command that no button carries', () => {
  const leaf = fc.oneof(
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.constantFrom('A1', 'yes', 'answered', 'reviewed', 'signed-off', '__proto__', 'budget'),
  );

  it('does nothing, and is answered', async () => {
    const { state } = await stored(turns);
    const focus = await turns.store.focus(seenFrom(HERE));
    let count = 0;
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.json(), fc.string()), async (command) => {
        const reply = await deliver(turns, { id: `forged-${count++}`, text: '…', command });
        expect(reply.blocks.length).toBeGreaterThan(0);
      }),
      { numRuns: 40 },
    );
    expect((await stored(turns)).state).toEqual(state);
    expect((await turns.store.focus(seenFrom(HERE))).assessment).toBe(focus.assessment);
  });

  it('made of the right words gives nobody more than they may do', async () => {
    const forged = fc.record(
      {
        do: fc.constantFrom('deed', 'show', 'go', 'section', 'question', 'await', 'mean', 'resume'),
        assessment: fc.oneof(fc.constant((await stored(turns)).state.id as string), fc.string()),
        view: leaf,
        item: leaf,
        to: leaf,
        section: leaf,
        question: leaf,
        what: leaf,
        answer: leaf,
        deed: fc.record(
          {
            kind: fc.constantFrom(
              'reviewed',
              'signed-off',
              'reopened',
              'answered',
              'proposed',
              'reminded',
              'opened',
            ),
            item: fc.constantFrom('A1', 'D5', 'X9', '__proto__', 'constructor'),
            answer: fc.constantFrom('not-applicable', 'maybe'),
            verdict: fc.constantFrom('accepted', 'to-correct'),
            sees: fc.integer(),
          },
          { requiredKeys: ['kind'] },
        ),
      },
      { requiredKeys: ['do'] },
    );
    let count = 0;
    await fc.assert(
      fc.asyncProperty(forged, async (command) => {
        await deliver(turns, {
          id: `made-${count++}`,
          text: '…',
          command: JSON.stringify(command),
          actor: BEN,
        });
      }),
      { numRuns: 60 },
    );
    const { state, course } = await stored(turns);
    expect(state.status).toBe('open');
    expect(course.given).toEqual({});
    for (const { review } of state.items.values()) expect(review).toBeUndefined();
  });

  it.each([
    ['an item that is none', { do: 'show', view: 'explain', item: item('X9') }],
    ['a section that is none', { do: 'section', section: 'nowhere' }],
    ['a question of the profile that is none', { do: 'question', question: 'nothing' }],
    ['a text for an item that is none', { do: 'await', item: item('X9'), what: 'comment' }],
  ] as const)('is answered when it is about %s', async (_what, act) => {
    const reply = await deliver(turns, { id: 'odd', text: '', command: toCommand(act) });
    expect(reply.blocks.length).toBeGreaterThan(0);
    await turns.say('and now?', ANA);
    expect((await stored(turns)).state.items.size).toBe(0);
  });
});

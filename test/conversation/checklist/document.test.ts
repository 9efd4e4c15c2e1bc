import { beforeAll, describe, expect, it } from 'vitest';
import { runTurn } from '../../../src/conversation/run-turn.js';
import { DeskError } from '../../../src/domain/desk-error.js';
import type { Language } from '../../../src/domain/language.js';
import type { Prefilled, Proposal, Quote } from '../../../src/domain/project-document.js';
import type { Desk } from '../../../src/main.js';
import { faultText } from '../../../src/reply/fault-text.js';
import { stringsFor } from '../../../src/strings/strings.js';
import { openBundledDesk } from '../../bundled-desk.js';
import { ANA, BEN, createTurns, HERE, seenFrom, type TestTurns } from '../../turns.js';
import { begin, buttonsOf, deliver, item, questionOf, stored, storedItem, textOf } from './talk.js';

let desk: Desk;
beforeAll(async () => {
  desk = await openBundledDesk();
});

const { assessment, checklist, general } = stringsFor('en');
const FILE = { id: 'F1', name: 'prodoc.docx' };
const QUOTE: Quote = { text: 'Of 2,100 processors, 1,640 were women.', start: 0, end: 38, page: 3 };

function proposal(id: string, answer: Proposal['answer']): Proposal {
  return { item: item(id), answer, confidence: 0.8, quotes: [QUOTE], reason: 'shown' };
}

const PREFILLED: Omit<Prefilled, 'profile'> = {
  shown: { nature: 'humanitarian' },
  proposals: [proposal('A2', 'partly'), proposal('A3', 'yes'), proposal('A4', 'yes')],
  warnings: [
    { code: 'outdated-instrument', instrument: 'C45', quote: QUOTE },
    { code: 'instruction-ignored', quote: QUOTE },
  ],
};

/** Turns in which files are what they are said to be; `got` names those that were asked for. */
function documentTurns(
  prefilled = PREFILLED,
  fault?: DeskError,
): TestTurns & { readonly got: string[] } {
  const got: string[] = [];
  const turns = createTurns(desk, {
    fetch: ({ id, name }, place) => {
      got.push(`${id} of ${place.channel}`);
      return fault === undefined
        ? Promise.resolve({ name, bytes: new Uint8Array() })
        : Promise.reject(fault);
    },
    reader: { read: ({ name }) => Promise.resolve({ name, text: '', sections: [] }) },
    prefill: () => Promise.resolve({ ...prefilled, profile: {} }),
  });
  return { ...turns, got };
}

async function begunTurns(
  ...how: Parameters<typeof documentTurns>
): Promise<ReturnType<typeof documentTurns>> {
  const turns = documentTurns(...how);
  await begin(turns);
  return turns;
}

const upload = { id: 'upload', text: '', file: FILE, actor: BEN };

describe('a document in the conversation of an open checklist', () => {
  it('is read, and its proposals are counted by answer, with what must be known before', async () => {
    const turns = await begunTurns();
    const text = textOf(await deliver(turns, upload));
    expect(turns.got).toEqual(['F1 of one']);
    expect(text).toContain(assessment.done.proposed({ document: 'prodoc.docx', count: 3 }));
    expect(text).toContain(`${checklist.answer.yes}: 2`);
    expect(text).toContain(`${checklist.answer.partly}: 1`);
    expect(text).not.toContain(`${checklist.answer.no}:`);
    expect(text).toContain(
      assessment.documentWarnings['outdated-instrument']({ instrument: 'C45' }),
    );
    expect(text).toContain(assessment.documentWarnings['instruction-ignored']);
    expect((await stored(turns)).course.given).toEqual({});
  });

  it('leads to the first question with a proposal, and through the others', async () => {
    const turns = await begunTurns();
    const reply = await turns.say('how long is maternity leave?');
    expect(textOf(reply)).toContain('14 weeks');
    expect(textOf(await deliver(turns, upload))).toContain(`A2 · ${questionOf(turns, 'A2')}`);
    const command = { do: 'show', view: 'item', item: 'A2' };
    const assessmentId = (await stored(turns)).state.id;
    const shown = await deliver(turns, {
      id: 'go',
      text: '',
      command: JSON.stringify({ ...command, assessment: assessmentId }),
    });
    expect(textOf(shown)).toContain(QUOTE.text);
    expect(buttonsOf(shown)).toContain(assessment.accept);
    await turns.say('accept');
    expect((await storedItem(turns, 'A2')).current?.answer).toBe('partly');
    expect(textOf(await turns.say('accept'))).toContain('A4');
  });

  it('takes “accept” for the first at once', async () => {
    const turns = await begunTurns();
    await deliver(turns, upload);
    await turns.say('accept', BEN);
    expect((await storedItem(turns, 'A2')).current).toMatchObject({
      answer: 'partly',
      by: { name: 'Ben' },
    });
  });

  it('is kept by its name in the conversation, and in the log by whoever gave it', async () => {
    const turns = await begunTurns();
    await deliver(turns, upload);
    const [said] = (await turns.store.latest(seenFrom(HERE), 2)).map(({ content }) => content);
    expect(said).toBe('prodoc.docx');
    const id = (await stored(turns)).state.id;
    const last = (await turns.store.events(seenFrom(HERE), id)).at(-1);
    expect(last).toMatchObject({ id: 'upload/0', kind: 'proposed', by: { name: 'Ben' } });
  });

  it('that is delivered again proposes nothing anew', async () => {
    const turns = await begunTurns();
    await deliver(turns, upload);
    const { state } = await stored(turns);
    await deliver(turns, upload);
    expect((await stored(turns)).state).toEqual(state);
  });

  it('that suggests nothing says so', async () => {
    const none = { shown: {}, proposals: [], warnings: [{ code: 'little-text' }] } as const;
    const reply = await deliver(await begunTurns(none), upload);
    expect(textOf(reply)).toContain(assessment.documentWarnings['little-text']);
    expect(buttonsOf(reply)).not.toContain(assessment.document.go);
  });

  it('is refused in words to whoever may not change the checklist', async () => {
    const turns = await begunTurns();
    const reader = { ...BEN, roles: ['staff'] } as const;
    expect(textOf(await deliver(turns, { ...upload, actor: reader }))).toBe(
      assessment.refusal['not-member'],
    );
  });
});

describe('a document that cannot be read', () => {
  it.each<Language>(['en', 'fr', 'es'])('is told of with what to do, in %s', async (language) => {
    const fault = new DeskError('document-encrypted', { file: FILE.name });
    const turns = documentTurns(PREFILLED, fault);
    await begin(turns, language);
    const { length } = (await stored(turns)).state;
    const reply = await deliver(turns, upload);
    expect(textOf(reply)).toBe(faultText(fault, stringsFor(language)));
    expect((await stored(turns)).state.length).toBe(length);
  });

  it.each([
    new DeskError('document-busy', {}, { retryable: true }),
    new DeskError('unexpected', { reason: 'connection' }, { retryable: true }),
    new DeskError('unexpected', { reason: 'odd' }),
  ])('now is for the engine to try again, or to apologize for: %s', async (fault) => {
    const turns = await begunTurns(PREFILLED, fault);
    await expect(runTurn({ place: HERE, ...upload }, turns.context)).rejects.toBe(fault);
    expect(await turns.store.replyTo(seenFrom(HERE), 'upload')).toBeUndefined();
  });
});

describe('a document where no checklist is open', () => {
  it('is not read: how to start one is said, and which could be gone back to', async () => {
    const turns = await begunTurns();
    const elsewhere = { ...HERE, thread: 'other' };
    const reply = await deliver(turns, { ...upload, place: elsewhere });
    expect(textOf(reply)).toContain(assessment.document.noChecklist);
    expect(buttonsOf(reply)).toEqual([
      assessment.choose.resume({ project: 'Fisheries' }),
      general.start,
    ]);
    expect(turns.got).toEqual([]);
  });

  it('leaves what was said with it to be answered, or done', async () => {
    const turns = documentTurns();
    const asked = { ...upload, text: 'How long is maternity leave?' };
    const answer = textOf(await deliver(turns, asked));
    expect(answer).toContain('14 weeks');
    expect(answer).toContain(assessment.document.noChecklist);
    await deliver(turns, { ...upload, id: '2', text: 'start the checklist for Fisheries' });
    expect((await stored(turns)).state.project).toBe('Fisheries');
  });

  it('is not read for one that is signed off', async () => {
    const turns = await begunTurns();
    await turns.say('sign off', { ...ANA, roles: ['focal-point'] });
    const reply = await deliver(turns, upload);
    expect(textOf(reply)).toContain(assessment.document.noChecklist);
    expect(turns.got).toEqual([]);
  });
});

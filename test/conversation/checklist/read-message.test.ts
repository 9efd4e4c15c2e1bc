import { beforeAll, describe, expect, it } from 'vitest';
import {
  type ReadMessage,
  readMessage,
  type Situation,
} from '../../../src/conversation/checklist/read-message.js';
import type { Act } from '../../../src/domain/act.js';
import type { Deed } from '../../../src/domain/deed.js';
import type { ItemId } from '../../../src/domain/checklist.js';
import type { OpenedAssessment } from '../../../src/domain/course.js';
import type { Awaited } from '../../../src/domain/focus.js';
import { type Language, LANGUAGES } from '../../../src/domain/language.js';
import type { Desk } from '../../../src/main.js';
import { openBundledDesk } from '../../bundled-desk.js';
import { assess } from '../../reply/assessments.js';
import { ANA, BEN, HERE } from '../../turns.js';
import { MESSAGES } from './messages.js';

/** A Thursday. */
const NOW = new Date('2026-03-12T09:00:00Z');
const ITEM = 'A1' as ItemId;

let desk: Desk;
let fisheries: OpenedAssessment;
beforeAll(async () => {
  desk = await openBundledDesk();
  fisheries = assess(
    desk.knowledge,
    [{ kind: 'answered', item: ITEM, answer: 'yes', sees: 0, who: 'Ben' }],
    { project: 'Fisheries' },
  );
});

/** A team on its way through the checklist for Fisheries, with an item on show. */
function onItem(language: Language, focus: Partial<Situation['focus']> = {}): Situation {
  const { state } = fisheries;
  return {
    focus: { assessment: state.id, item: ITEM, ...focus },
    opened: { ...fisheries, state: { ...state, language } },
    known: [
      {
        id: state.id,
        project: state.project,
        place: HERE,
        openedAt: state.opened.at,
        changedAt: state.changed.at,
        isOpen: true,
      },
    ],
    actor: ANA,
    now: NOW,
  };
}

function atProfile(language: Language): Situation {
  const { item: _none, ...focus } = onItem(language).focus;
  return { ...onItem(language), focus };
}

/** What was read, in a word or two. */
function inShort(read: ReadMessage): string {
  if (read.kind !== 'act') return read.kind;
  return ofAct(read.act);
}

function ofAct(act: Act): string {
  switch (act.do) {
    case 'start':
      return `start ${act.project ?? '?'}`;
    case 'resume':
      return act.assessment === undefined ? 'resume' : 'resume by name';
    case 'show':
      return act.view === 'item' ? `to ${act.item ?? '?'}` : `show ${act.view}`;
    case 'go':
      return act.to;
    case 'section':
      return `to ${act.section}`;
    case 'deed':
      return ofDeed(act.deed);
    case 'help':
    case 'welcome':
    case 'ask-review':
    case 'list':
    case 'pause':
    case 'cancel':
    case 'question':
    case 'await':
    case 'mean':
      return act.do;
    default:
      return act satisfies never;
  }
}

function ofDeed(deed: Deed): string {
  switch (deed.kind) {
    case 'answered':
    case 'disagreed':
      return [deed.kind, deed.answer, deed.comment].filter(Boolean).join(' ');
    case 'commented':
      return `comment ${deed.text}`;
    case 'evidence-attached':
      return `${deed.evidence.kind} ${deed.evidence.text}`;
    case 'due':
      return `due ${deed.date ?? 'never'}`;
    case 'assigned':
      return `assign ${deed.to?.name ?? 'nobody'}`;
    case 'reviewed':
      return [deed.verdict, deed.comment].filter(Boolean).join(' ');
    case 'profile-answered':
      return `${deed.question} ${deed.value}`;
    case 'withdrawn':
    case 'answered-privately':
    case 'proposal-accepted':
    case 'proposal-rejected':
    case 'proposed':
    case 'round-opened':
    case 'round-ended':
    case 'signed-off':
    case 'reopened':
    case 'closed':
      return deed.kind;
    default:
      return deed satisfies never;
  }
}

describe.each(LANGUAGES)('a message in %s to an item', (language) => {
  it.each(MESSAGES[language].onItem)('“%s” is %s', (text, meant) => {
    expect(inShort(readMessage(text, onItem(language)))).toBe(meant);
  });

  it.each(MESSAGES[language].onItem)('“%s” is %s in a team of another language', (text, meant) => {
    for (const other of LANGUAGES)
      expect(inShort(readMessage(text, onItem(other))), other).toBe(meant);
  });

  it.each(MESSAGES[language].atProfile)('“%s” at the profile is %s', (text, meant) => {
    expect(inShort(readMessage(text, atProfile(language)))).toBe(meant);
  });

  it.each(MESSAGES[language].onItem)('“%s” is no answer while the checklist is paused', (text) => {
    const read = readMessage(text, onItem(language, { isPaused: true }));
    expect(inShort(read)).toMatch(/^(?:question|list|resume|start)/u);
  });
});

describe('an answer to an item that is named', () => {
  it.each([
    ['A3: yes, annex 2', 'answered yes annex 2'],
    ['a3 – partly', 'answered partly'],
    ['A3. No.', 'answered no'],
  ])('“%s” is to that item, whichever is on show', (text, meant) => {
    for (const situation of [onItem('en'), atProfile('en')]) {
      const read = readMessage(text, situation);
      expect(inShort(read)).toBe(meant);
      expect(read).toMatchObject({ act: { deed: { item: 'A3', sees: 0 } } });
    }
  });

  it.each(['A99: yes', 'A3: yes?', 'A3 yesterday', 'C183: no'])('“%s” is none', (text) => {
    expect(JSON.stringify(readMessage(text, onItem('en')))).not.toContain('answered');
  });
});

describe('what was asked for', () => {
  const asked = (what: Extract<Awaited, { kind: 'text' }>['what']): Situation =>
    onItem('en', { awaited: { from: ANA.id, kind: 'text', what, item: ITEM } });

  it('is taken as it is written', () => {
    expect(readMessage('  no\nnot in my view ', asked('comment'))).toEqual({
      kind: 'awaited',
      text: 'no\nnot in my view',
    });
  });

  it('is asked of one person: what others write is read as ever', () => {
    const situation = { ...asked('comment'), actor: BEN };
    expect(inShort(readMessage('yes', situation))).toBe('answered yes');
  });

  it.each([
    ['cancel', 'cancel'],
    ['annuler', 'cancel'],
    ['cancelar', 'cancel'],
    ['back', 'cancel'],
    ['pause', 'pause'],
    ['skip', 'next'],
    ['resume', 'resume'],
  ])('gives way to “%s”', (text, meant) => {
    expect(inShort(readMessage(text, asked('comment')))).toBe(meant);
  });

  it('gives way to a question, where it cannot be one', () => {
    const text = 'What does C183 say about breaks?';
    for (const what of ['due', 'assignee', 'reason', 'evidence'] as const)
      expect(readMessage(text, asked(what)).kind, what).toBe('question');
    for (const what of ['comment', 'to-correct', 'can-improve'] as const)
      expect(readMessage(text, asked(what)).kind, what).toBe('awaited');
    const project: Situation = {
      focus: { awaited: { from: ANA.id, kind: 'project' } },
      known: [],
      actor: ANA,
      now: NOW,
    };
    expect(readMessage(text, project).kind).toBe('question');
    expect(readMessage('Fisheries', project)).toEqual({ kind: 'awaited', text: 'Fisheries' });
  });
});

describe('a place with no checklist', () => {
  const empty: Situation = { focus: {}, known: [], actor: ANA, now: NOW };

  it.each(['yes', 'partly, the baseline', 'back', 'resume', 'go to budget', 'sign off', 'A1'])(
    'takes “%s” for a question to the desk',
    (text) => {
      expect(readMessage(text, empty)).toEqual({ kind: 'question' });
    },
  );

  it('never takes a project of another name for the one that was meant', () => {
    expect(inShort(readMessage('resume the garment project', onItem('en')))).not.toMatch(/resume/u);
  });
});

describe('a day', () => {
  it.each([
    ['due 2026-12-31', '2026-12-31'],
    ['due: 31/12/2026', '2026-12-31'],
    ['deadline is 31 December', '2026-12-31'],
    ['due next Friday', '2026-03-20'],
    ['due tomorrow', '2026-03-13'],
    ['échéance : 1er avril', '2026-04-01'],
    ['pour le 3 avril 2027', '2027-04-03'],
    ['échéance vendredi', '2026-03-13'],
    ['plazo: 30 de noviembre', '2026-11-30'],
    ['para el viernes', '2026-03-13'],
    ['due none', undefined],
    ['échéance : aucune', undefined],
    ['plazo ninguno', undefined],
  ])('“%s” is %s', (text, date) => {
    const { act } = readMessage(text, onItem('en')) as Extract<ReadMessage, { kind: 'act' }>;
    const due = date === undefined ? {} : { date };
    expect(act).toEqual({ do: 'deed', deed: { kind: 'due', item: ITEM, ...due } });
  });

  it.each([
    ['assign to Ben by 30 November', 'Ben', '2026-11-30'],
    ['assign this to Ben Okri before next Friday', 'Ben Okri', '2026-03-20'],
    ['confier à Chloé pour le 1er avril', 'Chloé', '2026-04-01'],
    ['asignar a Inés para el viernes', 'Inés', '2026-03-13'],
  ])('“%s” is said with whose it is', (text, name, date) => {
    const read = readMessage(text, onItem('en'));
    expect(read).toMatchObject({ act: { deed: { kind: 'assigned', to: { name }, date } } });
  });

  it.each(['assign to April', 'assign to May', 'assign to Marta Domingo'])(
    'is not read in “%s”',
    (text) => {
      const read = readMessage(text, onItem('en')) as Extract<ReadMessage, { kind: 'act' }>;
      expect(read.act).toMatchObject({ deed: { kind: 'assigned' } });
      expect(read.act).not.toHaveProperty('deed.date');
    },
  );

  it('is not read in a sentence that only begins like one', () => {
    expect(readMessage('due diligence is the partner’s', onItem('en')).kind).not.toBe('act');
  });
});

describe('“assign it to me”', () => {
  it('is whoever says it', () => {
    const read = readMessage('assign it to me', onItem('en'));
    expect(read).toMatchObject({ act: { deed: { kind: 'assigned', to: { id: ANA.id } } } });
  });
});

it('whoever gave the answer and disagrees with it gives another', () => {
  const { by } = fisheries.state.items.get(ITEM)!.current!;
  const ben = { ...ANA, ...by };
  expect(inShort(readMessage('disagree: no', { ...onItem('en'), actor: ben }))).toBe('answered no');
  expect(inShort(readMessage('disagree: no', onItem('en')))).toBe('disagreed no');
});

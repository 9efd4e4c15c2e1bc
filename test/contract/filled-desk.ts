import type { Data } from '../../adapters/store/open-data.js';
import type { PersonId } from '../../src/domain/actor.js';
import type { Address } from '../../src/domain/addresses.js';
import type { AssessmentEvent, AssessmentId, EventId } from '../../src/domain/assessment.js';
import type { ChecklistId, ItemId } from '../../src/domain/checklist.js';
import type { IncomingMessage } from '../../src/domain/incoming-message.js';
import type { Place } from '../../src/domain/place.js';
import type { Scope } from '../../src/domain/scope.js';
import type { Changes, StoredMessage } from '../../src/domain/store.js';
import type { Operator } from '../../src/domain/upkeep.js';
import { reply } from '../adapters/blocks.js';

export const NOW = new Date('2026-11-21T09:30:00.000Z');
export const TEAM: Place = { platform: 'slack', tenant: 'T1', channel: 'C-team' };
export const HOME: Place = { platform: 'terminal', tenant: 'T1', channel: 'kanariel' };
export const ABROAD: Place = { ...TEAM, tenant: 'T2' };
/** None of these may be found anywhere once the person is erased. */
export const CANARIES = {
  id: 'terminal:kanariel',
  name: 'Kanari Elsdottir',
  channel: 'kanariel',
  comment: 'the-secret-comment-of-hers',
  statement: 'her-word-on-the-evidence',
  reason: 'her-reason-for-not-applicable',
  question: 'what-she-asked-the-desk',
  answer: 'what-the-desk-answered-her',
  waiting: 'what-waits-for-its-turn',
  private: 'what-only-she-was-told',
  address: 'a:1-her-own-conversation',
} as const;
export const HER = CANARIES.id as PersonId;
export const BEN = 'U2' as PersonId;
export const FISHERIES = 'fisheries-address' as AssessmentId;
export const PHASE_TWO = 'phase-two-address' as AssessmentId;
export const ITEM = 'A1' as ItemId;
export const OPERATOR: Operator = {
  person: 'terminal:root' as PersonId,
  place: { platform: 'terminal', tenant: 'T1', channel: 'root' },
  at: NOW,
};

export function scope(place: Place, person = BEN, holds?: AssessmentId): Scope {
  return { place, person, ...(holds === undefined ? {} : { holds }) };
}

export function exchange(
  delivery: string,
  from: PersonId,
  asked: string,
  answered: string,
  at = NOW,
): readonly StoredMessage[] {
  return [
    { role: 'user', from, content: asked, at, delivery },
    { role: 'assistant', content: answered, reply: reply(answered), at, delivery },
  ];
}

/** What somebody does; the name is the canary's when it is her. */
function doneBy(id: PersonId, number: number, from = TEAM): Omit<AssessmentEvent, 'kind'> {
  return {
    // As the web page makes them.
    id: `${id}:d${number}/0` as EventId,
    by: { id, name: id === HER ? CANARIES.name : 'Ben' },
    at: `2026-03-12T09:00:${String(number).padStart(2, '0')}.000Z`,
    from,
  };
}

export const LOG: readonly AssessmentEvent[] = [
  {
    ...doneBy(HER, 0, HOME),
    kind: 'opened',
    checklist: 'kitchen' as ChecklistId,
    version: 1,
    project: 'Fisheries',
    language: 'en',
  },
  { ...doneBy(HER, 1, HOME), kind: 'profile-answered', question: 'size', value: 'small' },
  {
    ...doneBy(HER, 2, HOME),
    kind: 'answered',
    item: ITEM,
    answer: 'not-applicable',
    comment: CANARIES.reason,
    sees: 0,
  },
  { ...doneBy(HER, 3, HOME), kind: 'commented', item: ITEM, text: CANARIES.comment },
  {
    ...doneBy(HER, 4, HOME),
    kind: 'evidence-attached',
    item: ITEM,
    evidence: { kind: 'statement', text: CANARIES.statement },
  },
  { ...doneBy(BEN, 5), kind: 'assigned', item: ITEM, to: { id: HER, name: CANARIES.name } },
  {
    ...doneBy(BEN, 6),
    kind: 'commented',
    item: ITEM,
    text: `${CANARIES.name} told me: ${CANARIES.comment}`,
  },
  {
    ...doneBy(BEN, 7),
    kind: 'answered',
    item: 'A2' as ItemId,
    answer: 'yes',
    comment: `mine · ${CANARIES.reason}`,
    sees: 0,
  },
  { ...doneBy(HER, 8, HOME), kind: 'signed-off' },
];

export const NEXT_STAGE: AssessmentEvent = {
  ...doneBy(BEN, 9),
  kind: 'opened',
  checklist: 'kitchen' as ChecklistId,
  version: 1,
  project: 'Fisheries',
  language: 'en',
  before: {
    assessment: FISHERIES,
    stage: 'design',
    signedBy: CANARIES.name,
    signedAt: LOG[8]!.at,
    answers: { A1: { answer: 'not-applicable', comment: CANARIES.reason } },
  },
};

export function message(id: string, from: PersonId, text: string, place = TEAM): IncomingMessage {
  const name = from === HER ? CANARIES.name : 'Ben';
  return { id, place, actor: { id: from, name, roles: ['staff'] }, text };
}

const REACHED = { platform: 'teams', tenant: 'T1', service: 'https://smba.example' } as const;
/** Hers alone, and others that she is in. */
export const ADDRESSES: readonly Address[] = [
  { ...REACHED, channel: CANARIES.address, kind: 'personal', person: HER },
  { ...REACHED, channel: 'a:1-his', kind: 'personal', person: BEN },
  { ...REACHED, channel: '19:group', kind: 'group', name: `Ben and ${CANARIES.name}` },
  { ...REACHED, channel: '19:team', kind: 'channel', name: 'Kitchens', team: '19:projects' },
];

/** A desk where two people did everything that leaves anything behind, and another tenant has the same ids. */
export async function fillDesk(data: Data): Promise<void> {
  const { store } = data;
  for (const address of ADDRESSES) await data.addresses.keep(address);
  const keep = (place: Place, changes: Changes, person = BEN, holds?: AssessmentId) =>
    store.commit(scope(place, person, holds), changes);
  await keep(
    HOME,
    {
      logs: [log(FISHERIES, LOG, false)],
      settings: [{ of: 'person', settings: { language: 'es' }, at: NOW }],
    },
    HER,
  );
  await store.join(scope(TEAM, BEN, FISHERIES));
  await keep(TEAM, { logs: [log(PHASE_TWO, [NEXT_STAGE], true)] });
  await keep(
    TEAM,
    { messages: exchange(`${HER}:d3`, HER, CANARIES.question, CANARIES.answer) },
    HER,
  );
  await keep(HOME, { messages: exchange('h1', HER, CANARIES.question, CANARIES.answer) }, HER);
  await keep(TEAM, { messages: exchange('b1', BEN, 'what is missing', 'Nothing is missing.') });
  await keep(TEAM, {
    messages: exchange('b2', BEN, `give it to ${CANARIES.name}`, `${CANARIES.name} has A1 now.`),
  });
  await keep(TEAM, {
    messages: [
      {
        role: 'assistant',
        content: CANARIES.private,
        reply: reply(CANARIES.private),
        at: NOW,
        only: HER,
      },
    ],
    letters: [
      { to: TEAM, at: NOW, reply: reply(CANARIES.private), only: HER },
      { to: TEAM, at: NOW, reply: reply(CANARIES.answer) },
      { to: TEAM, at: NOW, reply: reply(`${CANARIES.name} answered.`) },
      { to: TEAM, at: NOW, reply: reply('To everybody.') },
      {
        to: TEAM,
        at: NOW,
        reply: reply('Shared.'),
        sender: { person: HER, place: TEAM, language: 'en' },
      },
    ],
    focus: {
      assessment: FISHERIES,
      item: ITEM,
      awaited: { from: HER, kind: 'answer', item: ITEM, said: CANARIES.comment },
    },
  });
  await keep(ABROAD, {
    messages: exchange('x1', HER, 'asked abroad', 'answered abroad'),
    logs: [
      log(
        FISHERIES,
        LOG.map((event) => ({ ...event, from: ABROAD })),
        false,
      ),
    ],
  });
}

export function log(assessment: AssessmentId, events: readonly AssessmentEvent[], isOpen: boolean) {
  return { assessment, after: 0, events, isOpen };
}

import { receiveMessage } from '../../../../adapters/slack/receive/message.js';
import { receivePress } from '../../../../adapters/slack/receive/press.js';
import { createTell } from '../../../../adapters/slack/receive/tell.js';
import { openData } from '../../../../adapters/store/open-data.js';
import { openTurns } from '../../../../src/desk-turns.js';
import type { PersonId } from '../../../../src/domain/actor.js';
import { itemState, type ItemState } from '../../../../src/domain/assessment-state.js';
import type { AssessmentEvent } from '../../../../src/domain/assessment.js';
import type { ItemId } from '../../../../src/domain/checklist.js';
import type { IncomingMessage } from '../../../../src/domain/incoming-message.js';
import type { Place } from '../../../../src/domain/place.js';
import type { Reply } from '../../../../src/domain/reply.js';
import type { Scope } from '../../../../src/domain/scope.js';
import type { StoredMessage } from '../../../../src/domain/store.js';
import { toPlainText } from '../../../../src/reply/to-plain-text.js';
import { stringsFor } from '../../../../src/strings/strings.js';
import { openBundledDesk } from '../../../bundled-desk.js';
import { createTurns, NOW } from '../../../turns.js';
import { createSlack, type FakeSlack } from './slack.js';

/** The desk from what Slack delivers to what it keeps, on the memory store. */
export interface WholeDesk extends FakeSlack {
  readonly deliver: (body: unknown) => Promise<void>;
  readonly press: (body: unknown) => Promise<void>;
  /** What somebody sees in a place, oldest first. */
  readonly seen: (place: Place, user?: string) => Promise<readonly StoredMessage[]>;
  readonly lastReply: (place: Place, user?: string) => Promise<Reply>;
  readonly lastText: (place: Place, user?: string) => Promise<string>;
  /** What happened in the assessment on show. */
  readonly events: (place: Place) => Promise<readonly AssessmentEvent[]>;
  /** The first item of the assessment on show. */
  readonly firstItem: (place: Place) => Promise<ItemState>;
  readonly close: () => Promise<void>;
}

export async function openWholeDesk(): Promise<WholeDesk> {
  const data = await openData({ file: ':memory:' });
  const queue = await data.openQueue();
  const { context, checklists } = createTurns(await openBundledDesk(), { store: data.store });
  const faults: unknown[] = [];
  const clock = { now: () => NOW, after: () => () => undefined };
  const onFault = (fault: unknown): number => faults.push(fault);
  const turns = openTurns(context, { clock, queue, surfaces: [], onFault });
  const received: IncomingMessage[] = [];
  const slack = createSlack({
    desk: {
      receive: async (message) => {
        const kept = await turns.receive(message);
        if (kept === 'new') received.push(message);
        return kept;
      },
      slotOf: queue.slotOf,
      isTalking: queue.isTalking,
    },
  });
  const settled = async (): Promise<void> => {
    await Promise.all(received.map((message) => turns.settled(message)));
  };
  const tell = createTell(undefined, slack.context.desk);
  const scopeOf = (place: Place, user = 'U0ANA0001'): Scope => ({
    place,
    person: `slack:${user}` as PersonId,
  });
  const seen: WholeDesk['seen'] = (place, user) => data.store.latest(scopeOf(place, user), 50);
  const lastReply: WholeDesk['lastReply'] = async (place, user) => {
    const last = (await seen(place, user)).at(-1);
    if (last?.role !== 'assistant') throw new Error('the desk has not answered');
    return last.reply;
  };
  return {
    ...slack,
    received,
    faults,
    deliver: async (body) => {
      await receiveMessage(body, slack.receiving);
      await settled();
    },
    press: async (body) => {
      await receivePress(body, tell, slack.receiving);
      await settled();
    },
    seen,
    lastReply,
    lastText: async (place, user) => {
      const reply = await lastReply(place, user);
      return toPlainText(reply, stringsFor(reply.language));
    },
    events: async (place) => {
      const [latest] = await data.store.assessments(scopeOf(place));
      return latest === undefined ? [] : data.store.events(scopeOf(place), latest.id);
    },
    firstItem: async (place) => {
      const [latest] = await data.store.assessments(scopeOf(place));
      const opened = latest && (await checklists.open(scopeOf(place), latest.id));
      if (opened === undefined) throw new Error('no assessment is known there');
      return itemState(opened.state, 'A1' as ItemId);
    },
    close: async () => {
      await turns.drain();
      await queue.close();
      await data.close();
    },
  };
}

import { receiveMessage } from '../../../../adapters/slack/receive/message.js';
import { receivePress } from '../../../../adapters/slack/receive/press.js';
import { createTell } from '../../../../adapters/slack/receive/tell.js';
import { itemState, type ItemState } from '../../../../src/domain/assessment-state.js';
import type { ItemId } from '../../../../src/domain/checklist.js';
import type { Place } from '../../../../src/domain/place.js';
import { toPlainText } from '../../../../src/reply/to-plain-text.js';
import { stringsFor } from '../../../../src/strings/strings.js';
import { openKeptDesk, type SeenDesk } from '../../kept-desk.js';
import { createSlack, type FakeSlack } from './slack.js';

/** The desk from what Slack delivers to what it keeps; `user` as Slack has them. */
export interface WholeDesk extends SeenDesk<string>, Omit<FakeSlack, 'faults' | 'received'> {
  readonly deliver: (body: unknown) => Promise<void>;
  readonly press: (body: unknown) => Promise<void>;
  readonly lastText: (place: Place, user?: string) => Promise<string>;
  /** The first item of the assessment on show. */
  readonly firstItem: (place: Place) => Promise<ItemState>;
}

export async function openWholeDesk(): Promise<WholeDesk> {
  const { data, checklists, scopeOf, taking, settled, seenDesk } = await openKeptDesk<string>(
    (user = 'U0ANA0001') => `slack:${user}`,
  );
  const slack = createSlack({ desk: taking });
  const tell = createTell(undefined, slack.context.desk);
  return {
    ...slack,
    ...seenDesk,
    deliver: async (body) => {
      await receiveMessage(body, slack.receiving);
      await settled();
    },
    press: async (body) => {
      await receivePress(body, tell, slack.receiving);
      await settled();
    },
    lastText: async (place, user) => {
      const reply = await seenDesk.lastReply(place, user);
      return toPlainText(reply, stringsFor(reply.language));
    },
    firstItem: async (place) => {
      const [latest] = await data.store.assessments(scopeOf(place));
      const opened = latest && (await checklists.open(scopeOf(place), latest.id));
      if (opened === undefined) throw new Error('no assessment is known there');
      return itemState(opened.state, 'A1' as ItemId);
    },
  };
}

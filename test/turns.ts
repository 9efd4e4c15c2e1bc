import { createMemoryData } from './memory-store.js';
import {
  type ChecklistContext,
  createChecklistDesk,
} from '../src/conversation/checklist/checklist-desk.js';
import { runTurn, type TurnContext } from '../src/conversation/run-turn.js';
import type { Actor, PersonId } from '../src/domain/actor.js';
import { DeskError } from '../src/domain/desk-error.js';
import type { Place } from '../src/domain/place.js';
import type { Reply } from '../src/domain/reply.js';
import type { ChecklistDesk } from '../src/domain/checklist-desk.js';
import { type Scope, scopeOf } from '../src/domain/scope.js';
import type { ReminderContext } from '../src/conversation/checklist/remind.js';
import type { Store } from '../src/domain/store.js';
import type { Desk } from '../src/main.js';

export const HERE: Place = { platform: 'web', tenant: 'local', channel: 'one' };
export const NOW = new Date('2026-03-12T09:00:00Z');

/** What turns run in: the desk over a store, a clock that can be set, ids that count up, and no documents. */
export interface TestTurns {
  readonly context: TurnContext;
  readonly reminders: ReminderContext;
  readonly checklists: ChecklistDesk;
  readonly store: Store;
  readonly clock: { now: () => Date };
  /** Says something as somebody; a button of the last reply by its label with `press`. */
  readonly say: (text: string, by?: Actor, place?: Place) => Promise<Reply>;
  readonly press: (label: string, by?: Actor, place?: Place) => Promise<Reply>;
}

/** What somebody sees in a place. */
export function seenFrom(place: Place, by = ANA): Scope {
  return scopeOf({ place, actor: by });
}

export function person(name: string, ...roles: Actor['roles']): Actor {
  return { id: `web:${name.toLowerCase()}` as PersonId, name, roles: ['project-member', ...roles] };
}

export const ANA = person('Ana');
export const BEN = person('Ben');
export const FAY = person('Fay', 'focal-point');

export function createTurns(
  desk: Desk,
  options: Partial<
    Pick<ChecklistContext, 'store' | 'reader' | 'prefill'> &
      Pick<TurnContext, 'fetch' | 'focalPoints'>
  > = {},
): TestTurns {
  const data = createMemoryData();
  const store = options.store ?? data.store;
  const clock = { now: () => NOW };
  let count = 0;
  const newId = (): string => `id-${++count}`;
  const unread = (): never => {
    throw new DeskError('unexpected', { reason: 'no document is read here' });
  };
  const checklist = {
    knowledge: desk.knowledge,
    clock: { now: () => clock.now() },
    newId,
    reader: options.reader ?? { read: unread },
    prefill: options.prefill ?? unread,
  };
  const context: TurnContext = {
    ...desk,
    store,
    clock: checklist.clock,
    checklistsOver: (over) => createChecklistDesk({ ...checklist, store: over }),
    reportAddress: () => undefined,
    administrators: [],
    fetch: options.fetch ?? unread,
    focalPoints: options.focalPoints ?? { channels: {}, addresses: [] },
    newId,
  };
  const last = new Map<string, Reply>();
  const take = async (
    message: { readonly text: string; readonly command?: string },
    actor: Actor,
    place: Place,
  ): Promise<Reply> => {
    const turn = await runTurn({ id: newId(), place, actor, ...message }, context);
    if (turn === undefined) throw new Error('nobody took the message away');
    last.set(place.channel, turn.reply);
    return turn.reply;
  };
  return {
    context,
    reminders: { ...context, upkeep: data.upkeep },
    checklists: context.checklistsOver(store),
    store,
    clock,
    say: (text, by = ANA, place = HERE) => take({ text }, by, place),
    press: (label, by = ANA, place = HERE) => {
      const command = commandOf(last.get(place.channel), label);
      return take({ text: label, command }, by, place);
    },
  };
}

/** The command behind a button of a reply. */
export function commandOf(reply: Reply | undefined, label: string): string {
  const offered = (reply?.blocks ?? []).flatMap((block) =>
    block.kind === 'choices' ? block.choices : [],
  );
  const found = offered.find((choice) => choice.label === label)?.action;
  if (found?.kind !== 'command')
    throw new Error(`no button “${label}” among ${offered.map((each) => each.label).join(', ')}`);
  return found.command;
}

import { describe, expect, test } from 'vitest';
import type { Data } from '../../adapters/store/open-data.js';
import type { PersonId } from '../../src/domain/actor.js';
import type { Place } from '../../src/domain/place.js';
import type { Scope } from '../../src/domain/scope.js';
import type { Reply } from '../../src/domain/reply.js';
import type { PassageId } from '../../src/domain/passage.js';
import type { Store, StoredMessage } from '../../src/domain/store.js';
import { forTest } from '../for-test.js';

const HERE: Place = { platform: 'web', tenant: 'local', channel: 'one' };
const ANA = 'web:ana' as PersonId;
const AT = new Date('2026-11-21T09:30:00.123Z');

/** A reply with every kind of block. */
const REPLY: Reply = {
  language: 'fr',
  blocks: [
    { kind: 'heading', text: 'Congé' },
    {
      kind: 'paragraph',
      role: 'note',
      content: { text: 'Au moins 14 semaines.', citations: [1, 2] },
    },
    { kind: 'list', items: ['a', 'b'] },
    {
      kind: 'citations',
      items: [
        {
          number: 1,
          passage: 'C183/art-4-1' as PassageId,
          title: 'Convention (n° 183)',
          locator: 'Art. 4(1)',
          quote: 'Au moins 14 semaines.',
          origin: 'digest',
          originLabel: 'résumé',
          status: 'up-to-date',
          statusLabel: 'à jour',
          url: 'https://www.ilo.org/',
        },
      ],
    },
    {
      kind: 'choices',
      label: 'Le plus proche',
      choices: [
        { label: 'Lire', action: { kind: 'read', passage: 'C183/art-4-1' as PassageId } },
        { label: 'Demander', action: { kind: 'ask', question: 'et pour des jumeaux ?' } },
      ],
    },
    { kind: 'link', label: 'Page', url: 'https://www.ilo.org/' },
    { kind: 'notice', code: 'digest', text: 'Résumé.' },
  ],
};

/** What Ana sees in a place. */
function at(place: Place): Scope {
  return { place, person: ANA };
}

function said(content: string): StoredMessage {
  return { role: 'user', from: ANA, content, at: AT };
}

/** What every store promises; `open` gives an empty one. */
export function describeStore(name: string, open: () => Promise<Data>): void {
  describe(`${name}: a store`, () => {
    const empty = async (): Promise<Store> => (await forTest(open())).store;
    const contents = async (store: Store, place: Place, count = 100): Promise<string[]> =>
      (await store.latest(at(place), count)).map(({ content }) => content);

    test('holds nothing of a place nobody wrote in', async () => {
      expect(await (await empty()).latest(at(HERE), 10)).toEqual([]);
    });

    test('gives messages back as they were, oldest first', async () => {
      const store = await empty();
      const messages: StoredMessage[] = [
        said('congé ‘de’ maternité\n\u202F? 👶 \u0000 "x"; drop table message'),
        { role: 'assistant', content: 'Au moins 14 semaines.', reply: REPLY, at: AT },
      ];
      await store.commit(at(HERE), { messages });
      await store.commit(at(HERE), { messages: [said('third')] });
      expect(await store.latest(at(HERE), 10)).toEqual([...messages, said('third')]);
    });

    test('gives the latest so many', async () => {
      const store = await empty();
      await store.commit(at(HERE), { messages: ['a', 'b', 'c', 'd'].map(said) });
      expect(await contents(store, HERE, 2)).toEqual(['c', 'd']);
      expect(await contents(store, HERE, 4)).toEqual(['a', 'b', 'c', 'd']);
      expect(await contents(store, HERE, 5)).toEqual(['a', 'b', 'c', 'd']);
      expect(await contents(store, HERE, 0)).toEqual([]);
      expect(await contents(store, HERE, -1)).toEqual([]);
    });

    test.each<[what: string, elsewhere: Place]>([
      ['tenant', { ...HERE, tenant: 'other' }],
      ['platform', { ...HERE, platform: 'terminal' }],
      ['channel', { ...HERE, channel: 'two' }],
      ['channel whose name only looks like it', { ...HERE, channel: 'one ' }],
      ['tenant and channel that run together alike', { ...HERE, tenant: 'localo', channel: 'ne' }],
    ])('keeps another %s apart', async (_what, elsewhere) => {
      const store = await empty();
      await store.commit(at(HERE), { messages: [said('here')] });
      await store.commit(at(elsewhere), { messages: [said('there')] });
      expect(await contents(store, HERE)).toEqual(['here']);
      expect(await contents(store, elsewhere)).toEqual(['there']);
      await store.clear(at(elsewhere), AT);
      expect(await contents(store, HERE)).toEqual(['here']);
      expect(await contents(store, elsewhere)).toEqual([]);
    });

    test('forgets a conversation and begins anew', async () => {
      const store = await empty();
      await store.commit(at(HERE), { messages: [said('before')] });
      await store.clear(at(HERE), AT);
      await store.clear(at(HERE), AT);
      await store.commit(at(HERE), { messages: [said('after')] });
      expect(await contents(store, HERE)).toEqual(['after']);
    });

    test('takes an empty list of messages', async () => {
      const store = await empty();
      await store.commit(at(HERE), { messages: [] });
      expect(await contents(store, HERE)).toEqual([]);
    });

    test('keeps what is written at the same time, each part whole', async () => {
      const store = await empty();
      const turns = Array.from({ length: 20 }, (_, turn) => [`q${turn}`, `a${turn}`]);
      await Promise.all(turns.map((turn) => store.commit(at(HERE), { messages: turn.map(said) })));
      const kept = await contents(store, HERE);
      expect([...kept].sort()).toEqual(turns.flat().sort());
      for (const [question, answer] of turns)
        expect(kept.indexOf(answer!) - kept.indexOf(question!)).toBe(1);
    });

    test('does not let what it gave be changed from outside', async () => {
      const store = await empty();
      const messages = [said('a')];
      await store.commit(at(HERE), { messages });
      messages.push(said('b'));
      expect(await contents(store, HERE)).toEqual(['a']);
    });
  });
}

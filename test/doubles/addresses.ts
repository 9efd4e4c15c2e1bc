import type { Address, Addresses } from '../../src/domain/addresses.js';

/** Addresses in the memory of a test. */
export function createMemoryAddresses(): Addresses & { readonly all: () => readonly Address[] } {
  const kept = new Map<string, Address>();
  const keyOf = ({ platform, tenant, channel }: Parameters<Addresses['read']>[0]): string =>
    JSON.stringify([platform, tenant, channel]);
  const all = (): readonly Address[] => [...kept.values()];
  const of = (workspace: Parameters<Addresses['shared']>[0]): readonly Address[] =>
    all().filter(
      ({ platform, tenant }) => platform === workspace.platform && tenant === workspace.tenant,
    );
  return {
    all,
    read: (place) => Promise.resolve(kept.get(keyOf(place))),
    with: (workspace, person) =>
      Promise.resolve(
        of(workspace).find((each) => each.kind === 'personal' && each.person === person),
      ),
    shared: (workspace) =>
      Promise.resolve(
        of(workspace)
          .filter(({ kind }) => kind !== 'personal')
          .sort(({ name: one = '' }, { name: other = '' }) => one.localeCompare(other)),
      ),
    keep: (address) => {
      kept.set(keyOf(address), address);
      return Promise.resolve();
    },
    remove: (place) => {
      kept.delete(keyOf(place));
      return Promise.resolve();
    },
  };
}

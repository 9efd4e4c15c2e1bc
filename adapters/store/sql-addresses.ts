import type { Insertable, Selectable } from 'kysely';
import type { PersonId } from '../../src/domain/actor.js';
import type { Address, Addresses } from '../../src/domain/addresses.js';
import type { Database, Reader } from './database.js';
import type { AddressTable } from './schema.js';

/** Where conversations are reached, kept in either database. */
export function createAddresses({ read, write }: Database): Addresses {
  return {
    read: (place) =>
      read(async (tables) => {
        const row = await rowsOf(tables)
          .where((is) => is.and(keyOf(place)))
          .executeTakeFirst();
        return row && toAddress(row);
      }),
    with: ({ platform, tenant }, person) =>
      read(async (tables) => {
        const row = await rowsOf(tables)
          .where((is) => is.and({ tenant, platform, kind: 'personal', person }))
          .orderBy('channel')
          .executeTakeFirst();
        return row && toAddress(row);
      }),
    shared: ({ platform, tenant }) =>
      read(async (tables) => {
        const rows = await rowsOf(tables)
          .where((is) => is.and({ tenant, platform }))
          .where('kind', '!=', 'personal')
          .orderBy('channel')
          .execute();
        return rows
          .map(toAddress)
          .sort(({ name: one = '' }, { name: other = '' }) => one.localeCompare(other));
      }),
    keep: async (address) => {
      const row = toRow(address);
      const known = await read((tables) =>
        rowsOf(tables)
          .where((is) => is.and(keyOf(address)))
          .executeTakeFirst(),
      );
      if (known !== undefined && isSame(known, row)) return;
      await write(async (tables) => {
        await tables
          .insertInto('address')
          .values(row)
          .onConflict((conflict) =>
            conflict.columns(['tenant', 'platform', 'channel']).doUpdateSet(row),
          )
          .execute();
      });
    },
    remove: (place) =>
      write(async (tables) => {
        await tables
          .deleteFrom('address')
          .where((is) => is.and(keyOf(place)))
          .execute();
      }),
  };
}

function rowsOf(tables: Reader) {
  return tables.selectFrom('address').selectAll();
}

function keyOf({ tenant, platform, channel }: Pick<Address, 'tenant' | 'platform' | 'channel'>) {
  return { tenant, platform, channel };
}

function toRow(address: Address): Insertable<AddressTable> {
  const { kind, service, person, name, team } = address;
  return {
    ...keyOf(address),
    kind,
    service,
    person: person ?? null,
    name: name === undefined ? null : JSON.stringify(name),
    team: team ?? null,
  };
}

export function toAddress({ person, name, team, ...row }: Selectable<AddressTable>): Address {
  return {
    ...row,
    ...(person === null ? {} : { person: person as PersonId }),
    ...(name === null ? {} : { name: JSON.parse(name) as string }),
    ...(team === null ? {} : { team }),
  };
}

function isSame(known: Selectable<AddressTable>, row: Insertable<AddressTable>): boolean {
  const columns = ['kind', 'service', 'person', 'name', 'team'] as const;
  return columns.every((column) => known[column] === row[column]);
}

import {
  isAbout,
  type Pseudonym,
  TELLING,
  type Trace,
  withoutPerson,
} from '../../../src/domain/erasure.js';
import type { Place } from '../../../src/domain/place.js';
import { placeColumns, toMessage } from '../rows.js';
import { exchangeKey } from './desk-erase.js';
import type { Erasing } from './erasing.js';
import { isFor, toLetter } from './export.js';
import {
  deleteLetters,
  dropWaiting,
  eachMessage,
  textsOfLetter,
  textsOfMessage,
  textsOfWaiting,
  waitingIn,
} from './messages.js';

export interface GoneMessages {
  readonly ids: readonly number[];
  readonly replies: ReadonlySet<string>;
  /** What they wrote. */
  readonly said: ReadonlySet<string>;
  /** The keys of their exchanges. */
  readonly deliveries: ReadonlySet<string>;
}

/** Their messages, what answers them, what is said in a place of theirs, and replies to others that name or quote them. */
export async function findMessages({
  tables,
  tenant,
  person,
  trace,
  isTheirs,
}: Erasing): Promise<GoneMessages> {
  const deliveries = new Set<string>();
  const ids: number[] = [];
  const replies = new Set<string>();
  const said = new Set<string>();
  await eachMessage(tables, tenant, (row) => {
    const delivery =
      row.delivery === null ? undefined : exchangeKey({ ...row, delivery: row.delivery });
    const isOwn = row.person === person || row.only_for === person || isTheirs(placeColumns(row));
    if (isOwn && delivery !== undefined) deliveries.add(delivery);
    const isReply = delivery !== undefined && deliveries.has(delivery);
    const isTelling =
      row.reply !== null && textsOfMessage(row).some((text) => isAbout(text, trace));
    if (!isOwn && !isReply && !isTelling) return;
    ids.push(row.id);
    if (row.reply !== null) replies.add(row.reply);
    else if (row.person === person) said.add(toMessage(row).content);
  });
  return { ids, replies, said, deliveries };
}

/** To them alone or from them, the same as a reply that goes, or one that names or quotes them. */
export function eraseLetters(
  { tables, tenant, person, trace }: Erasing,
  { replies, said }: GoneMessages,
): Promise<number> {
  const isSaid = (text: string): boolean => text.length >= TELLING && said.has(text);
  return deleteLetters(tables, tenant, (letter) => {
    const read = toLetter(letter);
    return (
      isFor(read, person) ||
      replies.has(JSON.stringify(read.reply)) ||
      textsOfLetter(letter).some((text) => isSaid(text) || isAbout(text, trace))
    );
  });
}

/** What others wrote stays, without the name. */
export async function renameMessages({ tables, tenant, trace, pseudonym }: Erasing): Promise<void> {
  await eachMessage(tables, tenant, async (row) => {
    const { content } = toMessage(row);
    if (row.reply !== null || !isAbout(content, trace)) return;
    await tables
      .updateTable('message')
      .set({ content: JSON.stringify(withoutPerson(content, trace, pseudonym)) })
      .where('id', '=', row.id)
      .execute();
  });
}

export async function eraseWaiting({
  tables,
  tenant,
  person,
  trace,
  pseudonym,
}: Erasing): Promise<number> {
  let count = 0;
  for (const { position, message } of await waitingIn(tables, tenant)) {
    if (message.actor.id === person) {
      await dropWaiting(tables, position);
      count++;
    } else if (textsOfWaiting(message).some((text) => isAbout(text, trace))) {
      const { command, fields, file, ...said } = message;
      const isTheirs = (text: string): boolean => isAbout(text, trace);
      const kept = {
        ...said,
        text: withoutPerson(message.text, trace, pseudonym),
        // A button that gives them something to do gives it to nobody.
        ...(command !== undefined && !isTheirs(command) && { command }),
        ...(fields !== undefined && {
          fields: withoutPersonIn(fields, message.place, trace, pseudonym),
        }),
        ...(file !== undefined && !isTheirs(file.name) && { file }),
      };
      await tables
        .updateTable('inbox')
        .set({ message: JSON.stringify(kept) })
        .where('position', '=', position)
        .execute();
    }
  }
  return count;
}

/** What is filled in keeps its words without the name; somebody chosen in it is chosen no more. */
function withoutPersonIn(
  fields: Readonly<Record<string, string>>,
  { platform }: Place,
  trace: Trace,
  pseudonym: Pseudonym,
): Readonly<Record<string, string>> {
  const { person = '', 'person-name': name = '' } = fields;
  const isChosen = [person, `${platform}:${person}`, name].some((each) => isAbout(each, trace));
  const left = Object.entries(fields).filter(
    ([field]) => !isChosen || !['person', 'person-name'].includes(field),
  );
  return Object.fromEntries(
    left.map(([field, text]) => [field, withoutPerson(text, trace, pseudonym)]),
  );
}

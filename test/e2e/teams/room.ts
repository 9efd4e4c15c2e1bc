import type { DirectoryPerson, StandingMessage } from '../../doubles/teams/directory.js';
import { type Offered, offeredBy, offeredIn, textOf } from '../../doubles/teams/shown.js';
import { seenIn } from '../../adapters/teams/cards.js';
import * as quick from './quick-desk.js';

/** Something that the desk said, as people see it. */
export interface Said {
  readonly message: StandingMessage;
  readonly text: string;
  readonly choices: readonly string[];
}

/** A dialog that is open, and whatever opened in its place. */
export interface Dialog {
  readonly title: string;
  readonly text: string;
  readonly choices: readonly string[];
  readonly card: unknown;
}

/** A conversation in which people go on from what the desk said there. */
export interface Room {
  readonly channel: string;
  /** Everything that the desk said there, oldest first. */
  readonly said: () => readonly Said[];
  /** Says something to the desk, in a thread where one is named; what the desk says then. */
  readonly says: (person: DirectoryPerson, text: string, thread?: string) => Promise<Said>;
  /** Says something without naming the desk, as in a conversation of two. */
  readonly goesOn: (person: DirectoryPerson, what: object) => Promise<Said>;
  /** Presses what was offered last under a label; what the desk says then. */
  readonly presses: (person: DirectoryPerson, label: string) => Promise<Said>;
  /** What Teams shows to whoever presses. */
  readonly isTold: (person: DirectoryPerson, label: string) => Promise<unknown>;
  /** Presses what opens a dialog. */
  readonly opens: (person: DirectoryPerson, label: string) => Promise<Dialog>;
  /** Presses a button of a dialog, with what is filled in; the dialog that is shown then, or what is said in its place. */
  readonly submits: (
    person: DirectoryPerson,
    dialog: Dialog,
    values?: Readonly<Record<string, string>>,
    /** The last button by default; of a table, by the beginning of the row that it stands in. */
    button?: { readonly label: string; readonly row: string },
  ) => Promise<Dialog | string | undefined>;
  /** Both; what the desk says then. */
  readonly fillsIn: (
    person: DirectoryPerson,
    label: string,
    values: Readonly<Record<string, string>>,
  ) => Promise<Said>;
}

/** A channel, or a conversation with one person. */
export function openRoom(teams: quick.QuickDesk, room: Omit<quick.Room, 'thread'>): Room {
  const { directory, activity, asks, bring, settled } = teams;
  const said: Room['said'] = () => directory.messages(room.channel).map(toSaid);
  /** What it says once everything was answered; what is long comes in more than one message. */
  const after = async (done: () => Promise<unknown>): Promise<Said> => {
    const before = said().length;
    await done();
    await settled();
    const all = said();
    const own = all.slice(Math.min(before, all.length - 1));
    const newest = own.at(-1);
    if (newest === undefined) throw new Error('the desk said nothing');
    const text = own.map((each) => each.text).join('\n');
    return { ...newest, text, choices: own.flatMap(({ choices }) => choices) };
  };
  const offering = (label: string): Offered => {
    const all = directory.messages(room.channel).flatMap(offeredIn);
    const found = all.findLast((each) => each.label === label);
    if (found === undefined) throw new Error(`nothing offers “${label}”`);
    return found;
  };
  const rootOf = (id: string): string =>
    directory.messages(room.channel).find((each) => each.id === id)?.root ?? id;
  const at = (thread: string): quick.Room => ({ ...room, thread });
  const tell = (person: DirectoryPerson, where: quick.Room, what: object): Promise<Said> =>
    after(() => bring(activity(person, where, what)));
  const press = (person: DirectoryPerson, label: string): Promise<unknown> => {
    const { data, message, opens } = offering(label);
    const what = opens ? quick.opening(data, message) : quick.pressing(data, message);
    return asks(activity(person, at(rootOf(message)), what));
  };
  const opens: Room['opens'] = async (person, label) => {
    const shown = toDialog(await press(person, label), rootOf(offering(label).message));
    if (typeof shown !== 'object') throw new Error(`no dialog: ${shown}`);
    return shown;
  };
  const submits: Room['submits'] = async (person, dialog, values = {}, button) => {
    const pressed =
      button === undefined ? offeredBy(dialog.card).at(-1) : inRow(dialog.card, button);
    if (pressed === undefined) throw new Error(`the dialog does not offer “${button?.label}”`);
    const data = { ...(pressed.data as object), ...values };
    const { root } = dialog as OpenDialog;
    const answer = await asks(activity(person, at(root), quick.submitting(data)));
    await settled();
    return toDialog(answer, root);
  };
  return {
    channel: room.channel,
    said,
    says: (person, text, thread) =>
      tell(person, thread === undefined ? room : at(thread), quick.mentioning(text)),
    goesOn: (person, what) => tell(person, room, { type: 'message', ...what }),
    presses: (person, label) => after(() => press(person, label)),
    isTold: press,
    opens,
    submits,
    fillsIn: (person, label, values) =>
      after(async () => {
        const shown = await submits(person, await opens(person, label), values);
        if (typeof shown === 'object') throw new Error(shown.text);
      }),
  };
}

/** A button that stands below a text. */
function inRow(
  card: unknown,
  { label, row }: { readonly label: string; readonly row: string },
): Offered | undefined {
  const { body } = (card as { readonly content: { readonly body: readonly unknown[] } }).content;
  const from = body.findIndex((element) => seenIn(element).some((text) => text.startsWith(row)));
  return offeredBy(body.slice(from)).find((each) => each.label === label);
}

interface OpenDialog extends Dialog {
  /** The thread that it was opened in. */
  readonly root: string;
}

function toDialog(body: unknown, root: string): OpenDialog | string | undefined {
  const { task } = (body ?? {}) as {
    readonly task?: { readonly type: string; readonly value: unknown };
  };
  if (task === undefined) return undefined;
  if (task.type === 'message') return String(task.value);
  const { title, card } = task.value as { readonly title: string; readonly card: unknown };
  const choices = offeredBy(card).map(({ label }) => label);
  return { title, card, choices, text: seenIn(card).join('\n'), root };
}

function toSaid(message: StandingMessage): Said {
  const choices = offeredIn(message).map(({ label }) => label);
  return { message, text: textOf(message), choices };
}

import { z } from 'zod';
import type { FormName } from '../../../src/domain/form.js';
import type { PassageId } from '../../../src/domain/passage.js';
import { type Pressed, readControl, type Shown } from '../controls.js';
import { formDialog } from '../form-dialog.js';
import { passageDialog } from '../passage-dialog.js';
import type { TakenIn } from '../taken-in.js';
import { DONE, opened, toldInDialog } from './answers.js';
import type { By } from './envelope.js';
import { readFields } from './fields.js';
import { keepPress } from './press.js';
import { hashOf, keepFrom, type Kept, type Receiving } from './receiving.js';
import { channelsFor } from './rooms.js';
import { settingsForm } from './settings.js';
import { type Spot, spotOf } from './spot.js';
import { done, openTable, spotIn, tableOf } from './table.js';

const dialogSchema = z.object({ value: z.object({ data: z.unknown() }) });

/** Something pressed that a dialog is opened by, or that was pressed or filled in with one. */
interface InDialog extends Pressed {
  readonly by: By;
  readonly spot: Spot;
  readonly data: unknown;
}

/** `task/fetch`: a button that opens a dialog. */
export function receiveFetch(activity: unknown, by: By, receiving: Receiving): Promise<TakenIn> {
  return inDialog(activity, by, receiving, async (pressed) => {
    const { action } = pressed;
    if (action.kind !== 'command') return press(pressed, receiving, taken(pressed, receiving));
    const { command, form, table } = action;
    if (form !== undefined) return openForm(pressed, command, form, receiving);
    const shown = table && (await openTable({ table, page: 0 }, pressed, receiving));
    return shown ?? press(pressed, receiving, taken(pressed, receiving));
  });
}

/** `task/submit`: a form that was filled in, or a button of what is read. */
export function receiveSubmission(
  activity: unknown,
  by: By,
  receiving: Receiving,
): Promise<TakenIn> {
  return inDialog(activity, by, receiving, async (pressed) => {
    const { action, shown, below } = pressed;
    if (shown !== undefined) return pressInTable(pressed, shown, receiving);
    if (action.kind !== 'command' || action.form === undefined)
      return press(pressed, receiving, DONE);
    const { command, form } = action;
    const read = await readFields(form, pressed.data, by, pressed.language, receiving);
    if (read.kind === 'unfit')
      return form === 'channel-settings'
        ? refused(pressed, receiving)
        : openForm(pressed, command, form, receiving, read);
    const { channel } = read.fields;
    if (form === 'which-channel') return openSettings(channel ?? '', pressed, receiving);
    if (below !== undefined)
      return doneInTable(pressed, below, receiving, (at) =>
        keepSubmission(at, command, read.fields, receiving),
      );
    await keepSubmission(pressed, command, read.fields, receiving);
    return DONE;
  });
}

/** Turns a page, asks for what an answer needs, or answers where the question stands. */
async function pressInTable(
  pressed: InDialog,
  shown: Shown,
  receiving: Receiving,
): Promise<TakenIn> {
  const { action, by } = pressed;
  if (action.kind === 'command' && action.form !== undefined)
    return openForm({ ...pressed, below: shown }, action.command, action.form, receiving);
  if (action.kind === 'command' && action.table !== undefined)
    return (await openTable(shown, pressed, receiving)) ?? refused(pressed, receiving);
  return doneInTable(pressed, shown, receiving, ({ spot }) =>
    keepPress(pressed, by, spot, receiving),
  );
}

/** Does something where the table's assessment is gone through, and shows the table as it is then. */
async function doneInTable(
  pressed: InDialog,
  shown: Shown,
  receiving: Receiving,
  keep: (at: InDialog) => Promise<Kept | undefined>,
): Promise<TakenIn> {
  const table = await tableOf(shown.table, pressed, receiving);
  if (table === undefined) return refused(pressed, receiving);
  await done(await keep({ ...pressed, spot: spotIn(table) }), receiving);
  return (await openTable(shown, pressed, receiving)) ?? refused(pressed, receiving);
}

/** Refuses in words what is none of the desk's, or not theirs. */
async function inDialog(
  activity: unknown,
  by: By,
  receiving: Receiving,
  then: (pressed: InDialog) => Promise<TakenIn>,
): Promise<TakenIn> {
  const data = dialogSchema.safeParse(activity).data?.value.data;
  const pressed = readControl(data);
  const spot = pressed && (await spotOf(by, receiving));
  if (pressed !== undefined && spot !== undefined) return then({ ...pressed, by, spot, data });
  return refused({ language: pressed?.language ?? by.language ?? 'en' }, receiving);
}

function refused({ language }: Pick<Pressed, 'language'>, { desk }: Receiving): TakenIn {
  return toldInDialog(desk.words(language).receive.notValid);
}

function taken({ language }: Pressed, { desk }: Receiving): TakenIn {
  return toldInDialog(desk.words(language).receive.taken);
}

/** What has no form: a passage is shown, all else is kept. */
async function press(pressed: InDialog, receiving: Receiving, answer: TakenIn): Promise<TakenIn> {
  const { action, by, spot } = pressed;
  switch (action.kind) {
    case 'read':
      return openPassage(action.passage, pressed, receiving);
    case 'ask':
    case 'command':
      await keepPress(pressed, by, spot, receiving);
      return answer;
    default:
      return action satisfies never;
  }
}

function openPassage(id: PassageId, { language }: Pressed, { desk }: Receiving): TakenIn {
  const words = desk.words(language);
  const reply = desk.readPassage(id, language);
  const dialog = reply && passageDialog(reply, words);
  return dialog === undefined ? toldInDialog(words.receive.notValid) : opened(dialog);
}

const NAMING_CHANNELS: ReadonlySet<FormName> = new Set(['share', 'which-channel']);

/** The settings of the channel that was chosen. */
async function openSettings(
  channel: string,
  pressed: InDialog,
  receiving: Receiving,
): Promise<TakenIn> {
  const asked = await settingsForm(channel, pressed.by, pressed.language, receiving);
  if (asked === undefined) return refused(pressed, receiving);
  return opened(formDialog(asked, receiving.desk.words(pressed.language)));
}

type Again = Pick<Parameters<typeof formDialog>[0], 'filled' | 'faults'>;

async function openForm(
  { by, language, below }: InDialog,
  command: string,
  form: FormName,
  receiving: Receiving,
  { filled = {}, faults = {} }: Again = {},
): Promise<TakenIn> {
  const channels = NAMING_CHANNELS.has(form) ? await channelsFor(by, receiving) : [];
  const from = below === undefined ? {} : { below };
  const asked = { command, form, language, channels, filled, faults, ...from };
  return opened(formDialog(asked, receiving.desk.words(language)));
}

async function keepSubmission(
  { by, language, spot, data }: InDialog,
  command: string,
  fields: Readonly<Record<string, string>>,
  receiving: Receiving,
): Promise<Kept | undefined> {
  const { place, isPrivate, canOpenThread } = spot;
  // The same again is one delivery; what was changed meanwhile is another.
  const sent = hashOf(JSON.stringify(data));
  return keepFrom(by, receiving, async () => ({
    id: `dialog:${by.channel}:${by.replyTo ?? ''}:${by.person}:${sent}`,
    place,
    actor: await receiving.people.find(by),
    text: '',
    command,
    fields,
    language,
    ...(isPrivate === undefined ? {} : { isPrivate }),
    ...(canOpenThread === undefined ? {} : { canOpenThread }),
  }));
}

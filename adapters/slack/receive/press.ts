import { z } from 'zod';
import type { AssessmentId } from '../../../src/domain/assessment.js';
import type { IncomingMessage } from '../../../src/domain/incoming-message.js';
import type { Language } from '../../../src/domain/language.js';
import type { PassageId } from '../../../src/domain/passage.js';
import { DeskError } from '../../../src/domain/desk-error.js';
import type { FormName } from '../../../src/domain/form.js';
import type { Client } from '../clients.js';
import { type Control, type Pressed, readControl } from '../controls.js';
import type { SlackDesk } from '../desk.js';
import { BUTTON_VALUE } from '../limits.js';
import { oneLine } from '../../../src/domain/visible.js';
import { readViewPress, type ViewPress } from '../views/actions.js';
import { noticeView } from '../views/answer-view.js';
import type { Opening, OpenView, SealOrigin } from '../views/opening.js';
import { updateModal } from '../views/show.js';
import { triggerId } from './command.js';
import type { Seal } from './context.js';
import { type By, interactionBy } from './envelope.js';
import { hashOf, timestamp } from './ids.js';
import { type Origin, sealOrigin } from './origin.js';
import { attempt, keepFrom, powersOf, type Receiving } from './receiving.js';
import { slackErrorOf } from './slack-error.js';
import { type Spot, spotOf } from './spot.js';
import type { Tell } from './tell.js';

const MOST_ACTIONS = 25;
const pressSchema = z.object({
  trigger_id: triggerId,
  actions: z.array(z.unknown()).min(1).max(MOST_ACTIONS),
});

const label = z.object({ text: z.string() }).nullish();
const actionSchema = z.object({
  action_id: z.string().max(255),
  action_ts: timestamp,
  value: z.string().max(BUTTON_VALUE).nullish(),
  text: label,
  selected_option: z.object({ value: z.string().max(BUTTON_VALUE), text: label }).nullish(),
});

/** Where and by whom something was pressed. */
interface Where {
  readonly by: By;
  readonly client: Client;
  readonly spot: Spot;
  readonly trigger: string;
}

/** A press as it is to be done. */
interface Press extends Pressed, Where {
  readonly control: Control;
  readonly at: string;
  readonly label: string;
}

/** Buttons that were pressed and menus that were chosen from. */
export async function receivePress(body: unknown, tell: Tell, receiving: Receiving): Promise<void> {
  const by = interactionBy(body);
  const { data } = pressSchema.safeParse(body);
  const client = by && (await receiving.clients.of(by.tenant));
  if (by === undefined || data === undefined || client === undefined) return;
  const spot = await spotOf(body, by, receiving);
  for (const action of data.actions) {
    const pressed = readAction(action);
    const shown = pressed === undefined ? readViewPress(action) : undefined;
    const language = (pressed ?? shown)?.language;
    const where = spot && { by, client, spot, trigger: data.trigger_id };
    if (language === undefined) receiving.desk.report(unknownControl());
    else if (where === undefined) await refuse(body, language, client, tell, receiving);
    else if (pressed !== undefined) await act({ ...pressed, ...where }, tell, receiving);
    else if (shown !== undefined) await show({ ...shown, ...where }, receiving);
  }
}

const modalSchema = z.object({ view: z.object({ id: z.string(), type: z.literal('modal') }) });

/** Says in words that nothing comes of it: in the modal itself, or to whoever pressed. */
async function refuse(
  body: unknown,
  language: Language,
  client: Client,
  tell: Tell,
  { desk }: Receiving,
): Promise<void> {
  const { data } = modalSchema.safeParse(body);
  if (data === undefined) return tell(({ stale }) => stale, language);
  const words = desk.words(language);
  const view = noticeView(words.stale, words);
  return attempt(desk, () => updateModal(client, data.view, () => Promise.resolve(view)));
}

function unknownControl(): DeskError {
  return new DeskError('unexpected', { reason: 'control-unknown' });
}

/** Before the label of what is chosen. */
const CHOSEN = /^✓ /u;

function readAction(action: unknown): Omit<Press, keyof Where> | undefined {
  const { data } = actionSchema.safeParse(action);
  const value = data?.value ?? data?.selected_option?.value;
  if (data === undefined || value === undefined) return undefined;
  const control = { action_id: data.action_id, value };
  const pressed = readControl(control);
  const text = (data.text ?? data.selected_option?.text)?.text ?? '';
  return (
    pressed && { ...pressed, control, at: data.action_ts, label: oneLine(text).replace(CHOSEN, '') }
  );
}

async function act(press: Press, tell: Tell, receiving: Receiving): Promise<void> {
  const { action } = press;
  switch (action.kind) {
    case 'ask':
      return keep(press, { text: action.question, isQuestion: true }, receiving);
    case 'read':
      return openPassage(press, action.passage, tell, receiving);
    case 'command': {
      const { command, form, table } = action;
      if (table !== undefined && (await isTableOpened(press, table, receiving))) return;
      if (form !== undefined && (await isFormOpened(press, form, command, receiving))) return;
      return keep(press, { text: press.label, command }, receiving);
    }
    default:
      return action satisfies never;
  }
}

async function keep(
  press: Press,
  said: Pick<IncomingMessage, 'text' | 'command' | 'isQuestion'>,
  receiving: Receiving,
): Promise<void> {
  const { by, language } = press;
  const { place, manner } = press.spot;
  let own: Language | undefined;
  const kept = await keepFrom(by, place.channel, receiving, async (client) => {
    const { actor, language: theirs } = await receiving.people.find(by, client);
    own = theirs;
    const id = deliveryOf(press);
    return { id, place, actor, language, ...said, ...manner, ...powersOf(place) };
  });
  const { view } = press.spot;
  if (kept === undefined || view === undefined) return;
  const { message } = kept;
  // A tab is in the language of whoever opens it, whichever it was in.
  const drawnIn = view.type === 'home' ? (own ?? 'en') : language;
  const done = { client: press.client, view, actor: message.actor, language: drawnIn, message };
  // Slack waits for the acknowledgement, not for the turn.
  void attempt(receiving.desk, () => receiving.views.redraw(done));
}

/** What changes nothing but what a view shows. */
async function show({ spot, ...press }: ViewPress & Where, receiving: Receiving): Promise<void> {
  const { view, place, isInModal } = spot;
  if (view === undefined) return;
  const { by, client } = press;
  const { actor } = await receiving.people.find(by, client);
  const opening = openingOf({ ...press, spot: { isInModal } });
  const seal = sealFor(press, receiving.seal);
  await attempt(receiving.desk, () =>
    receiving.views.press({ ...opening, action: press.action, view, actor, place, seal }),
  );
}

/** Seals what a view acts on for whoever pressed. */
function sealFor({ by, language }: Pick<Press, 'by' | 'language'>, seal: Seal): SealOrigin {
  return (origin) => sealOrigin({ language, ...origin }, by, seal);
}

/** False when it could not be opened, or there is none for them: the press is the command then. */
async function isTableOpened(
  press: Press,
  assessment: AssessmentId,
  { desk, seal, views, people }: Receiving,
): Promise<boolean> {
  const { place } = press.spot;
  const { actor } = await people.find(press.by, press.client);
  const table = { ...openingOf(press), assessment, actor, place, seal: sealFor(press, seal) };
  let isThere = true;
  const opened = await isOpened(desk, async () => {
    isThere = await views.openTable(table);
  });
  return opened && isThere;
}

/** What changes something once is one delivery however often it is pressed where it stands. */
function deliveryOf({ by, spot, control, at, action }: Press): string {
  const isOnce = action.kind === 'command' && action.once === true;
  const pressed = hashOf(control.action_id, control.value);
  return `press:${spot.container}:${by.user}:${pressed}${isOnce ? '' : `:${at}`}`;
}

/** Without its form a command is sent bare, and the desk asks in words. */
async function isFormOpened(
  press: Press,
  form: FormName,
  command: string,
  { desk, seal, views }: Receiving,
): Promise<boolean> {
  const { label, spot } = press;
  const below = spot.view && belowOf(spot.view);
  const metadata = sealPress(press, seal, { command, label, ...(below && { below }) });
  if (metadata === undefined) return false;
  return isOpened(desk, () => views.openForm({ ...openingOf(press), form, label, metadata }));
}

function belowOf({ id, type, callback_id: callback }: OpenView): Origin['below'] {
  return { id, type, ...(callback === undefined ? {} : { callback_id: callback }) };
}

async function openPassage(
  press: Press,
  passage: PassageId,
  tell: Tell,
  { desk, seal, views }: Receiving,
): Promise<void> {
  const metadata = sealPress(press, seal);
  const kept = metadata === undefined ? {} : { metadata };
  const { view } = press.spot;
  const opening = { ...openingOf(press), passage, ...kept, ...(view && { view }) };
  const opened = await isOpened(desk, () => views.openPassage(opening));
  if (!opened) await tell(({ notOpened }) => notOpened, press.language);
}

/** What is done in the view that a press opens is done where it was pressed. */
function sealPress(
  { by, language, spot: { place, manner } }: Press,
  seal: Seal,
  form: Pick<Origin, 'command' | 'label' | 'below'> = {},
): string | undefined {
  return sealOrigin({ language, place, ...manner, ...form }, by, seal);
}

function openingOf({
  client,
  trigger,
  language,
  spot: { isInModal },
}: Pick<Press, 'client' | 'trigger' | 'language'> & {
  readonly spot: Pick<Spot, 'isInModal'>;
}): Opening {
  return { client, trigger, language, ...(isInModal ? { isOnTop: true } : {}) };
}

/** Slack lets each press open one view: the same press again has opened it. */
async function isOpened(desk: SlackDesk, open: () => Promise<void>): Promise<boolean> {
  try {
    await open();
    return true;
  } catch (fault) {
    if (slackErrorOf(fault) === 'exchanged_trigger_id') return true;
    desk.report(fault);
    return false;
  }
}

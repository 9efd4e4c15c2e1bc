import { toOwnCommand, USUAL } from '../../../src/domain/own-command.js';
import { scopeOf } from '../../../src/domain/scope.js';
import type { SlackDesk } from '../desk.js';
import { answerView, noticeView } from './answer-view.js';
import { formView } from './form-view.js';
import type { DoneInView, ViewPressed } from './opening.js';
import { publishHome } from './publish-home.js';
import { openModal, updateModal } from './show.js';
import { readShown, tableView } from './table-view.js';

/** Shows what was asked for. */
export async function takePress(press: ViewPressed, desk: SlackDesk): Promise<void> {
  const { action } = press;
  switch (action.kind) {
    case 'page':
      return drawTable(press, desk, action.page);
    case 'again':
      return openAnswer(press, action.delivery, desk);
    case 'channel':
      return openSettings(press, action.channel, desk);
    case 'link':
      return undefined;
    default:
      return action satisfies never;
  }
}

/** In the view of a table, that table as it is now. */
async function drawTable(
  { client, view, actor, place, language }: Omit<ViewPressed, 'action' | 'trigger' | 'seal'>,
  desk: SlackDesk,
  page?: number,
): Promise<void> {
  const shown = readShown(view.callback_id ?? '');
  if (shown === undefined) return;
  const words = desk.words(language);
  await updateModal(client, view, async () => {
    const table = await desk.table(shown.assessment, { actor, place }, language);
    return table === undefined
      ? noticeView(words.views.gone, words)
      : tableView(table, page ?? shown.page, words, view.private_metadata);
  });
}

/** An answer of one's own; what is done with it is done where it was given. */
async function openAnswer(press: ViewPressed, delivery: string, desk: SlackDesk): Promise<void> {
  const { actor, place, language, seal } = press;
  const words = desk.words(language);
  const own = await desk.ownAnswers(scopeOf({ actor, place }));
  const answer = own.find((each) => each.delivery === delivery);
  const view =
    answer === undefined
      ? noticeView(words.views.gone, words)
      : answerView(answer, words, seal({ place: answer.place, isPrivate: true }));
  await openModal(press, view);
}

/** The settings of a channel, as they are; whoever sends them is looked at again. */
async function openSettings(press: ViewPressed, channel: string, desk: SlackDesk): Promise<void> {
  const { actor, place, language, seal } = press;
  if (!actor.roles.includes('administrator')) return;
  const words = desk.words(language);
  const metadata = seal({ place, command: toOwnCommand({ set: 'channel', channel }) });
  if (metadata === undefined) return;
  const { channel: kept } = await desk.settings(scopeOf({ actor, place: { ...place, channel } }));
  const filled = {
    listens: kept.listens ?? 'mentions',
    language: kept.language ?? USUAL,
    prefers: kept.prefers ?? USUAL,
    checklist: kept.checklist ?? USUAL,
  };
  const checklist = [{ value: USUAL, label: words.usual }, ...desk.checklists(language)];
  const options = { label: '', metadata, filled, offered: { checklist } };
  await openModal(press, formView('channel-settings', words, options));
}

/** Draws a view as things are once a message is done with. */
export async function redraw({ message, ...done }: DoneInView, desk: SlackDesk): Promise<void> {
  await desk.settled(message);
  const { view, client, actor, language } = done;
  const { place } = message;
  if (view.type === 'modal') return drawTable({ ...done, place }, desk);
  const { private_metadata: metadata = '' } = view;
  const { tenant, channel } = place;
  return publishHome({ client, tenant, actor, language, channel, metadata }, desk);
}

import type { Language } from '../../../src/domain/language.js';
import type { SlackDesk } from '../desk.js';
import { noticeView } from './answer-view.js';
import { formView } from './form-view.js';
import type {
  DoneInView,
  FormToOpen,
  HomeToPublish,
  PassageToOpen,
  TableToOpen,
  ViewPressed,
} from './opening.js';
import { PASSAGE_VIEW, passageView } from './passage-view.js';
import { redraw, takePress } from './press.js';
import { publishHome } from './publish-home.js';
import { readSubmission, type Submission } from './read-submission.js';
import { openModal, updateModal } from './show.js';
import { tableView } from './table-view.js';
import type { Modal } from './view.js';

/** Modals and the Home tab. What opens one rejects when Slack does not. */
export interface Views {
  readonly openForm: (form: FormToOpen) => Promise<void>;
  /** What was filled in with a form that `openForm` opened; undefined for any other view. */
  readonly readSubmission: (view: unknown, language: Language) => Submission | undefined;
  /** Says that there is no such passage where there is none. */
  readonly openPassage: (passage: PassageToOpen) => Promise<void>;
  /** False, and nothing opened, when there is no such assessment for them: the press is then the command it stands for. */
  readonly openTable: (table: TableToOpen) => Promise<boolean>;
  readonly publishHome: (home: HomeToPublish) => Promise<void>;
  /** What changes nothing but what is shown. */
  readonly press: (press: ViewPressed) => Promise<void>;
  /**
   * Draws the view that something was done in as things are, once the message that it became is done with; nothing for views that show
   * nothing that changes.
   */
  readonly redraw: (done: DoneInView) => Promise<void>;
}

export function createViews(desk: SlackDesk): Views {
  return {
    openForm: async ({ form, label, metadata, asksChannel, ...opening }) => {
      const options = { label, metadata, ...(asksChannel && { asksChannel }) };
      await openModal(opening, formView(form, desk.words(opening.language), options));
    },
    readSubmission: (view, language) => readSubmission(view, desk.words(language)),
    openPassage: (passage) => openPassage(passage, desk),
    openTable: (table) => openTable(table, desk),
    publishHome: (home) => publishHome(home, desk),
    press: (press) => takePress(press, desk),
    redraw: (done) => redraw(done, desk),
  };
}

async function openPassage(
  { passage, view: pressedIn, metadata, ...opening }: PassageToOpen,
  desk: SlackDesk,
): Promise<void> {
  const { language, client } = opening;
  const words = desk.words(language);
  const reply = desk.readPassage(passage, language);
  const view: Modal =
    reply === undefined
      ? noticeView(words.views.gone, words)
      : passageView(
          { passage, reply, beside: desk.beside(passage, language) },
          words,
          metadata ?? pressedIn?.private_metadata,
        );
  if (pressedIn?.callback_id === PASSAGE_VIEW)
    await updateModal(client, pressedIn, () => Promise.resolve(view));
  else await openModal(opening, view);
}

/** What is answered in a table is told to whoever answers alone; the team sees how far it is. */
async function openTable(
  { assessment, actor, place, seal, ...opening }: TableToOpen,
  desk: SlackDesk,
): Promise<boolean> {
  const { language } = opening;
  const table = await desk.table(assessment, { actor, place }, language);
  if (table === undefined) return false;
  const metadata = seal({ place: table.place, isPrivate: true });
  await openModal(opening, tableView(table, 0, desk.words(language), metadata));
  return true;
}

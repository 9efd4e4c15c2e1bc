import type { PersonId } from '../../../src/domain/actor.js';
import type { AssessmentEvent } from '../../../src/domain/assessment.js';
import {
  type GivenAnswer,
  type ItemState,
  itemState,
} from '../../../src/domain/assessment-state.js';
import type { Answer, ChecklistWords, Item, ItemId } from '../../../src/domain/checklist.js';
import type { OpenedAssessment, Standing } from '../../../src/domain/course.js';
import type { DocumentWarning } from '../../../src/domain/project-document.js';
import type { Appearance } from '../page/view.js';
import type { WebStrings } from '../strings.js';
import type { AssessmentDesk } from './desk.js';
import type { AssessmentStrings } from './strings.js';
import type { ViewState } from './view-state.js';

/** Who looks at a page. */
export interface Viewer {
  /** Absent until the browser has a session. */
  readonly id?: PersonId;
  /** Absent until it was given. */
  readonly name?: string;
  readonly isFocalPoint: boolean;
}

/** What a form came to, said where the form was. */
export type Told =
  | { readonly kind: 'said' | 'refused'; readonly text: string; readonly item?: ItemId }
  /** Somebody else answered first; `wanted` is what was sent. */
  | {
      readonly kind: 'overtaken';
      readonly item: ItemId;
      readonly by?: GivenAnswer;
      readonly wanted?: { readonly answer: Answer; readonly comment: string };
    };

/** What was typed in a form that came to nothing. */
export interface Draft {
  readonly deed: string;
  readonly item?: ItemId;
  readonly text: string;
}

/** An assessment as one person sees it in one view: everything its page is drawn from. */
export interface Shown {
  readonly opened: OpenedAssessment;
  readonly at: ViewState;
  readonly viewer: Viewer;
  readonly look: Appearance;
  readonly strings: WebStrings;
  readonly words: AssessmentStrings;
  /** The checklist's own words, in the language of the page. */
  readonly checklist: ChecklistWords;
  readonly desk: Pick<AssessmentDesk, 'cite'>;
  readonly now: Date;
  readonly told?: Told;
  readonly draft?: Draft;
  readonly warnings?: readonly DocumentWarning[];
  /** Empty but in the history. */
  readonly events: readonly AssessmentEvent[];
  /** An id for each form, so that sending it twice does it once. */
  readonly newMessage: () => string;
}

/** An item as the viewer may see it: in a private round only their own answer. */
export interface SeenItem {
  readonly item: Item;
  readonly state: ItemState;
  readonly standing: Standing;
  /** The answer on show: the one that counts, or in a private round the viewer's own. */
  readonly given?: GivenAnswer;
  /** A rule settles it, so that nobody is asked. */
  readonly isSettled: boolean;
  readonly offered: readonly Answer[];
}

export function isHidden({ opened }: Pick<Shown, 'opened'>): boolean {
  return opened.state.round === 'open';
}

export function isOpen({ opened }: Pick<Shown, 'opened'>): boolean {
  return opened.state.status === 'open';
}

export function seeItem(shown: Shown, standing: Standing): SeenItem {
  const { opened } = shown;
  const { item, rule } = standing;
  const given = givenTo(shown, item.id);
  return {
    item,
    state: itemState(opened.state, item.id),
    standing,
    ...(given === undefined ? {} : { given }),
    isSettled: rule?.effect === 'fixed',
    offered: standing.offered,
  };
}

/** Every item that is asked, in order. */
export function askedItems(shown: Shown): readonly SeenItem[] {
  return allItems(shown).filter(({ isSettled }) => !isSettled);
}

export function allItems(shown: Shown): readonly SeenItem[] {
  return shown.opened.course.standings.map((standing) => seeItem(shown, standing));
}

/** One by one: the item asked for, else the first that is open, else the first; nothing in another view. */
export function itemOnShow(shown: Shown): SeenItem | undefined {
  const { opened, at } = shown;
  if (at.view !== 'one') return undefined;
  const wanted = opened.course.standings.find(({ item }) => item.id === at.item);
  if (wanted !== undefined) return seeItem(shown, wanted);
  const asked = askedItems(shown);
  return asked.find(isUnanswered) ?? asked[0];
}

export function isUnanswered({ given, isSettled }: SeenItem): boolean {
  return given === undefined && !isSettled;
}

function givenTo({ opened, viewer }: Shown, id: ItemId): GivenAnswer | undefined {
  const { current, opinions } = itemState(opened.state, id);
  if (opened.state.round !== 'open') return current;
  return viewer.id === undefined ? undefined : opinions.get(viewer.id);
}

/** Sent back by a focal point and not answered anew since. */
export function isToCorrect({ state: { review } }: Pick<SeenItem, 'state'>): boolean {
  return review?.verdict === 'to-correct' && !review.isAnswered;
}

export function hasOpenProposal({ state: { proposal } }: Pick<SeenItem, 'state'>): boolean {
  return proposal?.state === 'open';
}

/** What was typed in a form that came to nothing; empty for every other form. */
export function draftOf({ draft }: Shown, deed: string, item?: ItemId): string {
  return draft?.deed === deed && draft.item === item ? draft.text : '';
}

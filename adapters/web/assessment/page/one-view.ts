import type { ItemId } from '../../../../src/domain/checklist.js';
import { html, type Html, NOTHING } from '../../html.js';
import { icon } from '../../page/icons.js';
import {
  askedItems,
  isHidden,
  isUnanswered,
  itemOnShow,
  type SeenItem,
  type Shown,
} from '../shown.js';
import { viewPath } from '../view-state.js';
import { aboutItem } from './about-item.js';
import { answerPanel } from './answer-form.js';
import { careSection, reviewSection } from './care.js';
import { commentSection, evidenceSection } from './discussion.js';
import { itemList } from './item-list.js';
import { opinions } from './opinions.js';
import { proposalPanel } from './proposal.js';
import { toldHere } from './told.js';

export const QUESTION_TITLE = 'question-title';

/** One question at a time, with everything that belongs to it. */
export function oneView(shown: Shown): Html {
  const asked = askedItems(shown);
  const seen = itemOnShow(shown);
  if (seen === undefined) return NOTHING;
  return html`<div class="one">
    ${itemList(shown, seen.item.id)}
    <article class="item" id="item-${seen.item.id}" data-item>
      ${itemTitle(seen, asked, shown)} ${aboutItem(seen, shown)} ${proposalPanel(seen, shown)}
      ${toldHere(shown)} ${seen.isSettled ? settled(seen, shown) : answerPanel(seen, shown)}
      ${helpful(seen, shown)} ${opinions(seen, shown)} ${movement(seen, asked, shown)}
    </article>
    <aside class="beside" aria-label="${shown.words.discuss.evidence}">
      ${evidenceSection(seen, shown)} ${commentSection(seen, shown)} ${careSection(seen, shown)}
      ${reviewSection(seen, shown)}
    </aside>
  </div>`;
}

function itemTitle({ item }: SeenItem, asked: readonly SeenItem[], shown: Shown): Html {
  const { words, checklist } = shown;
  const at = asked.findIndex((each) => each.item.id === item.id);
  const position =
    at < 0
      ? NOTHING
      : html`<span>${words.item.position({ number: at + 1, count: asked.length })}</span>`;
  return html`<header class="item-head">
    <p class="item-place">
      <span>${checklist.sections[item.section] ?? item.section}</span> ${position}
      <span class="item-id">${item.id}</span>
      ${item.critical ? html`<span class="chip critical" title="${words.item.criticalHint}">${words.item.critical}</span>` : NOTHING}
    </p>
    <h2 id="${QUESTION_TITLE}" tabindex="-1" data-focus>
      ${checklist.items[item.id]?.question ?? item.id}
    </h2>
  </header>`;
}

/** A question that nobody is asked: what it counts as, and why. */
function settled({ item, standing }: SeenItem, shown: Shown): Html {
  const { strings, words, checklist } = shown;
  const { answer, rule } = standing;
  return html`<section class="panel">
    <h3>${words.item.settled}</h3>
    ${toldHere(shown, item.id)}
    <p>
      ${answer === undefined ? NOTHING : html`<span class="answer-tag answer-${answer}">${strings.checklist.answer[answer]}</span>`}
      ${rule === undefined ? NOTHING : (checklist.reasons[rule.reason] ?? '')}
    </p>
  </section>`;
}

/** What to do about an answer that falls short. */
function helpful({ item, given }: SeenItem, { words, checklist }: Shown): Html {
  const action = checklist.items[item.id]?.action;
  const fallsShort = given?.answer === 'no' || given?.answer === 'partly';
  if (action === undefined || !fallsShort) return NOTHING;
  return html`<p class="helpful"><strong class="label">${words.item.action}</strong> ${action}</p>`;
}

/** Back, on, and to the next open question. */
function movement({ item, given }: SeenItem, asked: readonly SeenItem[], shown: Shown): Html {
  const { words } = shown;
  const at = asked.findIndex((each) => each.item.id === item.id);
  const before = asked[at - 1];
  const after = asked[at + 1];
  const open = nextOpen(asked, at);
  return html`<nav class="movement" aria-label="${words.item.moves}">
      ${before === undefined ? html`<span></span>` : move(before.item.id, words.item.back, 'back', shown)}
      ${after === undefined ? NOTHING : move(after.item.id, given === undefined ? words.item.skip : words.item.next, 'next', shown)}
      ${open === undefined ? finished(asked, shown) : move(open.item.id, words.item.nextOpen, 'open', shown)}
    </nav>
    <p class="keys-hint" data-keys-hint hidden>
      <label><input type="checkbox" id="keys" checked /> <span>${words.item.keys}</span></label>
    </p>`;
}

function nextOpen(asked: readonly SeenItem[], at: number): SeenItem | undefined {
  return [...asked.slice(at + 1), ...asked.slice(0, Math.max(at, 0))].find(isUnanswered);
}

function move(item: ItemId, label: string, where: string, shown: Shown): Html {
  const href = viewPath(shown.opened.state.id, { ...shown.at, view: 'one', item });
  return html`<a
    class="${where === 'open' ? 'strong' : 'quiet'} small"
    href="${href}"
    data-go
    data-move="${where}"
    >${where === 'back' ? icon('back') : NOTHING}<span>${label}</span>${where === 'back' ? NOTHING : icon('arrow')}</a
  >`;
}

/** What comes once everything is answered. */
function finished(asked: readonly SeenItem[], shown: Shown): Html {
  if (asked.some(isUnanswered)) return NOTHING;
  const view = isHidden(shown) ? 'table' : 'results';
  const href = viewPath(shown.opened.state.id, { ...shown.at, view });
  return html`<span class="finished">${shown.words.item.done}</span>
    <a class="strong small" href="${href}" data-go data-move="open"
      ><span>${shown.words.item.toResults}</span>${icon('arrow')}</a
    >`;
}

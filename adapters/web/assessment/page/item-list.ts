import type { ItemId } from '../../../../src/domain/checklist.js';
import { html, type Html } from '../../html.js';
import { allItems, isToCorrect, type SeenItem, type Shown } from '../shown.js';
import { viewPath } from '../view-state.js';

/** Every question by its section, with how it stands, to go to. Where there is no room for it, the table does the same. */
export function itemList(shown: Shown, current: ItemId): Html {
  const { words, checklist, opened } = shown;
  const items = allItems(shown);
  return html`<nav class="item-list" aria-label="${words.item.list}">
    ${opened.checklist.sections.map((section) => {
      const own = items.filter(({ item }) => item.section === section);
      return html`<div class="list-section">
        <p>${checklist.sections[section] ?? section}</p>
        <ul role="list">
          ${own.map((each) => itemLink(each, current, shown))}
        </ul>
      </div>`;
    })}
  </nav>`;
}

function itemLink(seen: SeenItem, current: ItemId, shown: Shown): Html {
  const { item } = seen;
  const { words, checklist, opened, at } = shown;
  const state = stateOf(seen);
  const href = viewPath(opened.state.id, { ...at, view: 'one', item: item.id });
  const question = checklist.items[item.id]?.question ?? '';
  return html`<li>
    <a
      class="dot state-${state}"
      href="${href}"
      title="${question}"
      data-go
      ${item.id === current ? html` aria-current="true"` : html``}
      >${item.id}<span class="visually-hidden">, ${words.item.state[state]}</span></a
    >
  </li>`;
}

function stateOf(seen: SeenItem): 'open' | 'answered' | 'settled' | 'correct' {
  if (seen.isSettled) return 'settled';
  if (isToCorrect(seen)) return 'correct';
  return seen.given === undefined ? 'open' : 'answered';
}

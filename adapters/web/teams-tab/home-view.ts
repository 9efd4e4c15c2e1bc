import type { Home, HomeItem, HomeProject } from '../../../src/domain/home.js';
import type { Localized } from '../../../src/domain/language.js';
import { CHOSEN_LANGUAGES, USUAL } from '../../../src/domain/own-command.js';
import type { Place } from '../../../src/domain/place.js';
import type { Reply } from '../../../src/domain/reply.js';
import type { OwnExchange } from '../../../src/domain/store.js';
import { html, type Html, type HtmlValue, NOTHING } from '../html.js';
import { LANGUAGE_NAMES } from '../page/header.js';
import { progressBar } from '../assessment/page/small.js';
import { renderReply } from '../render.js';
import type { WebStrings } from '../strings.js';
import { keptList } from './kept.js';
import type { TabWords } from './tab.js';

/** Everything of somebody's own. Pure; every link leads out of Teams' frame, where the desk's other pages are not shown. */
export function homeView(home: Home, words: TabWords, strings: Localized<WebStrings>): Html {
  return html`<div class="own" lang="${home.language}">
    <h1>${words.title}</h1>
    <p class="lead">${words.lead}</p>
    ${section(words.projects, home.projects, words.noProjects, (each) => projectItem(each, words))}
    ${section(words.assigned, home.assigned, words.noAssigned, (each) => assignedItem(each, home, words))}
    ${section(words.answers, home.answers, words.noAnswers, (each) => answerItem(each, strings))}
    ${languageForm(home, words)}
    <section>
      <h2>${words.kept}</h2>
      ${keptList(home.retention, words)} ${eraseForm(words)}
    </section>
  </div>`;
}

function section<Item>(
  title: string,
  items: readonly Item[],
  none: string,
  draw: (item: Item) => HtmlValue,
): Html {
  const list = html`<ul role="list" class="known">
    ${items.map((item) => html`<li class="known-one">${draw(item)}</li>`)}
  </ul>`;
  return html`<section>
    <h2>${title}</h2>
    ${items.length === 0 ? html`<p>${none}</p>` : list}
  </section>`;
}

function projectItem({ project, place, done, of, progress }: HomeProject, words: TabWords): Html {
  const there = conversationAddress(place);
  return html`<h3>${project}</h3>
    <p class="progress">${progressBar(done, of, progress)} <span>${progress}</span></p>
    ${there === undefined ? NOTHING : html`<p>${outward(there, words.goThere)}</p>`}`;
}

function outward(address: string, label: string): Html {
  return html`<a href="${address}" target="_blank" rel="noopener">${label}</a>`;
}

/** A conversation in Teams' own client: https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-teams */
function conversationAddress({ platform, tenant, channel, thread }: Place): string | undefined {
  if (platform !== 'teams') return undefined;
  const path = [channel, thread ?? '0'].map(encodeURIComponent).join('/');
  const kind = thread === undefined ? 'chat' : 'message';
  const query = new URLSearchParams({ tenantId: tenant }).toString();
  return `https://teams.microsoft.com/l/${kind}/${path}?${query}`;
}

function assignedItem(
  { assessment, project, item, question, due }: HomeItem,
  { projects }: Home,
  words: TabWords,
): Html {
  const about = [project, item, ...(due === undefined ? [] : [words.due({ date: due })])];
  const place = projects.find((each) => each.assessment === assessment)?.place;
  const there = place && conversationAddress(place);
  return html`<p class="small-print">${about.join(' · ')}</p>
    <p>${there === undefined ? question : outward(there, question)}</p>`;
}

function answerItem({ text, reply }: OwnExchange, strings: Localized<WebStrings>): Html {
  return html`<details>
    <summary>${text}</summary>
    <div class="answer" lang="${reply.language}">
      ${renderReply(readable(reply), strings[reply.language])}
    </div>
  </details>`;
}

/** A reply to be read where nothing can be pressed. */
function readable(reply: Reply): Reply {
  const isRead = (kind: Reply['blocks'][number]['kind']): boolean =>
    kind !== 'choices' && kind !== 'attachment';
  return { ...reply, blocks: reply.blocks.filter(({ kind }) => isRead(kind)) };
}

function languageForm({ chosen }: Home, words: TabWords): Html {
  const current = chosen ?? USUAL;
  return html`<section>
    <h2 id="own-language">${words.language}</h2>
    <form data-own>
      <select name="language" aria-labelledby="own-language" aria-describedby="own-language-hint">
        ${CHOSEN_LANGUAGES.map(
          (each) =>
            html`<option value="${each}" ${each === current ? html`selected` : NOTHING}>
              ${each === USUAL ? words.eachQuestion : LANGUAGE_NAMES[each]}
            </option>`,
        )}
      </select>
    </form>
    <p class="small-print" id="own-language-hint">${words.languageHint}</p>
  </section>`;
}

function eraseForm(words: TabWords): Html {
  return html`<details class="own-erase">
    <summary>${words.erase}</summary>
    <p>${words.eraseText}</p>
    <form data-own>
      <input type="hidden" name="erase" value="mine" />
      <button>${words.eraseYes}</button>
    </form>
  </details>`;
}

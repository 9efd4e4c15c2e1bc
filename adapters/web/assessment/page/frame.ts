import { stageIn, stageName } from '../../../../src/domain/checklist.js';
import { html, type Html, NOTHING } from '../../html.js';
import { icon } from '../../page/icons.js';
import { dialogParts, passageDialog } from '../../page/dialogs.js';
import { layout } from '../../page/layout.js';
import { ROUTES } from '../../routes.js';
import { askedItems, isUnanswered, type Shown } from '../shown.js';
import { assessmentPath, VIEWS, viewPath } from '../view-state.js';
import { documentView } from './document-view.js';
import { historyView } from './history-view.js';
import { nameLink } from './name-page.js';
import { oneView, QUESTION_TITLE } from './one-view.js';
import { profileView } from './profile-view.js';
import { resultsView } from './results-view.js';
import { roundNotice } from './round.js';
import { progressBar } from './small.js';
import { tableView } from './table-view.js';

const ROOT = 'assessment';
const SETTINGS = 'settings';

/** The page of an assessment in one of its views. */
export function assessmentPage(shown: Shown, script: boolean): string {
  const { look, strings, words } = shown;
  const parts = {
    title: titleOf(shown),
    target: shown.at.view === 'one' ? QUESTION_TITLE : ROOT,
    settingsForm: SETTINGS,
    offersAnew: false,
    current: 'checklists' as const,
    isWide: true,
    script: script ? ('assessment' as const) : undefined,
    main: html`${assessmentPart(shown)}
      <p class="told refused unreachable" id="unreachable" role="status" hidden></p>
      <form id="${SETTINGS}" method="post" action="${ROUTES.settings}">
        <input type="hidden" name="return" value="${viewPath(shown.opened.state.id, shown.at)}" />
      </form>`,
    after: html`${passageDialog(strings)}${dialogParts(strings, { saved: words.said.saved, changed: words.said.changed, unreachable: words.top.reached })}`,
  };
  return layout(parts, look, strings);
}

/** The part of the page that follows what others do. */
export function assessmentPart(shown: Shown): Html {
  const { opened, at } = shown;
  const path = assessmentPath(opened.state.id);
  return html`<div
    id="${ROOT}"
    tabindex="-1"
    data-length="${opened.state.length}"
    data-watch="${path}/length"
    data-path="${viewPath(opened.state.id, at)}"
    data-title="${titleOf(shown)}"
    ${shown.viewer.name === undefined ? html` data-unnamed` : NOTHING}
  >
    ${top(shown)} ${tabs(shown)} ${at.view === 'table' ? NOTHING : roundNotice(shown)}
    <div class="view view-${at.view}" id="view-${at.view}">${view(shown)}</div>
  </div>`;
}

function titleOf({ opened, words, strings, at }: Shown): string {
  return `${opened.state.project} · ${words.views[at.view]} · ${strings.name}`;
}

function view(shown: Shown): Html {
  switch (shown.at.view) {
    case 'one':
      return oneView(shown);
    case 'table':
      return tableView(shown);
    case 'profile':
      return profileView(shown);
    case 'document':
      return documentView(shown);
    case 'results':
      return resultsView(shown);
    case 'history':
      return historyView(shown);
    default:
      return shown.at.view satisfies never;
  }
}

/** The project, how far it is, and who takes part. */
function top(shown: Shown): Html {
  const { words, opened } = shown;
  const { state, course } = opened;
  const asked = askedItems(shown);
  const answered = asked.filter((seen) => !isUnanswered(seen)).length;
  const label = words.answered({ answered, asked: asked.length });
  const stage = stageIn(opened.checklist, course.profile)?.stage ?? '';
  return html`<div class="assessment-top">
    <p class="crumbs">
      <a href="${ROUTES.assessments}">${icon('back')}<span>${words.top.all}</span></a>
      <span class="crumb-end">${nameLink(shown)}</span>
    </p>
    <div class="project-line">
      <h1><bdi>${state.project}</bdi></h1>
      <button
        type="button"
        class="tool"
        data-copy-path="${assessmentPath(state.id)}"
        title="${words.top.addressHint}"
        hidden
      >
        ${icon('copy')}<span>${words.top.address}</span>
      </button>
    </div>
    <p class="project-facts">
      <span>${stageName(opened.checklist, stage, shown.look.language)}</span>
      <span class="chip status-${state.status}">${words.status[state.status]}</span>
      <span class="people"
        ><span class="visually-hidden">${words.top.people}: </span
        >${[...new Set(state.people.values())].map((name, at) => html`${at === 0 ? '' : ', '}<bdi>${name}</bdi>`)}</span
      >
    </p>
    <p class="progress-line">
      ${progressBar(answered, asked.length, words.top.progress)}<span>${label}</span>
    </p>
  </div>`;
}

function tabs({ words, opened, at }: Shown): Html {
  return html`<nav class="tabs" aria-label="${words.views.label}">
    ${VIEWS.map(
      (each) =>
        html`<a
          href="${viewPath(opened.state.id, { ...at, view: each })}"
          data-go
          ${each === at.view ? html` aria-current="page"` : NOTHING}
          >${words.views[each]}</a
        >`,
    )}
  </nav>`;
}

import { stageIn, stageName } from '../../../../src/domain/checklist.js';
import { LONGEST_PROJECT } from '../../../../src/domain/deed.js';
import type { OpenedAssessment } from '../../../../src/domain/course.js';
import { html, type Html, NOTHING } from '../../html.js';
import { layout } from '../../page/layout.js';
import type { Appearance } from '../../page/view.js';
import { LONGEST_NAME } from '../../person-name.js';
import { ROUTES } from '../../routes.js';
import type { WebStrings } from '../../strings.js';
import type { Viewer } from '../shown.js';
import { assessmentPath } from '../view-state.js';
import { hiddenFields, lineField } from './form.js';
import { whoIs } from './name-page.js';
import { progressBar, whoAndWhen } from './small.js';

const SETTINGS = 'settings';
const LONGEST_ADDRESS = 300;

export interface ListParts {
  readonly viewer: Viewer;
  readonly look: Appearance;
  readonly strings: WebStrings;
  readonly known: readonly OpenedAssessment[];
  /** How many there are, shown or not. */
  readonly count: number;
  readonly message: string;
  /** What was typed in a form that came to nothing, and why. */
  readonly typed?: { readonly project: string; readonly name: string; readonly address: string };
  readonly refusal?: string;
}

/** The checklists known in this browser, and how to start or join one. */
export function listPage(parts: ListParts, script: boolean): string {
  const { look, strings, viewer, known, count, refusal } = parts;
  const words = strings.assessment;
  const main = html`<div class="list-page" id="content" tabindex="-1">
      <p class="crumbs">
        <span></span><span class="crumb-end">${whoIs(viewer, words, ROUTES.assessments)}</span>
      </p>
      <h1>${words.list.title}</h1>
      <p class="lead">${words.list.lead}</p>
      ${refusal === undefined ? NOTHING : html`<p class="told refused" role="alert">${refusal}</p>`}
      ${known.length === 0 ? emptyState(words) : knownList(parts)}
      ${count > known.length ? html`<p><a href="${ROUTES.assessments}?all=1">${words.list.all({ count })}</a></p>` : NOTHING}
      <div class="list-forms">${startForm(parts)} ${openForm(parts)}</div>
    </div>
    <form id="${SETTINGS}" method="post" action="${ROUTES.settings}">
      <input type="hidden" name="return" value="${ROUTES.assessments}" />
    </form>`;
  return layout(
    {
      title: `${words.list.title} · ${strings.name}`,
      target: 'content',
      settingsForm: SETTINGS,
      offersAnew: false,
      current: 'checklists',
      script: script ? 'list' : undefined,
      main,
    },
    look,
    strings,
  );
}

function emptyState(words: WebStrings['assessment']): Html {
  return html`<div class="empty-state">
    <h2>${words.list.emptyTitle}</h2>
    <p>${words.list.empty}</p>
  </div>`;
}

function knownList({ known, strings, look }: ListParts): Html {
  const words = strings.assessment;
  return html`<ul role="list" class="known" aria-label="${words.list.known}">
    ${known.map(({ state, course, checklist }) => {
      const asked = course.asked.length;
      const label = words.answered({ answered: asked - course.open.length, asked });
      const stage = stageIn(checklist, course.profile)?.stage ?? '';
      const stageWords = stageName(checklist, stage, look.language);
      return html`<li class="known-one">
        <div class="known-line">
          <h2>
            <a href="${assessmentPath(state.id)}"><bdi>${state.project}</bdi></a>
          </h2>
          <span class="chip status-${state.status}">${words.status[state.status]}</span>
        </div>
        <p class="small-print">${stageWords}</p>
        <p class="progress-line">
          ${progressBar(asked - course.open.length, asked, state.project)}<span>${label}</span>
        </p>
        <p class="small-print">
          ${words.list.changedBy}: ${whoAndWhen(state.changed, look.language)}
        </p>
      </li>`;
    })}
  </ul>`;
}

function startForm({ viewer, strings, known, message, typed }: ListParts): Html {
  const { list: words } = strings.assessment;
  const signedOff = known.filter(({ state }) => state.status === 'signed-off');
  return html`<form class="panel start" method="post" action="${ROUTES.assessments}">
    ${hiddenFields({ message })}
    <h2>${words.start}</h2>
    ${lineField({
      id: 'project',
      name: 'project',
      label: words.project,
      value: typed?.project ?? '',
      most: LONGEST_PROJECT,
      holds: 'words',
    })}
    ${viewer.name === undefined ? starterField(typed?.name ?? '', strings) : NOTHING}
    ${signedOff.length === 0 ? NOTHING : beforeField(signedOff, strings)}
    <button class="strong">${words.begin}</button>
  </form>`;
}

/** Who starts a checklist gives their name with it. */
function starterField(value: string, { assessment }: WebStrings): Html {
  const { label, lead } = assessment.name;
  return lineField({
    id: 'starter',
    name: 'name-given',
    label,
    value,
    most: LONGEST_NAME,
    holds: 'name',
    hint: lead,
  });
}

function beforeField(signedOff: readonly OpenedAssessment[], strings: WebStrings): Html {
  const { list: words } = strings.assessment;
  return html`<label class="label" for="before">${words.before}</label>
    <select id="before" name="before">
      <option value="">${words.noBefore}</option>
      ${signedOff.map(({ state }) => html`<option value="${state.id}">${state.project}</option>`)}
    </select>`;
}

function openForm({ strings, typed }: ListParts): Html {
  const { list: words } = strings.assessment;
  return html`<form class="panel open-by" method="post" action="${ROUTES.assessments}/open">
    <h2>${words.openTitle}</h2>
    ${lineField({
      id: 'address',
      name: 'address',
      label: words.openLabel,
      value: typed?.address ?? '',
      most: LONGEST_ADDRESS,
      holds: 'address',
    })}
    <button class="quiet">${words.open}</button>
  </form>`;
}

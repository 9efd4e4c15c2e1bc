import type { ItemId } from '../../../../src/domain/checklist.js';
import { itemState } from '../../../../src/domain/assessment-state.js';
import { html, type Html, NOTHING } from '../../html.js';
import { isHidden, isOpen, type Shown } from '../shown.js';
import { REPORT_FORMATS } from '../../../../src/domain/report.js';
import { assessmentPath, viewPath } from '../view-state.js';
import { finishing } from './finish.js';
import { resultCard } from './result-card.js';
import { answerTag, day, progressBar } from './small.js';
import { toldHere } from './told.js';

/** What the answers come to, and what can be done about it. */
export function resultsView(shown: Shown): Html {
  const { words, opened, checklist } = shown;
  if (isHidden(shown))
    return html`<section class="results">
      ${title(shown)}
      <p class="none">${words.results.hidden}</p>
      ${progressChart(shown)}
    </section>`;
  const open = opened.course.open.length;
  return html`<section class="results" aria-labelledby="results-title">
    ${title(shown)}
    <p class="lead">
      ${words.results.apart} ${open === 0 ? NOTHING : words.results.early({ open })}
    </p>
    ${toldHere(shown)}
    <div class="result-cards">
      ${opened.outcome.results.map((result) => resultCard(result, shown))}
    </div>
    ${actions(shown)} ${progressChart(shown)} ${changes(shown)} ${notApplicable(shown)}
    ${downloads(shown)} ${finishing(shown)}
    <p class="small-print caution">${checklist.caution}</p>
  </section>`;
}

function title({ words }: Shown): Html {
  return html`<h2 id="results-title" tabindex="-1" data-focus>${words.results.title}</h2>`;
}

/** What to do first: why, and by whom. */
function actions(shown: Shown): Html {
  const { words, opened, checklist, look } = shown;
  return html`<section class="part" aria-labelledby="actions-title">
    <h3 id="actions-title">${words.results.actions}</h3>
    ${opened.outcome.actions.length === 0 ? html`<p class="none">${words.results.noActions}</p>` : NOTHING}
    <ol class="actions">
      ${opened.outcome.actions.map(({ item, answer }) => {
        const { assignee, due } = itemState(opened.state, item);
        const text = checklist.items[item];
        return html`<li>
          <p>
            ${answer === 'dont-know' ? html`<strong>${words.results.findOut}</strong> ` : NOTHING}${text?.action ?? text?.question ?? item}
          </p>
          <p class="small-print">
            <a href="${itemPath(item, shown)}" data-go>${item}</a> ${answerTag(answer, shown)}
            ${assignee === undefined ? NOTHING : html`<bdi>${assignee.name}</bdi>`}
            ${due === undefined ? NOTHING : day(due, look.language)}
          </p>
        </li>`;
      })}
    </ol>
  </section>`;
}

export function itemPath(item: ItemId, { opened, at }: Shown): string {
  return viewPath(opened.state.id, { ...at, view: 'one', item });
}

/** Progress by section: bars, with the figures in words beside each. */
function progressChart({ words, opened, checklist }: Shown): Html {
  return html`<section class="part" aria-labelledby="progress-title">
    <h3 id="progress-title">${words.results.progress}</h3>
    <ul role="list" class="chart">
      ${opened.course.sections.map(({ section, asked, answered }) => {
        const name = checklist.sections[section] ?? section;
        const label = words.results.section({ section: name, answered, asked });
        return html`<li>
          <span class="chart-label">${name}</span> ${progressBar(answered, asked, label)}
          <span class="chart-figures">${answered}/${asked}</span>
        </li>`;
      })}
    </ul>
  </section>`;
}

/** What differs from what was signed off at the stage before. */
function changes(shown: Shown): Html {
  const { words, opened, checklist, strings } = shown;
  const promised = Object.entries(opened.state.before?.answers ?? {});
  const changed = promised.flatMap(([id, { answer }]) => {
    const item = id as ItemId; // the log names items of the same checklist
    const now = itemState(opened.state, item).current?.answer;
    return now === answer ? [] : [{ item, answer, now }];
  });
  if (changed.length === 0) return NOTHING;
  return html`<details class="part" id="changes">
    <summary>${words.results.changes} <span class="count">${changed.length}</span></summary>
    <ul role="list" class="plain-rows">
      ${changed.map(
        ({ item, answer, now }) =>
          html`<li>
            <a href="${itemPath(item, shown)}" data-go>${item}</a>
            ${checklist.items[item]?.question ?? ''}
            <span class="who"
              >${words.results.change({
                promised: strings.checklist.answer[answer],
                now: now === undefined ? words.results.unanswered : strings.checklist.answer[now],
              })}</span
            >
          </li>`,
      )}
    </ul>
  </details>`;
}

/** What is left out, with the team's own reason where it chose so. */
function notApplicable(shown: Shown): Html {
  const { words, opened, checklist } = shown;
  const { notApplicable: left } = opened.outcome;
  if (left.length === 0) return NOTHING;
  return html`<details class="part" id="not-applicable">
    <summary>${words.results.notApplicable} <span class="count">${left.length}</span></summary>
    <ul role="list" class="plain-rows">
      ${left.map(({ item, rule }) => {
        const said = itemState(opened.state, item).current;
        const chosen = rule?.effect === 'fixed' ? undefined : said?.comment;
        const reason = chosen ?? (rule === undefined ? '' : (checklist.reasons[rule.reason] ?? ''));
        return html`<li>
          <a href="${itemPath(item, shown)}" data-go>${item}</a>
          ${checklist.items[item]?.question ?? ''}
          <span class="who" dir="auto">${reason}</span>
        </li>`;
      })}
    </ul>
  </details>`;
}

function downloads({ words, opened }: Shown): Html {
  return html`<section class="part" aria-labelledby="download-title">
    <h3 id="download-title">${words.results.download}</h3>
    <p class="buttons-line">
      ${REPORT_FORMATS.map(
        (format) =>
          html`<a
            class="quiet small"
            href="${assessmentPath(opened.state.id)}/report/${format}"
            download
            >${words.results.format[format]}</a
          >`,
      )}
    </p>
    ${isOpen({ opened }) ? NOTHING : html`<p class="small-print">${words.status[opened.state.status]}</p>`}
  </section>`;
}

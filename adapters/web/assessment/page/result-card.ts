import type { ItemId } from '../../../../src/domain/checklist.js';
import type {
  ConformityResult,
  LevelResult,
  LimbResult,
  Range,
  Result,
  ScoreResult,
  ScreenResult,
} from '../../../../src/domain/result.js';
import { html, type Html, NOTHING } from '../../html.js';
import type { Shown } from '../shown.js';
import { viewPath } from '../view-state.js';
import { answerTag } from './small.js';

/** A longer line of items is folded. */
const LONGEST_LINE = 8;

/** One result with its outcome in words, and what decided it. */
export function resultCard(result: Result, shown: Shown): Html {
  const named = shown.checklist.results[result.id];
  return html`<section class="panel result" id="result-${result.id}">
    <h3>${named?.title ?? result.id}</h3>
    ${outcomeOf(result, named?.outcomes ?? {}, shown)}
    <p class="small-print">${named?.about ?? ''}</p>
  </section>`;
}

type Outcomes = Readonly<Record<string, string>>;

function outcomeOf(result: Result, outcomes: Outcomes, shown: Shown): Html {
  switch (result.kind) {
    case 'level':
      return level(result, outcomes, shown);
    case 'screen':
      return screen(result, outcomes, shown);
    case 'conformity':
      return conformity(result, outcomes, shown);
    case 'score':
      return score(result, outcomes, shown);
    default:
      return result satisfies never;
  }
}

function level(
  { level: value, range, deciding }: LevelResult,
  outcomes: Outcomes,
  shown: Shown,
): Html {
  return html`<p class="outcome">${outcomes[value] ?? value}</p>
    ${rangeLine(range, outcomes, shown)} ${itemLine(shown.words.results.deciding, deciding, shown)}`;
}

function screen(
  { score: value, range, missing }: ScreenResult,
  outcomes: Outcomes,
  shown: Shown,
): Html {
  return html`<p class="outcome">${outcomes[value] ?? value}</p>
    ${rangeLine(range, outcomes, shown)} ${itemLine(shown.words.results.missing, missing, shown)}`;
}

function rangeLine(range: Range | undefined, outcomes: Outcomes, { words }: Shown): Html {
  if (range === undefined) return NOTHING;
  const [low, high] = range;
  return html`<p class="range">
    <span class="chip">${words.results.provisional}</span>
    ${words.results.range({ low: outcomes[low] ?? low, high: outcomes[high] ?? high })}
  </p>`;
}

function conformity({ limbs }: ConformityResult, outcomes: Outcomes, shown: Shown): Html {
  return html`<ul role="list" class="limbs">
    ${limbs.map((limb) => html`<li>${limbLine(limb, outcomes, shown)}</li>`)}
  </ul>`;
}

function limbLine(
  { limb, verdict, share, short }: LimbResult,
  outcomes: Outcomes,
  shown: Shown,
): Html {
  const { strings, words } = shown;
  const percent = Math.round(share * 100);
  const hasShare = verdict !== 'not-applicable';
  return html`<p class="limb-name">${outcomes[limb] ?? limb}</p>
    <p class="outcome small-outcome verdict-${verdict}">
      ${strings.checklist.conformity[verdict]}
      ${hasShare ? html`<span class="who">${words.results.share({ share: percent })}</span>` : NOTHING}
    </p>
    ${itemLine(words.results.short, short, shown)}`;
}

function score(result: ScoreResult, outcomes: Outcomes, shown: Shown): Html {
  const { low, high, band, highBand, provisional, settling, cappedAt } = result;
  const { results: words } = shown.words;
  const [from, to] = [Math.round(low), Math.round(high)];
  const points = words.points({ low: from, high: provisional ? to : from });
  const name = outcomes[band] ?? band;
  const range = { low: name, high: outcomes[highBand] ?? highBand };
  return html`<p class="outcome">${name} <span class="who">${points}</span></p>
    ${rangeBar(from, provisional ? to : from)}
    ${
      provisional
        ? html`<p class="range">
            <span class="chip">${words.provisional}</span>
            ${band === highBand ? NOTHING : words.range(range)}
          </p>`
        : NOTHING
    }
    ${cappedAt === undefined ? NOTHING : html`<p>${words.capped({ band: outcomes[cappedAt] ?? cappedAt })}</p>`}
    ${itemLine(words.settling, settling, shown)}`;
}

/** The score, and as far as it may yet reach; its figures stand beside it. */
function rangeBar(low: number, high: number): Html {
  return html`<svg
    class="range-bar"
    viewBox="0 0 100 4"
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    <rect class="high" width="${high}" height="4" />
    <rect class="low" width="${low}" height="4" />
  </svg>`;
}

/** Items by their names, each with its answer, to go to. */
function itemLine(label: string, items: readonly ItemId[], shown: Shown): Html {
  if (items.length === 0) return NOTHING;
  if (items.length > LONGEST_LINE)
    return html`<details class="item-line" id="line-${items.join('-')}">
      <summary>${label} <span class="count">${items.length}</span></summary>
      ${itemLinks(items, shown)}
    </details>`;
  return html`<div class="item-line">
    <p class="label">${label}</p>
    ${itemLinks(items, shown)}
  </div>`;
}

function itemLinks(items: readonly ItemId[], shown: Shown): Html {
  const { opened, at, checklist } = shown;
  return html`<ul role="list">
    ${items.map((item) => {
      const answer = opened.course.standings.find((each) => each.item.id === item)?.answer;
      return html`<li>
        <a
          href="${viewPath(opened.state.id, { ...at, view: 'one', item })}"
          title="${checklist.items[item]?.question ?? ''}"
          data-go
          >${item}</a
        >
        ${answer === undefined ? NOTHING : answerTag(answer, shown)}
      </li>`;
    })}
  </ul>`;
}

import type { AssessmentEvent, EventId } from '../../../../src/domain/assessment.js';
import { html, type Html } from '../../html.js';
import { lateAnswers } from '../late-answers.js';
import { isHidden, type Shown } from '../shown.js';
import { worded } from '../strings.js';
import { moment } from './small.js';

/** Who did what and when, the last first. */
export function historyView(shown: Shown): Html {
  const { words, events } = shown;
  const late = lateAnswers(events);
  return html`<section class="history" aria-labelledby="history-title">
    <h2 id="history-title" tabindex="-1" data-focus>${words.history.title}</h2>
    <ol role="list" class="events">
      ${[...events].reverse().map((event) => html`<li id="event-${event.id}">${line(event, shown, late)}</li>`)}
    </ol>
  </section>`;
}

function line(event: AssessmentEvent, shown: Shown, late: ReadonlySet<EventId>): Html {
  return html`<span class="event-when">${moment(event.at, shown.look.language)}</span>
    <span class="event-what"
      ><bdi class="event-who">${event.by.name}</bdi>
      <span dir="auto">${sentence(event, shown, late)}</span></span
    >`;
}

/** What happened, in words; in a private round no answer of others. */
function sentence(event: AssessmentEvent, shown: Shown, late: ReadonlySet<EventId>): string {
  const { happening } = shown.words.history;
  const [kind, facts] = factsOf(event, shown, late);
  return worded(happening[kind], facts);
}

type Said = readonly [
  kind: keyof Shown['words']['history']['happening'],
  facts?: Readonly<Record<string, string | number>>,
];

function factsOf(event: AssessmentEvent, shown: Shown, late: ReadonlySet<EventId>): Said {
  const { strings, checklist, viewer } = shown;
  switch (event.kind) {
    case 'profile-answered': {
      const text = checklist.profile[event.question];
      const value = text?.values[event.value] ?? event.value;
      return [event.kind, { question: text?.question ?? event.question, value }];
    }
    case 'answered':
    case 'disagreed': {
      const { item, answer } = event;
      if (isHidden(shown) && event.by.id !== viewer.id) return ['answered-hidden', { item }];
      const isLate = late.has(event.id);
      const kind = isLate ? 'answered-late' : event.kind;
      return [kind, { item, answer: strings.checklist.answer[answer] }];
    }
    case 'assigned':
      return event.to === undefined
        ? ['unassigned', { item: event.item }]
        : [event.kind, { item: event.item, name: event.to.name }];
    case 'due':
      return event.date === undefined
        ? ['due-never', { item: event.item }]
        : [event.kind, { item: event.item, date: event.date }];
    case 'proposed':
      return [event.kind, { document: event.document, count: event.proposals.length }];
    case 'reviewed':
      return [event.kind, { item: event.item, verdict: strings.checklist.verdict[event.verdict] }];
    case 'withdrawn':
    case 'commented':
    case 'evidence-attached':
    case 'answered-privately':
    case 'proposal-rejected':
    case 'reminded':
      return [event.kind, { item: event.item }];
    case 'opened':
    case 'round-opened':
    case 'round-ended':
    case 'signed-off':
    case 'reopened':
    case 'closed':
      return [event.kind];
    default:
      return event satisfies never;
  }
}

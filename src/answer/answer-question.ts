import type { Answer, ClarifyOption } from '../domain/answer.js';
import { type KnowledgeBase, sourceOf } from '../domain/knowledge-base.js';
import { printLocator } from '../domain/locator.js';
import type { Passage } from '../domain/passage.js';
import type { FoundQuestion, RankedBoundary } from '../domain/question.js';
import { noticesFor } from './cite.js';
import { composeSegments } from './compose.js';
import { decide, type Decision, isPassage } from './decide.js';

const NEAREST = 3;

/** The quoting answerer: answers with sentences of the passages themselves, so that it cannot invent. Pure. */
export function answerQuestion(found: FoundQuestion, knowledge: KnowledgeBase): Answer {
  const decision = decide(found, knowledge);
  switch (decision.kind) {
    case 'answer':
      return ground(decision, found, knowledge);
    case 'clarify':
      return {
        kind: 'clarify',
        about: 'instrument',
        language: found.language,
        notices: askedInNotice(found),
        options: decision.passages.map((passage) => toOption(passage, knowledge)),
      };
    case 'boundary':
      return decline(decision.boundary, found);
    case 'nothing':
      return {
        kind: decision.onSubject ? 'not-found' : 'out-of-scope',
        language: found.language,
        notices: askedInNotice(found),
        nearest: nearestOf(found),
      };
    default:
      return decision satisfies never;
  }
}

function ground(
  { passages, apart }: Extract<Decision, { kind: 'answer' }>,
  found: FoundQuestion,
  knowledge: KnowledgeBase,
): Answer {
  const segments = composeSegments(passages, found.shape, knowledge, apart);
  const cited = new Set(
    segments.flatMap(({ citations }) => citations.map(({ passage }) => passage)),
  );
  const quoted = passages.map(({ passage }) => passage).filter(({ id }) => cited.has(id));
  return {
    kind: 'grounded',
    language: found.language,
    segments,
    notices: [...askedInNotice(found), ...noticesFor(quoted, knowledge)],
    nearest: nearestOf(found).filter((id) => !cited.has(id)),
  };
}

function decline({ boundary }: RankedBoundary, found: FoundQuestion): Answer {
  const { language } = found;
  const common = { language, notices: askedInNotice(found), boundary: boundary.id };
  return boundary.outcome === 'out-of-scope'
    ? { ...common, kind: 'out-of-scope' }
    : { ...common, kind: 'not-found', nearest: boundary.nearest };
}

function nearestOf({ ranked }: FoundQuestion): readonly Passage['id'][] {
  return ranked
    .filter(isPassage)
    .slice(0, NEAREST)
    .map(({ passage }) => passage.id);
}

function toOption(passage: Passage, knowledge: KnowledgeBase): ClarifyOption {
  const source = sourceOf(knowledge, passage.source);
  const locator = printLocator(passage.locator, passage.language);
  return {
    label: `${source.titles[passage.language]}, ${locator} · ${passage.heading}`,
    question: `${source.id} ${locator}`,
  };
}

function askedInNotice({ askedIn }: FoundQuestion): Answer['notices'] {
  return askedIn === undefined ? [] : [{ code: 'answered-in-english', asked: askedIn }];
}

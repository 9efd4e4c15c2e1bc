import { css } from './css.js';

/** Answers, their buttons, and what is proposed. */
export const ANSWERING = css`
  .panel > h3,
  .side-part > h3,
  .given > h4 {
    margin-bottom: 0.5rem;
    color: var(--muted);
    font-size: 0.875rem;
    font-weight: 600;
  }
  .answering {
    display: grid;
    gap: 0.8rem;
    border-color: var(--edge);
    box-shadow: var(--shadow);
  }
  .answering > h3 {
    margin: 0;
  }
  .current {
    display: grid;
    gap: 0.25rem;
  }
  .answer-tag {
    display: inline-flex;
    align-items: center;
    gap: 0.4rem;
    font-weight: 600;
    white-space: nowrap;
  }
  .answer-tag::before,
  .answer-button::before {
    content: '';
    flex: none;
    width: 0.6rem;
    height: 0.6rem;
    border-radius: 50%;
    background: var(--answer);
  }
  .answer-yes {
    --answer: var(--yes);
  }
  .answer-partly {
    --answer: var(--partly);
  }
  .answer-no {
    --answer: var(--no);
  }
  .answer-dont-know {
    --answer: var(--unknown);
  }
  .answer-not-applicable {
    --answer: var(--outside);
  }
  .answer-form {
    display: grid;
    gap: 0.8rem;
  }
  .answers {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }
  .answer-button {
    --answer: var(--edge);
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5rem;
    min-height: 2.75rem;
    padding: 0 0.75rem;
    border: 1px solid var(--edge);
    border-radius: 9px;
    background: var(--surface);
    font-size: 0.9688rem;
    font-weight: 600;
  }
  .answer-button.answer-yes {
    --answer: var(--yes);
  }
  .answer-button.answer-partly {
    --answer: var(--partly);
  }
  .answer-button.answer-no {
    --answer: var(--no);
  }
  .answer-button.answer-dont-know {
    --answer: var(--unknown);
  }
  .answer-button:hover {
    border-color: var(--accent);
    background: var(--tint);
  }
  .answer-button[aria-pressed='true'] {
    border-color: var(--accent);
    background: var(--tint);
    box-shadow: inset 0 0 0 1px var(--accent);
  }
  .answer-button kbd {
    min-width: 1.35rem;
    padding: 0 0.3rem;
    border: 1px solid var(--rule);
    border-radius: 5px;
    color: var(--muted);
    font: 500 0.75rem/1.35rem var(--sans);
    text-align: center;
  }
  .quiet-answers .answer-button {
    min-height: 2.25rem;
    font-size: 0.9063rem;
    font-weight: 400;
  }
  .helpful {
    padding: 0.7rem 1rem;
    border-left: 3px solid var(--accent-line);
    border-radius: 0 8px 8px 0;
    background: var(--tint);
    font-size: 0.9688rem;
  }
  .proposal {
    display: grid;
    gap: 0.65rem;
    border-style: dashed;
    border-color: var(--edge);
  }
  .proposal > h3 {
    margin: 0;
  }
  .document-name {
    font-weight: 400;
    overflow-wrap: anywhere;
  }
  .suggestion {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.15rem 0.5rem;
    font-size: 0.9375rem;
  }
  .because {
    color: var(--muted);
    font-size: 0.875rem;
  }
  .quote {
    margin: 0;
    padding: 0.1rem 0 0.1rem 0.85rem;
    border-left: 3px solid var(--rule);
  }
  .quote blockquote p {
    font-size: 0.9375rem;
    line-height: 1.55;
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  .quote figcaption {
    color: var(--muted);
    font-size: 0.8125rem;
  }
  .decide {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }
  .given {
    font-size: 0.9375rem;
  }
  .answer-list,
  .pieces {
    display: grid;
    gap: 0.75rem;
  }
  .disagree form,
  .adding form {
    display: grid;
    justify-items: start;
    gap: 0.5rem;
    margin-top: 0.65rem;
  }
  .disagree .text-field,
  .adding .text-field,
  .adding .line {
    width: 100%;
  }
`;

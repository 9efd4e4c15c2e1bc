import { css } from './css.js';

/** Panels, what a form came to, and fields. */
export const ASSESSMENT_PARTS = css`
  .panel {
    padding: 1rem 1.15rem 1.15rem;
    border: 1px solid var(--rule);
    border-radius: 12px;
    background: var(--surface);
  }
  .label {
    color: var(--muted);
    font-size: 0.875rem;
    font-weight: 600;
  }
  .small-print,
  .field-hint,
  .none,
  .who {
    color: var(--muted);
    font-size: 0.875rem;
    line-height: 1.5;
  }
  .written {
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  .count {
    color: var(--muted);
    font-size: 0.8125rem;
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }
  .told {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.35rem 0.6rem;
    margin: 0.75rem 0;
    padding: 0.7rem 1rem;
    border: 1px solid var(--accent-line);
    border-radius: 10px;
    background: var(--tint);
    font-size: 0.9375rem;
  }
  .told .icon {
    align-self: center;
  }
  .told.refused {
    flex-wrap: nowrap;
    border-color: var(--danger-line);
    background: var(--danger-paper);
    color: var(--danger-ink);
  }
  .told.overtaken {
    display: block;
    border-color: var(--warning-line);
    background: var(--warning-paper);
    color: var(--warning-ink);
  }
  .told .again {
    margin-top: 0.6rem;
    display: grid;
    justify-items: start;
    gap: 0.4rem;
  }
  .told .when {
    white-space: nowrap;
  }
  .unreachable {
    position: sticky;
    bottom: 0.75rem;
    z-index: 1;
  }
  .strong.small,
  .quiet.small {
    display: inline-flex;
    align-items: center;
    gap: 0.4rem;
    min-height: 2.25rem;
    padding: 0 0.85rem;
    font-size: 0.9063rem;
    color: inherit;
    text-decoration: none;
  }
  .strong.small {
    color: #fff;
  }
  .text-button {
    min-height: 1.75rem;
    padding: 0;
    border: 0;
    background: none;
    color: var(--muted);
    font-size: 0.875rem;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .text-button:hover {
    color: var(--accent);
  }
  .text-field {
    display: grid;
    gap: 0.25rem;
  }
  :is(
    .text-field textarea,
    .wide input:not([type='checkbox'], [type='file']),
    .wide select,
    .sheet input,
    .list-page input,
    .list-page select
  ) {
    width: 100%;
    min-width: 0;
    min-height: 2.5rem;
    padding: 0.45rem 0.7rem;
    border: 1px solid var(--edge);
    border-radius: 8px;
    background: var(--surface);
    color: inherit;
    font: inherit;
    font-size: 0.9688rem;
  }
  .text-field textarea {
    max-height: 16rem;
    line-height: 1.5;
    resize: vertical;
    field-sizing: content;
  }
  .line {
    display: flex;
    gap: 0.5rem;
    align-items: stretch;
  }
  .line > * {
    flex: none;
  }
  .line > input {
    flex: 1 !important;
  }
  form.busy {
    opacity: 0.6;
  }
  details > summary {
    width: fit-content;
    min-height: 1.75rem;
    color: var(--accent);
    font-size: 0.9063rem;
    cursor: pointer;
  }
`;

import { css } from './css.js';

/** Questions, answers, notes, sources, notices. */
export const ANSWER = css`
  .conversation {
    flex: 1;
    padding: 1rem 0 2rem;
  }
  .exchange {
    padding: 1.75rem 0 2rem;
    scroll-margin-top: 0.5rem;
  }
  .exchange + .exchange,
  .exchange + #latest + .exchange {
    border-top: 1px solid var(--rule);
  }
  .question {
    width: fit-content;
    max-width: 100%;
    margin-bottom: 1.25rem;
    padding-left: 0.9rem;
    border-left: 4px solid var(--accent-line);
    font-size: 1.3125rem;
    font-weight: 650;
    line-height: 1.35;
    letter-spacing: -0.01em;
    overflow-wrap: anywhere;
  }
  .question:focus {
    outline: 0;
  }
  .question-text {
    white-space: pre-line;
  }
  .answer > p {
    font-size: 1.0625rem;
    line-height: 1.7;
  }
  .answer > * + * {
    margin-top: 0.85rem;
  }
  .answer > p + p:not(.notice) {
    margin-top: 0.55rem;
  }
  .answer > h3,
  .sources > h3,
  .choices-label {
    color: var(--muted);
    font-size: 0.875rem;
    font-weight: 600;
  }
  .mark {
    padding: 0.1rem 0.3rem;
    border-radius: 5px;
    background: var(--tint);
    font-size: 0.8125rem;
    font-weight: 600;
    line-height: 1.35;
    vertical-align: 0.1em;
    white-space: nowrap;
    text-decoration: none;
    font-variant-numeric: tabular-nums;
  }
  .mark:hover {
    background: var(--accent-fill);
    color: #fff;
  }
  .note {
    padding: 0.7rem 1rem 0.75rem;
    border-left: 3px solid var(--accent-line);
    border-radius: 0 8px 8px 0;
    background: var(--tint);
    font-size: 0.9688rem;
  }
  .note .mark:not(:hover) {
    background: var(--surface);
  }
  .note-label {
    margin-right: 0.35rem;
    color: var(--accent);
    font-weight: 700;
  }
  .answer > .sources {
    margin-top: 1.75rem;
  }
  .sources > h3 {
    margin-bottom: 0.5rem;
  }
  .source {
    display: grid;
    grid-template-columns: 1.75rem 1fr;
    gap: 0.15rem 0.75rem;
    padding: 0.75rem 0;
    border-top: 1px solid var(--rule);
    font-size: 0.9375rem;
    line-height: 1.5;
  }
  .source-number {
    display: grid;
    place-items: center;
    height: 1.5rem;
    border-radius: 5px;
    background: var(--tint);
    color: var(--accent);
    font-size: 0.8125rem;
    font-weight: 600;
  }
  .source-title {
    display: inline-block;
    min-height: 1.5rem;
    color: var(--ink);
    font-weight: 600;
    text-decoration-color: var(--edge);
  }
  .source-title:hover {
    color: var(--accent);
    text-decoration-color: currentColor;
  }
  .source-facts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.3rem 0.5rem;
    margin-top: 0.35rem;
    font-size: 0.875rem;
  }
  .chip {
    padding: 0.05rem 0.55rem;
    border: 1px solid var(--rule);
    border-radius: 99px;
    color: var(--muted);
    font-size: 0.8125rem;
  }
  .chip:is(.status-outdated, .status-abrogated, .status-interim) {
    border-color: var(--warning-line);
    background: var(--warning-paper);
    color: var(--warning-ink);
  }
  .official {
    display: inline-flex;
    align-items: center;
    gap: 0.2rem;
  }
  .notice {
    display: flex;
    gap: 0.55rem;
    align-items: flex-start;
  }
  .notice .icon {
    width: 1.15rem;
    height: 1.15rem;
    margin-top: 0.18em;
  }
  .answer > .notice.remark {
    color: var(--muted);
    font-size: 0.875rem;
    line-height: 1.55;
  }
  .answer > .notice.warning {
    padding: 0.7rem 1rem;
    border: 1px solid var(--warning-line);
    border-radius: 8px;
    background: var(--warning-paper);
    color: var(--warning-ink);
    font-size: 0.9375rem;
    line-height: 1.55;
  }
`;

import { css } from './css.js';

/** All questions at once, and the private round. */
export const TABLE = css`
  .table-view {
    display: grid;
    gap: 1rem;
  }
  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem;
  }
  .filter {
    display: inline-flex;
    align-items: center;
    gap: 0.4rem;
    min-height: 2.25rem;
    padding: 0 0.85rem;
    border: 1px solid var(--rule);
    border-radius: 99px;
    background: var(--surface);
    color: inherit;
    font-size: 0.9063rem;
    text-decoration: none;
  }
  .filter:hover {
    border-color: var(--accent);
  }
  .filter[aria-current] {
    border-color: var(--accent);
    background: var(--tint);
    font-weight: 600;
  }
  .rows-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem;
    padding: 0.75rem 0 0.5rem;
  }
  .rows-head h2,
  .differences > h2,
  .profile > h2,
  .document-view > h2,
  .history > h2,
  .results > h2 {
    font-size: 1.1875rem;
    line-height: 1.3;
    letter-spacing: -0.01em;
  }
  .row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1.05fr) minmax(0, 0.9fr);
    gap: 0.75rem 1.5rem;
    padding: 0.9rem 0;
    border-top: 1px solid var(--rule);
    font-size: 0.9375rem;
  }
  .row:has(.row-proposal:empty) {
    grid-template-columns: minmax(0, 1fr) minmax(0, 1.4fr);
  }
  .row-question {
    display: flex;
    gap: 0.6rem;
    align-items: baseline;
  }
  .row-question h3 {
    font-size: 0.9375rem;
    font-weight: 500;
    line-height: 1.45;
  }
  .row-question a,
  .difference h3 a {
    color: var(--ink);
    text-decoration-color: var(--edge);
  }
  .row-question a:hover {
    color: var(--accent);
  }
  .row-answer,
  .row-proposal {
    display: grid;
    gap: 0.5rem;
    align-content: start;
    min-width: 0;
  }
  :is(.row-proposal, .proposals) .quote blockquote p {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 4;
    overflow: hidden;
    font-size: 0.9063rem;
  }
  .row-proposal:empty {
    display: none;
  }
  .row-form {
    display: grid;
    gap: 0.4rem;
  }
  .row-form .answers,
  .difference .answers {
    gap: 0.3rem;
  }
  .row-form .answer-button,
  .difference .answer-button {
    min-height: 2rem;
    padding: 0 0.6rem;
    border-radius: 7px;
    font-size: 0.8438rem;
    font-weight: 500;
  }
  .row-comment > summary {
    font-size: 0.8438rem;
  }
  .round > p {
    max-width: 44rem;
    margin: 0.35rem 0 0.6rem;
  }
  .round-running {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.75rem;
    border-color: var(--accent-line);
    background: var(--tint);
  }
  .differences,
  .difference {
    display: grid;
    gap: 0.6rem;
  }
  .difference > h3 {
    color: var(--ink);
    font-size: 0.9688rem;
    font-weight: 500;
  }
  @media (max-width: 60rem) {
    .row,
    .row:has(.row-proposal:empty) {
      grid-template-columns: minmax(0, 1fr);
      gap: 0.6rem;
    }
  }
`;

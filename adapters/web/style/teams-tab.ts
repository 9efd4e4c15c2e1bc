import { css } from './css.js';

/** The tab in Teams, which brings its own frame. */
export const TEAMS_TAB = css`
  body.teams {
    border-top: 0;
  }
  .teams main {
    padding-block: 1.25rem 3rem;
  }
  .own section {
    margin-top: 2rem;
  }
  .own h2 {
    font-size: 1.125rem;
  }
  .own h3 {
    font-size: 1.0625rem;
    overflow-wrap: anywhere;
  }
  .own .lead,
  .own section > p,
  .own section > ul,
  .own form {
    margin-top: 0.5rem;
  }
  .own .known {
    margin-top: 0.75rem;
  }
  .own summary {
    cursor: pointer;
    overflow-wrap: anywhere;
  }
  .own .answer {
    margin-top: 0.75rem;
  }
  .own select,
  .own button {
    min-height: 2.75rem;
    padding: 0.4rem 0.9rem;
    border: 1px solid var(--edge);
    border-radius: 10px;
    background: var(--surface);
    color: inherit;
    font: inherit;
  }
  .own-erase {
    margin-top: 1rem;
  }
`;

import { css } from './css.js';

/** The list of checklists. */
export const CHECKLISTS = css`
  .list-page {
    padding: 1rem 0 3.5rem;
  }
  .list-page h1 {
    margin-top: 0.75rem;
  }
  .empty-state {
    margin-top: 1.5rem;
    padding: 1.5rem;
    border: 1px dashed var(--edge);
    border-radius: 14px;
  }
  .empty-state h2,
  .list-page .panel h2 {
    font-size: 1.125rem;
  }
  .known {
    display: grid;
    gap: 0.75rem;
    margin-top: 1.5rem;
  }
  .known-one {
    padding: 1rem 1.15rem;
    border: 1px solid var(--rule);
    border-radius: 12px;
    background: var(--surface);
  }
  .known-line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.35rem 1rem;
  }
  .known-one h2 {
    font-size: 1.0938rem;
    overflow-wrap: anywhere;
  }
  .known-one .small-print {
    margin-top: 0.25rem;
  }
  .list-forms {
    display: grid;
    gap: 1rem;
    margin-top: 1.75rem;
  }
  .list-forms .panel {
    display: grid;
    justify-items: start;
    gap: 0.6rem;
  }
  .name-form .label {
    display: block;
    margin-bottom: 0.35rem;
  }
  .sheet .small-print {
    margin-top: 1rem;
    overflow-wrap: anywhere;
  }
`;

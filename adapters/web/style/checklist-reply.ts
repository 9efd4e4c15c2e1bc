import { css } from './css.js';

/** What a reply about a checklist holds: lines of a document, how far it is, tables. */
export const CHECKLIST_REPLY = css`
  .answer .progress {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    color: var(--muted);
    font-size: 0.875rem;
  }
  .answer .progress progress {
    flex: 1;
    max-width: 24rem;
  }
  .quoted {
    padding-left: 0.9rem;
    border-left: 3px solid var(--rule);
  }
  .quoted figcaption {
    color: var(--muted);
    font-size: 0.8125rem;
  }
  .table-frame {
    overflow-x: auto;
  }
  .table-frame table {
    width: 100%;
    border-collapse: collapse;
    font-size: 0.9375rem;
    line-height: 1.45;
  }
  .table-frame th,
  .table-frame td {
    padding: 0.45rem 0.75rem 0.45rem 0;
    border-bottom: 1px solid var(--rule);
    font-weight: 400;
    text-align: left;
    vertical-align: top;
  }
  .table-frame thead th {
    color: var(--muted);
    font-size: 0.8125rem;
    font-weight: 600;
  }
`;

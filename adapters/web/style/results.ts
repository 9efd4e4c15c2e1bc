import { css } from './css.js';

/** What the answers come to. */
export const RESULTS = css`
  .result-cards {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 28rem), 1fr));
    gap: 1rem;
    margin-top: 1.25rem;
  }
  .result {
    display: grid;
    align-content: start;
    gap: 0.6rem;
  }
  .result > h3 {
    margin: 0;
  }
  .outcome {
    font-size: 1.1875rem;
    font-weight: 650;
    line-height: 1.35;
    letter-spacing: -0.01em;
  }
  .outcome .who {
    font-weight: 400;
    letter-spacing: 0;
  }
  .small-outcome {
    font-size: 1rem;
  }
  .limb-name {
    color: var(--muted);
    font-size: 0.875rem;
  }
  .limbs {
    display: grid;
    gap: 0.85rem;
  }
  .limbs > li {
    padding-left: 0.8rem;
    border-left: 3px solid var(--rule);
  }
  .limbs > li:has(.verdict-conforms) {
    border-color: var(--yes);
  }
  .limbs > li:has(.verdict-partly) {
    border-color: var(--partly);
  }
  .limbs > li:has(.verdict-does-not-conform) {
    border-color: var(--no);
  }
  .range .chip {
    border-color: var(--warning-line);
    background: var(--warning-paper);
    color: var(--warning-ink);
  }
  .range-bar {
    display: block;
    width: 100%;
    height: 0.5rem;
    border-radius: 99px;
    background: var(--rule);
  }
  .range-bar .low {
    fill: var(--accent-fill);
  }
  .range-bar .high {
    fill: var(--accent-line);
    opacity: 0.45;
  }
  .item-line {
    font-size: 0.875rem;
  }
  .item-line ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.1rem 0.9rem;
  }
  .item-line :is(li, a) {
    display: inline-flex;
    align-items: center;
    gap: 0.35rem;
    min-width: 1.6rem;
    min-height: 1.6rem;
  }
  .item-line .answer-tag {
    font-weight: 400;
  }
  .item-line .label {
    font-size: 0.8125rem;
  }
  .part {
    margin-top: 2rem;
  }
  .part > h3,
  .part > summary {
    color: var(--ink);
    font-size: 1.0625rem;
    font-weight: 650;
  }
  .actions {
    display: grid;
    gap: 0.85rem;
    max-width: 52rem;
    margin: 0.75rem 0 0;
    padding-left: 1.35rem;
  }
  .actions li::marker {
    color: var(--muted);
  }
  .actions .small-print,
  .plain-rows .who {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 0.75rem;
  }
  .chart {
    display: grid;
    gap: 0.5rem;
    max-width: 44rem;
    margin-top: 0.75rem;
  }
  .chart li {
    display: grid;
    grid-template-columns: minmax(7rem, 13rem) minmax(0, 1fr) 3rem;
    gap: 1rem;
    align-items: center;
    font-size: 0.9375rem;
  }
  .chart-figures {
    color: var(--muted);
    font-size: 0.875rem;
    font-variant-numeric: tabular-nums;
    text-align: right;
  }
  .plain-rows {
    max-width: 52rem;
    margin-top: 0.5rem;
  }
  .plain-rows li {
    padding: 0.5rem 0;
    border-top: 1px solid var(--rule);
    font-size: 0.9375rem;
  }
  .finish {
    display: grid;
    justify-items: start;
    gap: 0.6rem;
    max-width: 44rem;
    padding-top: 1.25rem;
    border-top: 1px solid var(--rule);
  }
  .finish form {
    display: grid;
    justify-items: start;
    gap: 0.5rem;
  }
  .closing p {
    margin: 0.35rem 0 0.6rem;
  }
  .caution {
    max-width: 44rem;
    margin-top: 2rem;
  }
  @media print {
    .tabs,
    .movement,
    .keys-hint,
    .parts,
    .decide,
    .answer-form,
    .filters,
    .finish,
    .crumbs {
      display: none !important;
    }
  }
`;

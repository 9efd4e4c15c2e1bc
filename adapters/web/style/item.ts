import { css } from './css.js';

/** One question at a time: where it stands among the others, and what it is for. */
export const ITEM = css`
  .one {
    display: grid;
    grid-template-columns: 9.5rem minmax(0, 1fr) 19rem;
    gap: 2rem;
    align-items: start;
  }
  .item-list {
    position: sticky;
    top: 1rem;
    display: grid;
    gap: 0.75rem;
    max-height: calc(100dvh - 2rem);
    overflow-y: auto;
    font-size: 0.8125rem;
  }
  .list-section > p {
    color: var(--muted);
    line-height: 1.35;
  }
  .list-section ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2rem;
    margin-top: 0.25rem;
  }
  .dot {
    display: grid;
    place-items: center;
    min-width: 2rem;
    height: 1.6rem;
    padding: 0 0.2rem;
    border: 1px solid var(--rule);
    border-radius: 6px;
    color: var(--muted);
    font-size: 0.75rem;
    font-variant-numeric: tabular-nums;
    text-decoration: none;
  }
  .dot:hover {
    border-color: var(--accent);
    color: var(--accent);
  }
  .dot.state-answered {
    border-color: transparent;
    background: var(--tint);
    color: var(--accent);
    font-weight: 600;
  }
  .dot.state-settled {
    border-style: dashed;
  }
  .dot.state-correct {
    border-color: var(--warning-line);
    background: var(--warning-paper);
    color: var(--warning-ink);
    font-weight: 600;
  }
  .dot[aria-current] {
    border-color: var(--accent);
    outline: 1px solid var(--accent);
  }
  .item {
    display: grid;
    gap: 1.1rem;
    min-width: 0;
  }
  .item-place {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.75rem;
    color: var(--muted);
    font-size: 0.9063rem;
  }
  .item-id {
    padding: 0.05rem 0.4rem;
    border-radius: 5px;
    background: var(--tint);
    color: var(--accent);
    font-size: 0.8125rem;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .chip.critical,
  .chip.verdict-to-correct {
    border-color: var(--warning-line);
    background: var(--warning-paper);
    color: var(--warning-ink);
  }
  .item-head h2 {
    margin-top: 0.5rem;
    font-size: clamp(1.25rem, 1.1rem + 0.8vw, 1.5625rem);
    font-weight: 650;
    line-height: 1.3;
    letter-spacing: -0.015em;
  }
  .about-item {
    display: grid;
    gap: 0.65rem;
    font-size: 0.9688rem;
    line-height: 1.6;
  }
  .about-item .label,
  .helpful .label {
    margin-right: 0.35rem;
  }
  .about-item .rests-on {
    display: grid;
    gap: 0.3rem;
    padding-left: 0.85rem;
    border-left: 3px solid var(--rule);
    font-size: 0.8438rem;
    line-height: 1.45;
  }
  .rest {
    display: inline-block;
    color: var(--muted);
    text-decoration-color: var(--edge);
  }
  .rest:hover {
    color: var(--accent);
  }
  .advice {
    padding: 0.5rem 0.85rem;
    border-left: 3px solid var(--accent-line);
    border-radius: 0 8px 8px 0;
    background: var(--tint);
  }
  .examples dl {
    margin: 0.5rem 0 0;
    display: grid;
    gap: 0.25rem;
  }
  .examples dt {
    color: var(--muted);
    font-size: 0.8125rem;
    font-weight: 600;
  }
  .examples dd {
    margin: 0 0 0.5rem;
    padding-left: 0.85rem;
    border-left: 3px solid var(--yes);
  }
  .examples dt:last-of-type + dd {
    border-left-color: var(--partly);
  }
`;

import { css } from './css.js';

/** The top of an assessment and its views, and what they have in common with the list. */
export const ASSESSMENT = css`
  :root {
    --yes: light-dark(#1a7f4b, #5cc98f);
    --partly: light-dark(#b7791f, #e0b04e);
    --no: light-dark(#b3372c, #e58078);
    --unknown: light-dark(#6b7a86, #93a4b0);
    --outside: light-dark(#9aa7b1, #5d6c77);
  }
  .wide main {
    width: min(100%, calc(78rem + 2 * var(--gutter)));
  }
  .top .brand {
    margin-right: 0.5rem;
  }
  .parts {
    display: flex;
    margin-right: auto;
    gap: 0.1rem;
  }
  .part-link {
    display: inline-flex;
    align-items: center;
    min-height: 2.5rem;
    padding: 0 0.65rem;
    border-radius: 8px;
    color: var(--muted);
    text-decoration: none;
  }
  .part-link:hover {
    background: var(--tint);
    color: var(--accent);
  }
  .part-link[aria-current] {
    border-radius: 8px 8px 0 0;
    box-shadow: inset 0 -2px var(--accent-line);
    color: var(--ink);
    font-weight: 600;
  }
  .wide :is(h4, dl, figure),
  .list-page :is(h4, dl, figure) {
    margin: 0;
  }
  #assessment:focus,
  .list-page:focus,
  [data-focus]:focus {
    outline: 0;
  }
  .assessment-top {
    padding-top: 1rem;
  }
  .crumbs {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0.25rem 1rem;
    font-size: 0.9063rem;
  }
  .crumbs a {
    display: inline-flex;
    align-items: center;
    gap: 0.35rem;
    min-height: 1.75rem;
  }
  .crumb-end {
    color: var(--muted);
  }
  .project-line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 1rem;
    margin-top: 0.5rem;
  }
  .project-line h1,
  .list-page h1 {
    flex: 1;
    min-width: min(100%, 14rem);
    font-size: clamp(1.5rem, 1.2rem + 1.2vw, 2rem);
    font-weight: 700;
    line-height: 1.2;
    letter-spacing: -0.02em;
    overflow-wrap: anywhere;
  }
  .project-facts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.75rem;
    margin-top: 0.35rem;
    color: var(--muted);
    font-size: 0.9063rem;
  }
  .chip.status-signed-off {
    border-color: var(--yes);
    color: var(--ink);
  }
  .progress-line {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    margin-top: 0.6rem;
    color: var(--muted);
    font-size: 0.875rem;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  progress {
    appearance: none;
    flex: 1;
    width: 100%;
    min-width: 4rem;
    height: 0.5rem;
    border: 0;
    border-radius: 99px;
    background: var(--rule);
    overflow: hidden;
  }
  progress::-webkit-progress-bar {
    background: var(--rule);
  }
  progress::-webkit-progress-value {
    border-radius: 99px;
    background: var(--accent-fill);
  }
  progress::-moz-progress-bar {
    border-radius: 99px;
    background: var(--accent-fill);
  }
  .tabs {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.25rem;
    margin-top: 1rem;
    border-bottom: 1px solid var(--rule);
  }
  .tabs a {
    display: inline-flex;
    align-items: center;
    min-height: 2.75rem;
    padding: 0 0.8rem;
    color: var(--muted);
    font-size: 0.9375rem;
    text-decoration: none;
  }
  .tabs a:hover {
    color: var(--accent);
  }
  .tabs a[aria-current] {
    box-shadow: inset 0 -3px var(--accent-line);
    color: var(--ink);
    font-weight: 600;
  }
  .view {
    padding: 1.5rem 0 3.5rem;
  }
  @media (max-width: 44rem) {
    .part-link {
      padding: 0 0.45rem;
    }
    .tabs {
      flex-wrap: nowrap;
      overflow-x: auto;
      scrollbar-width: none;
    }
    .tabs a {
      flex: none;
      padding: 0 0.6rem;
    }
  }
`;

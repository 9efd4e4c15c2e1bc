import { css } from './css.js';

/** Windows over the page, and the pages that stand in for them. */
export const WINDOWS = css`
  .window {
    width: min(44rem, calc(100vw - 2rem));
    max-height: min(46rem, calc(100dvh - 2rem));
    padding: 0;
    border: 1px solid var(--rule);
    border-radius: 16px;
    background: var(--surface);
    color: var(--ink);
    box-shadow: 0 24px 80px #0004;
    overflow: hidden;
  }
  .window[open] {
    display: flex;
    flex-direction: column;
  }
  .window::backdrop {
    background: #0a1520a6;
  }
  .window.small {
    width: min(28rem, calc(100vw - 2rem));
  }
  .window-bar {
    display: flex;
    align-items: center;
    justify-content: space-between;
    padding: 0.5rem 0.6rem 0.5rem 1.75rem;
    border-bottom: 1px solid var(--rule);
    color: var(--muted);
    font-size: 0.875rem;
    font-weight: 600;
  }
  .close {
    display: grid;
    place-items: center;
    width: 2.75rem;
    height: 2.75rem;
    border: 0;
    border-radius: 9px;
    background: none;
    color: var(--muted);
    font-size: 1.2rem;
  }
  .close:hover {
    background: var(--tint);
    color: var(--ink);
  }
  .window-body {
    padding: 1.5rem 1.75rem 1.75rem;
    overflow-y: auto;
    overscroll-behavior: contain;
  }
  .small .window-body {
    display: grid;
    gap: 0.75rem;
  }
  .window h2,
  .sheet h1 {
    font-size: 1.4375rem;
    line-height: 1.3;
    letter-spacing: -0.015em;
  }
  .small h2 {
    font-size: 1.25rem;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 0.6rem;
    margin-top: 0.75rem;
  }
  .quiet {
    min-height: 2.75rem;
    padding: 0 1.1rem;
    border: 1px solid var(--edge);
    border-radius: 9px;
    background: none;
    font-weight: 600;
  }
  .quiet:hover {
    background: var(--tint);
  }
  .passage > * + * {
    margin-top: 1rem;
  }
  .passage-place {
    display: block;
    margin-bottom: 0.35rem;
    color: var(--muted);
    font-size: 0.9375rem;
    font-weight: 400;
    line-height: 1.45;
    letter-spacing: 0;
  }
  blockquote p {
    font-size: 1.0938rem;
    line-height: 1.75;
  }
  mark {
    padding: 0.1em 0.05em;
    border-radius: 3px;
    background: var(--mark);
    color: inherit;
    -webkit-box-decoration-break: clone;
    box-decoration-break: clone;
  }
  .passage > .legend {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    margin-top: 0.6rem;
    color: var(--muted);
    font-size: 0.8125rem;
  }
  .swatch {
    width: 1.1rem;
    height: 0.75rem;
    border-radius: 3px;
    background: var(--mark);
  }
  .passage > .note:has(+ .note) {
    border-bottom-right-radius: 0;
  }
  .passage > .note + .note {
    margin-top: 0;
    border-top: 1px solid var(--rule);
    border-top-right-radius: 0;
  }
  .passage > .facts {
    margin-top: 1.5rem;
    border-top: 1px solid var(--rule);
    font-size: 0.9063rem;
    line-height: 1.5;
  }
  .facts li {
    padding: 0.5rem 0;
    border-bottom: 1px solid var(--rule);
  }
  .fact-label {
    color: var(--muted);
  }
  .sheet {
    margin-top: clamp(1rem, 5vh, 3rem);
    padding: clamp(1.25rem, 4vw, 2.25rem);
    border: 1px solid var(--rule);
    border-radius: 16px;
    background: var(--surface);
    box-shadow: var(--shadow);
  }
  .sheet:focus {
    outline: 0;
  }
  .sheet h1 + p {
    margin-top: 0.75rem;
  }
  .sheet form {
    margin-top: 1.25rem;
  }
  .back {
    padding: 1.25rem 0 3rem;
  }
  .back a {
    display: inline-flex;
    align-items: center;
    gap: 0.45rem;
    min-height: 2.5rem;
  }
  @media (max-width: 30rem) {
    .window-bar {
      padding-left: 1.15rem;
    }
    .window-body {
      padding: 1.15rem 1.15rem 1.5rem;
    }
  }
`;

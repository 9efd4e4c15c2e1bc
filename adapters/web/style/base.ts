import { css } from './css.js';

/** Colours, letters and what every page has. */
export const BASE = css`
  :root {
    color-scheme: light dark;
    --paper: light-dark(#fbfcfd, #0f161c);
    --surface: light-dark(#ffffff, #161f27);
    --tint: light-dark(#eef5fa, #1a2833);
    --ink: light-dark(#14222d, #e4ecf2);
    --muted: light-dark(#51626f, #a3b4c0);
    --rule: light-dark(#dbe4ea, #2a3944);
    --edge: light-dark(#7f919e, #6d818f);
    --accent: light-dark(#00629b, #74c4f0);
    --accent-fill: light-dark(#00699f, #1373a6);
    --accent-strong: light-dark(#004f7c, #0e5c87);
    --accent-line: #009edb;
    --warning-paper: light-dark(#fff7e8, #2a2213);
    --warning-ink: light-dark(#6a4300, #f3d7a2);
    --warning-line: light-dark(#d98e04, #b98222);
    --danger-paper: light-dark(#fdf0ef, #2e1a1a);
    --danger-ink: light-dark(#8f1d16, #ffb9b3);
    --danger-line: light-dark(#c8372d, #d0645c);
    --mark: light-dark(#ffef9f, #5d5012);
    --shadow:
      light-dark(0 1px 2px #14222d0f, 0 1px 2px #0006),
      light-dark(0 8px 28px #14222d14, 0 8px 28px #0006);
    --sans:
      -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Liberation Sans', Arial, sans-serif;
    --measure: 43rem;
    --gutter: clamp(1rem, 4vw, 2rem);
  }
  :root[data-theme='light'] {
    color-scheme: light;
  }
  :root[data-theme='dark'] {
    color-scheme: dark;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  html {
    scroll-padding-block: 1.5rem 11rem;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }
  body {
    margin: 0;
    min-height: 100dvh;
    display: flex;
    flex-direction: column;
    background: var(--paper);
    color: var(--ink);
    font: 400 1rem/1.6 var(--sans);
    border-top: 4px solid var(--accent-line);
    overflow-wrap: break-word;
  }
  main {
    flex: 1;
    display: flex;
    flex-direction: column;
    width: min(100%, calc(var(--measure) + 2 * var(--gutter)));
    margin: 0 auto;
    padding: 0 var(--gutter);
  }
  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  blockquote {
    margin: 0;
  }
  ul[role='list'],
  ol[role='list'] {
    list-style: none;
    padding: 0;
  }
  h1,
  h2 {
    text-wrap: balance;
  }
  a {
    color: var(--accent);
    text-underline-offset: 0.2em;
    text-decoration-thickness: 1px;
  }
  button,
  textarea {
    font: inherit;
    color: inherit;
  }
  button {
    cursor: pointer;
  }
  [hidden] {
    display: none !important;
  }
  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
    border-radius: 4px;
  }
  .icon {
    flex: none;
    width: 1.1em;
    height: 1.1em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .together {
    white-space: nowrap;
  }
  .skip {
    position: absolute;
    left: 1rem;
    top: -6rem;
    z-index: 3;
    padding: 0.75rem 1.25rem;
    background: var(--surface);
    border: 1px solid var(--edge);
    border-radius: 8px;
  }
  .skip:focus {
    top: 0.75rem;
  }
  @media (prefers-reduced-motion: no-preference) {
    html {
      scroll-behavior: smooth;
    }
    a,
    button,
    .field {
      transition:
        background-color 0.15s,
        border-color 0.15s,
        color 0.15s;
    }
  }
`;

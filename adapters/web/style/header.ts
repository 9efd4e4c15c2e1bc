import { css } from './css.js';

/** The line at the top, and what is said before anything is asked. */
export const HEADER = css`
  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 1rem;
    padding: 0.75rem var(--gutter);
    border-bottom: 1px solid var(--rule);
    background: var(--surface);
    font-size: 0.9375rem;
  }
  .brand {
    display: inline-flex;
    align-items: center;
    gap: 0.65rem;
    min-height: 2.5rem;
    margin-right: auto;
    color: var(--ink);
    font-size: 1.0625rem;
    font-weight: 700;
    letter-spacing: -0.01em;
    text-decoration: none;
  }
  .logo {
    width: 1.75rem;
    height: 1.75rem;
  }
  .anew,
  .language,
  .theme {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.4rem;
    min-height: 2.5rem;
    padding: 0 0.65rem;
    border: 0;
    border-radius: 8px;
    background: none;
    color: var(--muted);
    text-decoration: none;
  }
  .theme {
    width: 2.5rem;
    padding: 0;
    font-size: 1.125rem;
  }
  .anew:hover,
  .language:hover,
  .theme:hover {
    background: var(--tint);
    color: var(--accent);
  }
  .languages {
    display: flex;
  }
  .language[aria-current] {
    color: var(--ink);
    font-weight: 600;
    box-shadow: inset 0 -2px var(--accent-line);
    border-radius: 8px 8px 0 0;
  }
  .language .short {
    display: none;
  }
  .theme-light {
    display: none;
  }
  [data-theme='dark'] .theme-dark {
    display: none;
  }
  [data-theme='dark'] .theme-light {
    display: inline-flex;
  }
  @media (prefers-color-scheme: dark) {
    :root:not([data-theme='light']) .theme-dark {
      display: none;
    }
    :root:not([data-theme='light']) .theme-light {
      display: inline-flex;
    }
  }
  [data-state='empty'] .anew,
  [data-state='empty'] .conversation,
  [data-state='open'] .intro,
  [data-state='open'] .samples {
    display: none;
  }
  .intro {
    padding: clamp(2.25rem, 9vh, 5.5rem) 0 2rem;
  }
  .intro h1 {
    font-size: clamp(1.85rem, 1.2rem + 2.6vw, 2.75rem);
    font-weight: 700;
    line-height: 1.15;
    letter-spacing: -0.025em;
  }
  .lead {
    margin-top: 1rem;
    color: var(--muted);
    font-size: 1.0625rem;
    text-wrap: balance;
  }
  .samples {
    padding: 1.5rem 0 3rem;
  }
  .samples-label {
    margin-bottom: 0.75rem;
    color: var(--muted);
    font-size: 0.875rem;
    font-weight: 600;
  }
  .samples ul {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr));
    gap: 0.75rem;
  }
  .samples li {
    display: flex;
  }
  @media (max-width: 44rem) {
    .top {
      gap: 0.25rem;
    }
    .language {
      min-width: 2.5rem;
      padding: 0 0.4rem;
    }
    .language .short {
      display: inline;
    }
    .language .long {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .anew span {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .anew {
      width: 2.5rem;
      padding: 0;
      font-size: 1.125rem;
    }
  }
  @media (max-width: 26rem) {
    .top {
      column-gap: 0;
    }
    .language {
      min-width: 2rem;
      padding: 0 0.25rem;
    }
    [data-state='open'] .brand span {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
  @media (max-width: 22rem) {
    .theme {
      width: 2.25rem;
    }
  }
`;

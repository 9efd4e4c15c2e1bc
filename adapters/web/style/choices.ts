import { css } from './css.js';

/** What can be done next, and what is seen while an answer is looked for. */
export const CHOICES = css`
  .choices-label {
    margin-bottom: 0.5rem;
  }
  .choices ul {
    display: grid;
    gap: 0.5rem;
  }
  .choices li {
    display: flex;
  }
  .choice {
    display: flex;
    flex: 1;
    align-items: center;
    justify-content: space-between;
    gap: 1rem;
    min-height: 2.75rem;
    padding: 0.65rem 1rem;
    border: 1px solid var(--rule);
    border-radius: 10px;
    background: var(--surface);
    color: var(--ink);
    font-size: 0.9688rem;
    line-height: 1.45;
    text-align: left;
    text-decoration: none;
  }
  .commands ul {
    display: flex;
    flex-wrap: wrap;
  }
  .commands .choice {
    min-height: 2.5rem;
    padding: 0.4rem 0.9rem;
  }
  .commands .choice[aria-pressed='true'] {
    border-color: var(--accent);
    background: var(--tint);
    font-weight: 600;
  }
  .on-answer .choice {
    min-height: 2.25rem;
    padding: 0 0.8rem;
    border-radius: 8px;
    color: var(--muted);
    font-size: 0.875rem;
  }
  .choice .icon {
    color: var(--accent);
  }
  .choice:hover {
    border-color: var(--accent);
    background: var(--tint);
  }
  .samples .choice {
    min-height: 4.25rem;
    padding: 0.9rem 1.1rem;
  }
  .tools {
    margin-top: 1rem;
  }
  .tool {
    display: inline-flex;
    align-items: center;
    gap: 0.45rem;
    min-height: 2.25rem;
    padding: 0 0.8rem;
    border: 1px solid var(--rule);
    border-radius: 8px;
    background: var(--surface);
    color: var(--muted);
    font-size: 0.875rem;
  }
  .tool:hover {
    border-color: var(--accent);
    color: var(--accent);
  }
  .working {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    color: var(--muted);
  }
  .dots {
    display: inline-flex;
    gap: 0.3rem;
  }
  .dots i {
    width: 0.45rem;
    height: 0.45rem;
    border-radius: 50%;
    background: var(--accent-line);
  }
  @media (prefers-reduced-motion: no-preference) {
    .dots i {
      animation: breathe 1.2s infinite ease-in-out;
    }
    .dots i:nth-child(2) {
      animation-delay: 0.15s;
    }
    .dots i:nth-child(3) {
      animation-delay: 0.3s;
    }
    @keyframes breathe {
      0%,
      60%,
      100% {
        opacity: 0.3;
      }
      30% {
        opacity: 1;
      }
    }
  }
`;

import { css } from './css.js';

/** Where a question is written. */
export const COMPOSER = css`
  [data-state='open'] .composer {
    position: sticky;
    bottom: 0;
    z-index: 1;
    margin: 0 calc(-1 * var(--gutter));
    padding: 1.25rem var(--gutter) 0.6rem;
    background: linear-gradient(to bottom, transparent, var(--paper) 1.25rem);
  }
  .field {
    display: flex;
    align-items: flex-end;
    gap: 0.5rem;
    padding: 0.5rem;
    border: 1px solid var(--edge);
    border-radius: 14px;
    background: var(--surface);
    box-shadow: var(--shadow);
  }
  .field:focus-within {
    border-color: var(--accent);
    outline: 2px solid var(--accent);
    outline-offset: -1px;
  }
  .field textarea {
    flex: 1;
    min-width: 0;
    min-height: 2.75rem;
    max-height: min(14rem, 35dvh);
    padding: 0.6rem 0.65rem;
    border: 0;
    outline: 0;
    background: none;
    font-size: 1.0625rem;
    line-height: 1.5;
    resize: none;
    field-sizing: content;
  }
  .field textarea::placeholder {
    color: var(--muted);
    opacity: 1;
  }
  [data-state='empty'] .field textarea {
    min-height: 4.5rem;
  }
  .send,
  .strong {
    display: inline-flex;
    align-items: center;
    gap: 0.4rem;
    min-height: 2.75rem;
    padding: 0 1.1rem;
    border: 0;
    border-radius: 9px;
    background: var(--accent-fill);
    color: #fff;
    font-weight: 600;
  }
  .send:hover,
  .strong:hover {
    background: var(--accent-strong);
  }
  .busy .send {
    background: var(--tint);
    color: var(--muted);
    cursor: progress;
  }
  .hint {
    margin-top: 0.5rem;
    padding: 0 0.25rem;
    color: var(--muted);
    font-size: 0.8125rem;
    line-height: 1.5;
    text-wrap: pretty;
  }
  .refusal {
    margin-bottom: 0.6rem;
    padding: 0.7rem 1rem;
    border: 1px solid var(--danger-line);
    border-radius: 10px;
    background: var(--danger-paper);
    color: var(--danger-ink);
    font-size: 0.9375rem;
  }
  @media (pointer: coarse) {
    .keys {
      display: none;
    }
  }
  @media (max-width: 30rem) {
    [data-state='open'] .hint {
      display: none;
    }
    .send {
      padding: 0 0.9rem;
    }
  }
  @media (max-height: 30rem) {
    [data-state='open'] .composer {
      position: static;
    }
    html {
      scroll-padding-block: 1rem;
    }
  }
`;

import { css } from './css.js';

/** The profile, the document and the history. */
export const VIEWS = css`
  .profile,
  .document-view,
  .history {
    max-width: 52rem;
  }
  .wide .lead {
    margin-top: 0.4rem;
    max-width: 44rem;
    font-size: 1rem;
    text-wrap: pretty;
  }
  .profile-questions {
    display: grid;
    gap: 1.4rem;
    margin-top: 1.4rem;
  }
  .profile-questions h3 {
    margin-bottom: 0.5rem;
    font-size: 1rem;
    font-weight: 600;
  }
  .profile-questions h3 .chip {
    margin-left: 0.35rem;
    font-weight: 400;
  }
  .segments {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem;
  }
  .segment {
    min-height: 2.5rem;
    padding: 0.3rem 0.9rem;
    border: 1px solid var(--edge);
    border-radius: 9px;
    background: var(--surface);
    font-size: 0.9375rem;
  }
  .segment:not(:disabled):hover {
    border-color: var(--accent);
    background: var(--tint);
  }
  .segment:disabled {
    border-color: var(--rule);
    cursor: default;
  }
  .segment[aria-pressed='true'] {
    border-color: var(--accent);
    background: var(--tint);
    box-shadow: inset 0 0 0 1px var(--accent);
    font-weight: 600;
  }
  .segment.supposed[aria-pressed='true'] {
    border-style: dashed;
    box-shadow: none;
    font-weight: 400;
  }
  .suggested {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 0.75rem;
    margin-top: 0.5rem;
    font-size: 0.9375rem;
  }
  .drop {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: center;
    gap: 0.75rem;
    margin: 1.25rem 0;
    padding: 1.75rem 1.25rem;
    border: 2px dashed var(--edge);
    border-radius: 14px;
    background: var(--surface);
    text-align: center;
  }
  .drop.over {
    border-color: var(--accent);
    background: var(--tint);
  }
  .drop label {
    font-weight: 600;
  }
  .drop input {
    max-width: 100%;
    font: inherit;
  }
  .upload .reading {
    display: grid;
    gap: 0.6rem;
    margin: 1.25rem 0;
  }
  .upload.busy {
    opacity: 1;
  }
  .upload.busy .drop {
    display: none;
  }
  .upload.busy .reading {
    display: grid !important;
  }
  .warnings {
    border-color: var(--warning-line);
    background: var(--warning-paper);
    color: var(--warning-ink);
  }
  .warnings > h3 {
    color: inherit;
  }
  .warnings ul {
    display: grid;
    gap: 0.75rem;
  }
  .warnings li > p {
    display: flex;
    gap: 0.5rem;
    align-items: baseline;
  }
  .warnings .quote figcaption {
    color: inherit;
  }
  .document-view > h3 {
    margin-top: 1.5rem;
    font-size: 1.0625rem;
  }
  .buttons-line {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    margin-top: 0.6rem;
  }
  .proposals {
    margin-top: 1rem;
  }
  .proposals > li {
    display: grid;
    gap: 0.5rem;
    padding: 1rem 0;
    border-top: 1px solid var(--rule);
  }
  .proposals h4 {
    font-size: 0.9688rem;
    font-weight: 500;
  }
  .events {
    margin-top: 1rem;
  }
  .events li {
    display: grid;
    grid-template-columns: 11rem minmax(0, 1fr);
    gap: 0.25rem 1rem;
    padding: 0.55rem 0;
    border-top: 1px solid var(--rule);
    font-size: 0.9375rem;
  }
  .event-when {
    color: var(--muted);
    font-size: 0.875rem;
    font-variant-numeric: tabular-nums;
  }
  .event-who {
    font-weight: 600;
  }
  @media (max-width: 36rem) {
    .events li {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;

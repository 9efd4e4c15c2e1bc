import { css } from './css.js';

/** What stands around a question: the ways on, and what people say of it. */
export const ITEM_AROUND = css`
  .movement {
    position: sticky;
    bottom: 0;
    z-index: 1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: 0.5rem;
    padding: 0.75rem 0;
    border-top: 1px solid var(--rule);
    background: var(--paper);
  }
  .movement > :first-child {
    margin-right: auto;
  }
  .finished {
    color: var(--muted);
    font-size: 0.9063rem;
  }
  .keys-hint {
    color: var(--muted);
    font-size: 0.8125rem;
  }
  .keys-hint label {
    display: inline-flex;
    align-items: baseline;
    gap: 0.5rem;
  }
  .beside {
    display: grid;
    gap: 1.5rem;
    min-width: 0;
    font-size: 0.9375rem;
  }
  .side-part {
    display: grid;
    gap: 0.5rem;
  }
  .side-part > h3 {
    margin: 0;
    padding-bottom: 0.35rem;
    border-bottom: 1px solid var(--rule);
    color: var(--ink);
  }
  .side-part > form {
    display: grid;
    justify-items: start;
    gap: 0.5rem;
  }
  .side-part > form .text-field {
    width: 100%;
  }
  .late {
    color: var(--danger-ink);
    font-weight: 600;
  }
  @media (max-width: 66rem) {
    .one {
      grid-template-columns: minmax(0, 1fr) 17rem;
    }
    .item-list {
      display: none;
    }
  }
  @media (max-width: 52rem) {
    .one {
      grid-template-columns: minmax(0, 1fr);
    }
    .beside {
      padding-top: 1rem;
      border-top: 1px solid var(--rule);
    }
  }
  @media (max-width: 30rem) {
    .answering .answers {
      display: grid;
      grid-template-columns: 1fr 1fr;
    }
    .answering .answer-button {
      padding: 0 0.5rem;
    }
    .answer-button kbd {
      display: none;
    }
  }
  @media (max-width: 30rem) {
    .movement {
      flex-wrap: nowrap;
    }
    .movement a {
      padding: 0 0.7rem;
      line-height: 1.2;
    }
    .movement [data-move='back'] span {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .movement a:not([data-move='back']) .icon {
      display: none;
    }
  }
  @media (pointer: coarse) {
    .keys-hint,
    .answer-button kbd {
      display: none;
    }
  }
`;

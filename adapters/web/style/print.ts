import { css } from './css.js';

/** On paper: the conversation alone, with the addresses of the official pages. */
export const PRINT = css`
  @media print {
    :root,
    :root[data-theme='dark'] {
      color-scheme: light;
    }
    body {
      border: 0;
      background: #fff;
    }
    main {
      width: auto;
    }
    .anew,
    .languages,
    .themes,
    .composer,
    .tools,
    .samples,
    .skip,
    .back,
    .choice .icon,
    .official .icon {
      display: none !important;
    }
    .source,
    .note,
    .notice {
      break-inside: avoid;
    }
    .question {
      break-after: avoid;
    }
    .official::after {
      content: ' (' attr(href) ')';
      overflow-wrap: anywhere;
    }
    .official {
      display: inline;
    }
  }
`;

import { Html } from '../html.js';

/** Drawings of 24 by 24; they mean nothing to a screen reader, since the words beside them say it. */
const PATHS = {
  arrow: 'M5 12h14M13 6l6 6-6 6',
  outward: 'M8 16 17 7M9 7h8v8',
  warning:
    'M12 8v5M12 16.5v.01M10.3 4 2.9 17a2 2 0 0 0 1.7 3h14.8a2 2 0 0 0 1.7-3L13.7 4a2 2 0 0 0-3.4 0Z',
  remark: 'M12 11v5M12 8v.01M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z',
  copy: 'M9 9h10v11H9zM6 15H5V4h10v2',
  send: 'M12 19V5M6 11l6-6 6 6',
  moon: 'M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5Z',
  sun: 'M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM12 2v2M12 20v2M4.9 4.9l1.4 1.4M17.7 17.7l1.4 1.4M2 12h2M20 12h2M4.9 19.1l1.4-1.4M17.7 6.3l1.4-1.4',
  close: 'M6 6l12 12M18 6 6 18',
  anew: 'M12 5v14M5 12h14',
  back: 'M19 12H5M11 6l-6 6 6 6',
} as const;

export function icon(name: keyof typeof PATHS): Html {
  return new Html(
    `<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="${PATHS[name]}"/></svg>`,
  );
}

/** The mark of the desk: an equals sign in a ring. */
export const LOGO =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" aria-hidden="true" focusable="false" class="logo"><circle cx="16" cy="16" r="16" fill="#0077b6"/><path d="M9.5 12.75h13M9.5 19.25h13" stroke="#fff" stroke-width="3" stroke-linecap="round"/></svg>';

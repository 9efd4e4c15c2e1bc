import { ANSWER } from './answer.js';
import { BASE } from './base.js';
import { CHOICES } from './choices.js';
import { COMPOSER } from './composer.js';
import { HEADER } from './header.js';
import { PRINT } from './print.js';
import { WINDOWS } from './windows.js';

/** The page's style sheet. */
export const STYLE = [BASE, HEADER, ANSWER, CHOICES, COMPOSER, WINDOWS, PRINT].join('\n');

import { ANSWER } from './answer.js';
import { ANSWERING } from './answering.js';
import { ASSESSMENT_PARTS } from './assessment-parts.js';
import { ASSESSMENT } from './assessment.js';
import { BASE } from './base.js';
import { CHECKLIST_REPLY } from './checklist-reply.js';
import { CHECKLISTS } from './checklists.js';
import { CHOICES } from './choices.js';
import { COMPOSER } from './composer.js';
import { HEADER } from './header.js';
import { ITEM_AROUND } from './item-around.js';
import { ITEM } from './item.js';
import { PRINT } from './print.js';
import { RESULTS } from './results.js';
import { TABLE } from './table.js';
import { TEAMS_TAB } from './teams-tab.js';
import { VIEWS } from './views.js';
import { WINDOWS } from './windows.js';

const CONVERSATION = [ANSWER, CHOICES, CHECKLIST_REPLY, COMPOSER, WINDOWS];
const CHECKLIST = [
  ASSESSMENT,
  ASSESSMENT_PARTS,
  ITEM,
  ANSWERING,
  ITEM_AROUND,
  TABLE,
  VIEWS,
  CHECKLISTS,
  RESULTS,
];

/** The page's style sheet. */
export const STYLE = [BASE, HEADER, ...CONVERSATION, ...CHECKLIST, TEAMS_TAB, PRINT].join('\n');
